import { type Database, type EntityManager, query, sql } from '@sophia/database';

/**
 * Marks threads whose passage may have changed. Locks the marks, also existing ones, so that nobody takes one before the
 * change is committed.
 */
export async function markThreadsStale(em: EntityManager, tenant: string, threadIds: readonly string[]): Promise<void> {
  if (threadIds.length === 0) return;
  // In order, so that two transactions do not wait for each other.
  const sorted = [...new Set(threadIds)].toSorted();
  await query(
    em,
    sql`insert into intelligence.stale_threads as marked (tenant_id, thread_id)
     select ${tenant}, id from unnest(${sorted}::uuid[]) with ordinality as thread(id, place) order by place
     on conflict (tenant_id, thread_id) do update set thread_id = excluded.thread_id where false`,
  );
}

/** Removes and returns some marked threads. The marks come back if the transaction is rolled back. */
export async function takeStaleThreads(em: EntityManager, most: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`delete from intelligence.stale_threads where (tenant_id, thread_id) in (
       select tenant_id, thread_id from intelligence.stale_threads
       order by thread_id limit ${most} for update skip locked
     ) returning thread_id as id`,
  );
  return rows.map(({ id }) => id);
}

/** Returns the tenants with marked threads. */
export const tenantsWithStaleThreads = (database: Database): Promise<{ tenant_id: string }[]> =>
  database.system((em) => query(em, sql`select distinct tenant_id from intelligence.stale_threads`));

/** Counts marked threads of all tenants. */
export async function countStaleThreads(database: Database): Promise<number> {
  const [row] = await database.system((em) =>
    query<{ count: number }>(em, sql`select count(*)::int as count from intelligence.stale_threads`),
  );
  return row?.count ?? 0;
}
