import { type Database, type EntityManager, query, type Sql, sql } from '@sophia/database';
import { dependents } from './sources/index.ts';

/** Days of the tenant that have to be counted again. */
export interface StaleDays {
  /** A kind of facts, or the name of a source that depends on other days. */
  readonly facts: string;
  readonly days: readonly string[];
}

/** Returns the tenants with marked days. */
export async function tenantsToCount(database: Database): Promise<string[]> {
  const rows = await database.system((em) =>
    query<{ tenant: string }>(
      em,
      sql`select distinct tenant_id as tenant from intelligence.stale_metric_days order by tenant_id`,
    ),
  );
  return rows.map(({ tenant }) => tenant);
}

const areOfDependents = sql`facts = any(${dependents.map(({ name }) => name)}::text[])`;

/** Removes the first marks. Whoever marks only adds marks, so that they never wait for each other. */
const take = (condition: Sql, most: number): Sql => sql`
  first as (
    select distinct day from intelligence.stale_metric_days where ${condition} order by day limit ${most}
  ), taken as (
    delete from intelligence.stale_metric_days stale using first
    where stale.day = first.day and ${condition} returning stale.facts, stale.day
  )`;

/**
 * Takes the first marks of facts, which are days in UTC, and returns the tenant's days that share time with them. Marks, of
 * sources that depend on other days, all days that may change with these.
 */
export function takeStaleFacts(
  em: EntityManager,
  tenant: string,
  { most, timeZone }: { readonly most: number; readonly timeZone: string },
): Promise<StaleDays[]> {
  const changed = dependents.flatMap(({ name, changedBy }) =>
    Object.entries(changedBy ?? {}).map(
      ([facts, daysBy]) => sql`
        select ${name}::text as facts, affected.day from own
        cross join lateral (${daysBy(sql`own.day`)}) as affected(day) where own.facts = ${facts}`,
    ),
  );
  return query(
    em,
    sql`with ${take(sql`not ${areOfDependents}`, most)}, own as (
       select distinct facts, (time at time zone 'UTC' at time zone ${timeZone}::text)::date as day
       from taken cross join lateral (
         values (taken.day::timestamp), (taken.day + interval '1 day - 1 microsecond')
       ) as bound(time)
     ), marked as (
       insert into intelligence.stale_metric_days (tenant_id, facts, day)
       select distinct ${tenant}, facts, day from (${sql.join(changed, sql` union all `)}) affected
       where not exists (
         select from intelligence.stale_metric_days s where s.facts = affected.facts and s.day = affected.day)
     )
     select facts, array_agg(day::text order by day) as days from own group by facts`,
  );
}

/** Takes the first marks of sources that depend on other days. */
export const takeStaleDependents = (em: EntityManager, most: number): Promise<StaleDays[]> =>
  query(
    em,
    sql`with ${take(areOfDependents, most)}
     select facts, array_agg(distinct day::text) as days from taken group by facts`,
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
