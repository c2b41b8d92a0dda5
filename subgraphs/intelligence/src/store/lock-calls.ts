import { type EntityManager, query, sql } from '@sophia/database';

/**
 * Locks calls. A call's interaction and the analysis of its sentences are written in separate transactions, and two at
 * once would not see each other's rows. Call it before writing either.
 */
export async function lockCalls(em: EntityManager, callIds: readonly string[]): Promise<void> {
  if (callIds.length === 0) return;
  await query(
    em,
    sql`select pg_advisory_xact_lock(hashtextextended('intelligence.call:' || id, 0))
     from (select unnest(${callIds}::uuid[]) as id order by 1) as call`,
  );
}
