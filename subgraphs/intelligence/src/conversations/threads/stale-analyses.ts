import { type Database, type EntityManager, query, sql } from '@sophia/database';

/** Marks threads whose analysis may be out of date. */
export async function markAnalysesStale(
  em: EntityManager,
  tenant: string,
  threadIds: readonly string[],
): Promise<void> {
  if (threadIds.length === 0) return;
  // In order, so that two transactions do not wait for each other.
  const sorted = [...new Set(threadIds)].toSorted();
  await query(
    em,
    sql`insert into intelligence.stale_thread_analyses as marked (tenant_id, thread_id)
     select ${tenant}, id from unnest(${sorted}::uuid[]) with ordinality as thread(id, place) order by place
     on conflict (tenant_id, thread_id) do update set thread_id = excluded.thread_id where false`,
  );
}

/** Returns some marked threads. The marks stay until the analysis is saved. */
export async function staleAnalyses(em: EntityManager, most: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select thread_id as id from intelligence.stale_thread_analyses order by thread_id limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** Locks and removes the marks of these threads. Returns those that were still marked. */
export async function unmark(em: EntityManager, threadIds: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`delete from intelligence.stale_thread_analyses where thread_id = any(${[...threadIds]}::uuid[])
     returning thread_id as id`,
  );
  return rows.map(({ id }) => id);
}

/** Returns the tenants with marked threads. */
export const tenantsWithStaleAnalyses = (database: Database): Promise<{ tenant_id: string }[]> =>
  database.system((em) => query(em, sql`select distinct tenant_id from intelligence.stale_thread_analyses`));

/** Counts marked threads of all tenants. */
export async function countStaleAnalyses(database: Database): Promise<number> {
  const [row] = await database.system((em) =>
    query<{ count: number }>(em, sql`select count(*)::int as count from intelligence.stale_thread_analyses`),
  );
  return row?.count ?? 0;
}
