import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { columnOf, recordsOf } from './records-sql.ts';
import { sliceName, slicesOf } from './slices.ts';
import { isItem, type MetricSource, type SourceDimension } from './sources/source.ts';

/**
 * Counts the records of these days again. What differs from the cells of the days is added to them, and to the cells of
 * the months and years that they are in, so that only cells that change are written.
 */
export async function recount(
  em: EntityManager,
  tenant: string,
  source: MetricSource,
  days: readonly string[],
  timeZone: string,
): Promise<void> {
  await query(em, addDifferences(tenant, source, days, timeZone));
  await query(em, sql`delete from intelligence.metric_cells where source = ${source.name} and records = 0`);
}

const keys = sql`account_id, employee_id, item, currency`;

function addDifferences(tenant: string, source: MetricSource, days: readonly string[], timeZone: string): Sql {
  const slices = slicesOf(source);
  const sum = (part: Sql) => sql`sum(${part})`;
  return sql`
    insert into intelligence.metric_cells as cell (tenant_id, source, grain, slice, day, ${keys}, records, parts)
    with record as materialized (${recordsOf(source, days, timeZone)}),
    difference as (
      select slice, day, ${keys}, sum(records) as records, ${partsOf(source, sum)} as parts
      from (
        ${sql.join(
          slices.map((slice) => countBy(source, slice)),
          sql` union all `,
        )}
        union all
        select slice, day, ${keys}, -records, ${partsOf(source, (part) => sql`-${part}`)}
        from intelligence.metric_cells
        where source = ${source.name} and grain = 'DAY' and slice = any(${slices.map(sliceName)}::text[])
          and day = any(${[...days]}::date[])
      ) counted
      group by slice, day, ${keys}
      having sum(records) <> 0 or 0 <> any(${partsOf(source, sum)})
    )
    select ${tenant}, ${source.name}, stretch.grain, slice, stretch.day, ${keys}, sum(records), ${partsOf(source, sum)}
    from difference cross join lateral (values
      ('DAY', difference.day),
      ('MONTH', date_trunc('month', difference.day)::date),
      ('YEAR', date_trunc('year', difference.day)::date)
    ) as stretch(grain, day)
    group by stretch.grain, slice, stretch.day, ${keys}
    on conflict (tenant_id, source, grain, slice, day, ${keys}) do update set
      records = cell.records + excluded.records,
      parts = ${partsOf(source, (_, place) => sql`cell.parts[${place}] + excluded.parts[${place}]`)}`;
}

/** Returns a select of the sums of the records by these dimensions. */
function countBy(source: MetricSource, slice: readonly SourceDimension[]): Sql {
  const item = slice.find(isItem);
  const lists = slice.filter((dimension) => dimension !== 'account');
  return sql`
    select ${sliceName(slice)}::text as slice, day, ${slice.includes('account') ? sql`account_id` : sql`null::uuid as account_id`},
      ${slice.includes('employee') ? sql`employee` : sql`null::uuid`} as employee_id,
      ${item === undefined ? sql`null::text` : sql.ref(item)} as item, currency, count(*) as records,
      ${partsOf(source, (_, place) => sql`coalesce(sum(part_${place}), 0)`)} as parts
    from record ${sql.join(
      lists.map((dimension) => sql`cross join unnest(${sql.ref(columnOf(dimension))}) as ${sql.ref(dimension)}`),
      sql` `,
    )}
    group by day, currency${sql.join(
      slice.map((dimension) => sql`, ${sql.ref(dimension === 'account' ? 'account_id' : dimension)}`),
      sql``,
    )}`;
}

/** Returns an array with an expression for each part of a source, from the part in a cell's `parts`, and its place there. */
const partsOf = ({ parts }: MetricSource, of: (part: Sql, place: Sql) => Sql): Sql =>
  sql`array[${sql.join(
    Object.keys(parts).map((_, index) => {
      const place = sql.lit(index + 1);
      return of(sql`parts[${place}]`, place);
    }),
  )}]`;
