import { type EntityManager, query, sql } from '@sophia/database';
import type { Subjects } from '../store/stale-subjects.ts';

/** Returns a time before which none of these subjects can have a score: their first interaction or the opening of a deal. Null if they have none. */
export async function firstFact(
  em: EntityManager,
  { accountIds, contactIds, dealIds }: Subjects,
): Promise<number | null> {
  const [row] = await query<{ ms: number | null }>(
    em,
    sql`select extract(epoch from least(
       (select min(occurred_at) from intelligence.interaction_analyses where account_id = any(${[...accountIds]}::uuid[])),
       (select min(occurred_at) from intelligence.interaction_analyses where contact_ids && ${[...contactIds]}::uuid[]),
       (select min(least(opened_at, first_known_at)) from intelligence.deal_facts where deal_id = any(${[...dealIds]}::uuid[])),
       (select min(changed_at) from intelligence.deal_moves where deal_id = any(${[...dealIds]}::uuid[]))
     ))::float8 * 1000 as ms`,
  );
  return row?.ms ?? null;
}
