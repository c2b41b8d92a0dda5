import { type Database, type EntityManager, query, sql } from '@sophia/database';
import { dependents } from './sources/index.ts';
import type { MetricSource } from './sources/source.ts';

interface KindToCount {
  readonly tenant: string;
  /** A kind of facts, or the name of a source that depends on other days. */
  readonly facts: string;
}

/**
 * Returns the kinds of marks that there are, in the order to count them in. Those of facts come first, because counting
 * them marks days of the sources that depend on other days.
 */
export const kindsToCount = (database: Database): Promise<KindToCount[]> =>
  database.system((em) =>
    query(
      em,
      sql`select tenant_id as tenant, facts from intelligence.stale_metric_days group by tenant_id, facts
       order by tenant_id, facts = any(${dependents.map(({ name }) => name)}::text[]), facts`,
    ),
  );

/**
 * Removes the first marks of a kind, and returns their days: in UTC those of facts, and of the tenant those of a source.
 * Whoever marks only adds marks, so that they never wait for each other.
 */
export async function takeStaleDays(em: EntityManager, facts: string, most: number): Promise<string[]> {
  const rows = await query<{ day: string }>(
    em,
    sql`with first as (
       select distinct day from intelligence.stale_metric_days where facts = ${facts} order by day limit ${most}
     ), taken as (
       delete from intelligence.stale_metric_days stale using first
       where stale.facts = ${facts} and stale.day = first.day
       returning stale.day
     )
     select distinct day::text from taken order by day`,
  );
  return rows.map(({ day }) => day);
}

/** Marks days of a source that depends on other days. */
export const markDays = (
  em: EntityManager,
  tenant: string,
  source: MetricSource,
  days: readonly string[],
): Promise<unknown> =>
  query(
    em,
    sql`insert into intelligence.stale_metric_days (tenant_id, facts, day)
     select ${tenant}, ${source.name}, day from unnest(${[...days]}::date[]) as day
     where not exists (
       select from intelligence.stale_metric_days s where s.tenant_id = ${tenant} and s.facts = ${source.name} and s.day = day.day)`,
  );

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
