import { type Database, type EntityManager, query, sql } from '@sophia/database';
import type { FactKind } from './sources/source.ts';

/** Days, in UTC, on which facts of one kind changed. */
export interface StaleDays {
  readonly facts: FactKind;
  readonly days: readonly string[];
}

/**
 * Removes and returns the marks of the first days of one kind of facts; undefined when there are none. Triggers mark
 * them. They only add marks, so that they never wait for each other.
 */
export async function takeStaleDays(em: EntityManager, most: number): Promise<StaleDays | undefined> {
  const rows = await query<{ facts: FactKind; day: string }>(
    em,
    sql`with first as (
       select distinct facts, day from intelligence.stale_metric_days
       where facts = (select min(facts) from intelligence.stale_metric_days)
       order by day limit ${most}
     ), taken as (
       delete from intelligence.stale_metric_days stale using first
       where stale.facts = first.facts and stale.day = first.day
       returning stale.facts, stale.day
     )
     select distinct facts, day::text from taken order by day`,
  );
  return rows[0] && { facts: rows[0].facts, days: rows.map(({ day }) => day) };
}

/** Returns the tenants with marked days. */
export const tenantsWithStaleDays = (database: Database): Promise<{ tenant_id: string }[]> =>
  database.system((em) => query(em, sql`select distinct tenant_id from intelligence.stale_metric_days`));

/** Counts marked days of all tenants. */
export async function countStaleDays(database: Database): Promise<number> {
  const [row] = await database.system((em) =>
    query<{ count: number }>(em, sql`select count(*)::int as count from intelligence.stale_metric_days`),
  );
  return row?.count ?? 0;
}

/** Marks all days of the tenant. */
export const markAllDays = (em: EntityManager): Promise<unknown> =>
  query(em, sql`select intelligence.mark_all_metric_days()`);
