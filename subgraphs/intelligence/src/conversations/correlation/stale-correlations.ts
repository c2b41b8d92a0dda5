import { type Database, type EntityManager, query, sql } from '@sophia/database';

/** Marks threads of sources whose correlation may have changed. */
export async function markCorrelationsStale(
  em: EntityManager,
  tenant: string,
  sourceThreadIds: readonly string[],
): Promise<void> {
  if (sourceThreadIds.length === 0) return;
  // In order, so that two transactions do not wait for each other.
  const sorted = [...new Set(sourceThreadIds)].toSorted();
  await query(
    em,
    sql`insert into intelligence.stale_correlations as marked (tenant_id, source_thread_id)
     select ${tenant}, id from unnest(${sorted}::uuid[]) with ordinality as thread(id, place) order by place
     on conflict (tenant_id, source_thread_id) do update set source_thread_id = excluded.source_thread_id where false`,
  );
}

/** Marks all threads of these accounts, before or after the accounts change. */
export async function markAccountsUncorrelated(
  em: EntityManager,
  tenant: string,
  accountIds: readonly string[],
): Promise<void> {
  if (accountIds.length === 0) return;
  const rows = await query<{ id: string }>(
    em,
    sql`select distinct source_thread_id as id from intelligence.interaction_analyses
     where account_id = any(${[...accountIds]}::uuid[]) and source_thread_id is not null`,
  );
  await markCorrelationsStale(
    em,
    tenant,
    rows.map(({ id }) => id),
  );
}

/** Removes and returns some marked threads. The marks come back if the transaction is rolled back. */
export async function takeStaleCorrelations(em: EntityManager, most: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`delete from intelligence.stale_correlations where (tenant_id, source_thread_id) in (
       select tenant_id, source_thread_id from intelligence.stale_correlations
       order by source_thread_id limit ${most} for update skip locked
     ) returning source_thread_id as id`,
  );
  return rows.map(({ id }) => id);
}

/** Returns the tenants with marked threads. */
export const tenantsWithStaleCorrelations = (database: Database): Promise<{ tenant_id: string }[]> =>
  database.system((em) => query(em, sql`select distinct tenant_id from intelligence.stale_correlations`));

/** Counts marked threads of all tenants. */
export async function countStaleCorrelations(database: Database): Promise<number> {
  const [row] = await database.system((em) =>
    query<{ count: number }>(em, sql`select count(*)::int as count from intelligence.stale_correlations`),
  );
  return row?.count ?? 0;
}
