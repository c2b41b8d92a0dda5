import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import type { OutsideTransaction } from '../services/services.ts';
import { type LastMarked, markScoredStale } from '../store/stale-subjects.ts';

/**
 * Marks all scores for recalculation. They change with time alone: recency falls, and interactions leave the window.
 */
export const ageScores: JobKind<null, void, OutsideTransaction> = {
  name: 'age-scores',
  async work(_, { database, tenant, signal }) {
    for (let last: LastMarked | undefined = { type: '', id: null }; last !== undefined; ) {
      signal.throwIfAborted();
      const after: LastMarked = last;
      last = await database.transaction(tenant, (em) => markScoredStale(em, tenant, after));
    }
  },
};

export const everyMidnight: Schedule<null, OutsideTransaction> = {
  name: 'age-scores',
  cron: '0 0 * * *',
  tenants: (em) => tenantsOf(em, 'intelligence.scores'),
  job: ageScores,
  data: null,
};
