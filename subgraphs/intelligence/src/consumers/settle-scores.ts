import type { Database } from '@sophia/database';
import { judgeScores } from '../alerting/judge-scores.ts';
import { raise } from '../alerting/raise.ts';
import { rescore } from '../scoring/rescore.ts';
import { accountNames } from '../store/accounts.ts';
import { takeStale } from '../store/stale-subjects.ts';
import { rulesOf } from './react.ts';

/** Few enough that other requests do not wait long for the transaction. */
const subjectsATime = 100;

/**
 * Works out the scores whose interactions changed. A score looks at all interactions of its subject, so that after every
 * batch of a load it would go through all of them again.
 */
export async function settleScores(database: Database): Promise<number> {
  const tenants = await database.system((em) =>
    em.execute<{ tenant_id: string }[]>('select distinct tenant_id from intelligence.stale_subjects'),
  );
  let settled = 0;
  for (const { tenant_id: tenant } of tenants) {
    for (let done = await settleSome(database, tenant); done > 0; done = await settleSome(database, tenant)) {
      settled += done;
    }
  }
  return settled;
}

const settleSome = (database: Database, tenant: string): Promise<number> =>
  database.transaction(tenant, async (em) => {
    const subjects = await takeStale(em, subjectsATime);
    const count = subjects.accountIds.length + subjects.contactIds.length;
    if (count === 0) return 0;
    const now = new Date();
    const moved = await rescore(em, tenant, subjects, now);
    const names = await accountNames(em, subjects.accountIds);
    await raise(em, tenant, await judgeScores(em, await rulesOf(em, tenant), moved, names, now), now);
    return count;
  });
