import type { EntityManager } from '@sophia/database';
import { query, sql } from '@sophia/database';
import { inChunks } from '../common/in-chunks.ts';
import type { AccountSnapshot } from '../scoring/churn-model.ts';
import { churnHorizonDays } from '../scoring/churn-risk.ts';
import { departures } from '../store/account-departures.ts';
import { accountSituations } from './account-situations.ts';
import { accountFacts } from './conversation-facts.ts';

const horizonMs = churnHorizonDays * 86_400_000;
/** Times at which accounts are looked at, a horizon apart, so that who leaves is looked at once before it: three years. */
const times = 12;
const accountsATime = 500;
/** An account that was silent for so long is none that could leave. */
const longestSilence = 365;

/**
 * Reads accounts as they were at times in the past, with whether they left within the horizon. Leaves out accounts that had
 * left. `read` runs a short transaction.
 */
export async function accountSnapshots(
  now: Date,
  read: <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>,
): Promise<AccountSnapshot[]> {
  const left = await read((em) => departures(em, now));
  const ids = await read((em) =>
    query<{ id: string }>(em, sql`select account_id as id from intelligence.account_facts order by 1`),
  );
  const snapshots: AccountSnapshot[] = [];
  for (let place = times; place > 0; place--) {
    const asOf = now.getTime() - place * horizonMs;
    const hadLeft = (id: string): boolean => (left.get(id) ?? Number.POSITIVE_INFINITY) <= asOf;
    const present = ids.map(({ id }) => id).filter((id) => !hadLeft(id));
    for (const chunk of inChunks(present, accountsATime)) {
      const time = new Date(asOf);
      const facts = await read((em) => accountFacts(em, chunk, time));
      const situations = await read((em) => accountSituations(em, chunk, time));
      for (const each of facts) {
        const situation = situations.get(each.subjectId);
        if (situation === undefined || each.daysSinceLast > longestSilence) continue;
        const hasLeft = (left.get(each.subjectId) ?? Number.POSITIVE_INFINITY) <= asOf + horizonMs;
        snapshots.push({ accountId: each.subjectId, asOf, facts: each, situation, hasLeft });
      }
    }
  }
  return snapshots;
}
