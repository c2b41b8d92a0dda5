import { type EntityManager, query, sql } from '@sophia/database';

/**
 * Locks threads. A message's context and a thread's passage are made of several messages, and two transactions at once
 * would not see each other's. Call it before writing messages.
 */
export async function lockThreads(em: EntityManager, threadIds: readonly string[]): Promise<void> {
  if (threadIds.length === 0) return;
  await query(
    em,
    sql`select pg_advisory_xact_lock(hashtextextended('intelligence.thread:' || id, 0))
     from (select unnest(${[...threadIds]}::uuid[]) as id order by 1) as thread`,
  );
}
