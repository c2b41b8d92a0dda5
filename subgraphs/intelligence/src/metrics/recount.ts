import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { grainsUpTo } from './grains.ts';
import { columnOf, recordsOf } from './records-sql.ts';
import { dimensionNumber, longestGrainOf, sliceNumber, slicesOf, slicesOfGrain } from './slices.ts';
import { type CellDimension, isItem, type MetricSource, partColumns, type SourceDimension } from './sources/source.ts';

/** A source with the days to count its records of. */
interface StaleSource {
  readonly source: MetricSource;
  readonly days: readonly string[];
}

/**
 * Counts the records of these days again. What differs from the cells of the days is added to them, and to the cells of
 * the months and years that they are in, so that only cells that change are written. Nobody else writes cells meanwhile.
 */
export async function recount(em: EntityManager, tenant: string, stale: readonly StaleSource[], timeZone: string) {
  if (stale.length === 0) return;
  const [row] = await query<{ emptied: string[] | null }>(em, addDifferences(tenant, stale, timeZone));
  if (row?.emptied)
    await query(em, sql`delete from intelligence.metric_cells where ctid = any(${row.emptied}::text[]::tid[])`);
}

const keys = sql`account_id, employee_id, deal_id, region, segment, item, currency`;

/** Returns a statement that adds the differences, and returns where the cells are that are left without records. */
function addDifferences(tenant: string, stale: readonly StaleSource[], timeZone: string): Sql {
  const parts = partColumns.slice(0, Math.max(...stale.map(({ source }) => Object.keys(source.parts).length)));
  const columns = sql.join(parts.map((part) => sql.ref(part)));
  const sums = sql.join(parts.map((part) => sql`nullif(sum(${sql.ref(part)}), 0) as ${sql.ref(part)}`));
  const differs = sql`sum(records) <> 0 or ${sql.join(
    parts.map((part) => sql`sum(${sql.ref(part)}) <> 0`),
    sql` or `,
  )}`;
  const added = parts.map((part) => {
    const [before, more] = [sql.ref(`cell.${part}`), sql.ref(`excluded.${part}`)];
    return sql`${sql.ref(part)} = nullif(coalesce(${before}, 0) + coalesce(${more}, 0), 0)`;
  });
  // In the order of the index that all cells are in, so that those next to each other go to the same pages.
  return sql`
    with difference as (
      select slice, day, ${keys}, sum(records)::int as records, ${sums}
      from (${sql.join(
        stale.flatMap((each) => [counted(each, timeZone, parts), takenBack(each, parts)]),
        sql` union all `,
      )}) change
      group by slice, day, ${keys}
      having ${differs}
    ), longer as (
      select longer.slice, start.day, ${keys}, sum(records)::int as records, ${sums}
      from difference
      join (values ${sql.join(stale.flatMap(({ source }) => longerSlices(source)))}) as longer(of, slice, grain)
        on longer.of = difference.slice
      cross join lateral (select date_trunc(longer.grain, difference.day)::date) as start(day)
      group by longer.slice, start.day, ${keys}
      having ${differs}
    ), written as (
      insert into intelligence.metric_cells as cell (tenant_id, slice, day, ${keys}, records, ${columns})
      select ${tenant}, * from (select * from difference union all select * from longer) change
      order by day, slice, ${keys}
      on conflict (tenant_id, day, slice, ${keys}) do update set
        records = cell.records + excluded.records, ${sql.join(added)}
      returning ctid, records
    )
    select array_agg(ctid::text) as emptied from written where records = 0`;
}

/** Returns the slices of days that have longer ones, with these and their grain. */
const longerSlices = (source: MetricSource): Sql[] =>
  slicesOf(source).flatMap((slice) =>
    grainsUpTo(longestGrainOf(slice))
      .filter((grain) => grain !== 'DAY')
      .map(
        (grain) =>
          sql`(${sql.lit(sliceNumber(source, 'DAY', slice))}, ${sql.lit(sliceNumber(source, grain, slice))}, ${sql.lit(grain)}::text)`,
      ),
  );

const partsIn = (source: MetricSource, parts: readonly string[], of: (part: Sql) => Sql): Sql =>
  sql.join(
    parts.map((part, place) => {
      const isOwn = place < Object.keys(source.parts).length;
      return sql`${isOwn ? of(sql.ref(part)) : sql`null::numeric`} as ${sql.ref(part)}`;
    }),
  );

/** Returns a select of the cells that each record is in. */
function counted({ source, days }: StaleSource, timeZone: string, parts: readonly string[]): Sql {
  const items = (Object.keys(source.dimensions) as SourceDimension[]).filter(isItem);
  const itemsOfKind = items.map(
    (item) => sql` union all select ${sql.lit(dimensionNumber(item))}, unnest(${sql.ref(`record.${columnOf(item)}`)})`,
  );
  const employees =
    source.dimensions.employee === undefined ? sql`` : sql` union all select true, unnest(record.employee_ids)`;
  const deal = sql.lit(dimensionNumber('deal'));
  // Materialized, so that a record is worked out once, and not for each of its cells.
  return sql`
    (with record as materialized (${recordsOf(source, days, timeZone)})
    select shape.slice, record.day, case when shape.scope = 'account' then record.account_id end as account_id,
      employee.id as employee_id, case when item.kind = ${deal} then item.value::uuid end as deal_id,
      case when shape.scope = 'market' then record.region end as region,
      case when shape.scope = 'market' then record.segment end as segment,
      case when item.kind <> ${deal} then item.value end as item, record.currency, 1 as records,
      ${partsIn(source, parts, (part) => part)}
    from record
    cross join lateral (select 0 as kind, null::text as value${sql.join(itemsOfKind, sql``)}) item
    cross join lateral (select false as is_one, null::uuid as id${employees}) employee
    join (values ${sql.join(slicesOf(source).map((slice) => shapeOf(source, slice)))})
      as shape(slice, scope, is_by_employee, kind) on shape.kind = item.kind and shape.is_by_employee = employee.is_one)`;
}

function shapeOf(source: MetricSource, slice: readonly CellDimension[]): Sql {
  const item = slice.find(isItem);
  const scope = slice.find((dimension) => dimension === 'account' || dimension === 'market') ?? 'all';
  return sql`(${sql.lit(sliceNumber(source, 'DAY', slice))}, ${sql.lit(scope)}::text,
    ${sql.lit(slice.includes('employee'))}, ${sql.lit(item === undefined ? 0 : dimensionNumber(item))})`;
}

/** Returns a select of the cells of the days as they are, to be taken away. Reads each day for itself (offset 0), by index. */
function takenBack({ source, days }: StaleSource, parts: readonly string[]): Sql {
  const first = sliceNumber(source, 'DAY', []);
  return sql`
    select slice, cell.day, ${keys}, -records, ${partsIn(source, parts, (part) => sql`-${part}`)}
    from unnest(${[...days]}::date[]) as stale(day)
    cross join lateral (
      select * from intelligence.metric_cells c
      where c.day = stale.day and c.slice >= ${sql.lit(first)} and c.slice < ${sql.lit(first + slicesOfGrain)} offset 0
    ) cell`;
}
