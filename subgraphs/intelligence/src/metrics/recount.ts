import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { grainsUpTo } from './grains.ts';
import { columnOf, recordsOf } from './records-sql.ts';
import { longestGrainOf, sliceName, slicesOf } from './slices.ts';
import { type CellDimension, isItem, type MetricSource } from './sources/source.ts';

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
}

/** Removes the cells of these sources that a recount left without records. */
export const removeEmptyCells = (em: EntityManager, of: readonly MetricSource[]): Promise<unknown> =>
  query(
    em,
    sql`delete from intelligence.metric_cells
     where source = any(${of.map(({ name }) => name)}::text[]) and records = 0`,
  );

const keys = sql`account_id, employee_id, region, segment, item, currency`;
const columns = sql`(tenant_id, source, grain, slice, day, ${keys}, records, parts)`;

function addDifferences(tenant: string, source: MetricSource, days: readonly string[], timeZone: string): Sql {
  const slices = slicesOf(source);
  const sums = partsOf(source, (part) => sql`sum(${part}) as ${part}`);
  // In the order of the index that all cells are in, so that those next to each other go to the same pages.
  return sql`
    with record as materialized (
      select i.*, a.region, a.segment from (${recordsOf(source, days, timeZone)}) i
      left join intelligence.account_facts a on a.tenant_id = ${tenant} and a.account_id = i.account_id
    ),
    difference as (
      select slice, day, ${keys}, sum(records) as records, ${sums}, bool_or(is_cell) as is_cell
      from (
        ${sql.join(
          slices.map((slice) => countBy(source, slice)),
          sql` union all `,
        )}
        union all
        select slice, day, ${keys}, -records, ${partsOf(source, (_, place) => sql`-parts[${place}]`)}, true
        from intelligence.metric_cells
        where source = ${source.name} and grain = 'DAY' and slice = any(${slices.map(sliceName)}::text[])
          and day = any(${[...days]}::date[])
      ) counted
      group by slice, day, ${keys}
      having sum(records) <> 0 or ${sql.join(
        listOf(source, (part) => sql`sum(${part}) <> 0`),
        sql` or `,
      )}
    ),
    /* Nobody else writes cells meanwhile, so those of days that are new are known to be. */
    added as (
      insert into intelligence.metric_cells ${columns}
      select ${tenant}, ${source.name}, 'DAY', slice, day, ${keys}, records, array[${partsOf(source, (part) => part)}]
      from difference where not is_cell order by slice, day, ${keys}
    ),
    sum as (
      select 'DAY' as grain, slice, day, ${keys}, records, ${partsOf(source, (part) => part)} from difference where is_cell
      union all
      select stretch.grain, slice, start.day, ${keys}, sum(records), ${sums}
      from difference join (values ${sql.join(slices.flatMap(longerGrainsOf))}) as stretch(slice, grain) using (slice)
      cross join lateral (select date_trunc(lower(stretch.grain), difference.day)::date) as start(day)
      group by stretch.grain, slice, start.day, ${keys}
    )
    insert into intelligence.metric_cells as cell ${columns}
    select ${tenant}, ${source.name}, grain, slice, day, ${keys}, records, array[${partsOf(source, (part) => part)}]
    from sum order by grain, slice, day, ${keys}
    on conflict (tenant_id, source, grain, slice, day, ${keys}) do update set
      records = cell.records + excluded.records,
      parts = array[${partsOf(source, (_, place) => sql`cell.parts[${place}] + excluded.parts[${place}]`)}]`;
}

/** Returns rows of the grains that cells apart by these dimensions have besides days. */
const longerGrainsOf = (slice: readonly CellDimension[]): Sql[] =>
  grainsUpTo(longestGrainOf(slice)).flatMap((grain) =>
    grain === 'DAY' ? [] : [sql`(${sliceName(slice)}::text, ${grain}::text)`],
  );

/** Returns a select of the sums of the records by these dimensions. */
function countBy(source: MetricSource, slice: readonly CellDimension[]): Sql {
  const item = slice.find(isItem);
  const column = (name: string, type: string, value: string | undefined) =>
    sql`${value === undefined ? sql`null::${sql.raw(type)}` : sql.ref(value)} as ${sql.ref(name)}`;
  const of = (dimension: CellDimension, value: string) => (slice.includes(dimension) ? value : undefined);
  const columns = sql.join([
    column('account_id', 'uuid', of('account', 'account_id')),
    column('employee_id', 'uuid', of('employee', 'employee')),
    column('region', 'text', of('market', 'region')),
    column('segment', 'text', of('market', 'segment')),
    column('item', 'text', item),
  ]);
  const lists = slice.filter((dimension) => dimension === 'employee' || isItem(dimension));
  return sql`
    select ${sliceName(slice)}::text as slice, day, ${columns}, currency, count(*) as records,
      ${partsOf(source, (part) => sql`coalesce(sum(${part}), 0) as ${part}`)}, false as is_cell
    from record ${sql.join(
      lists.map((dimension) => sql`cross join unnest(${sql.ref(columnOf(dimension))}) as ${sql.ref(dimension)}`),
      sql` `,
    )}
    group by 1, 2, 3, 4, 5, 6, 7, 8`;
}

/** Returns an expression for each part of a source, from its column in a select, and its place in a cell's `parts`. */
const partsOf = (source: MetricSource, of: (part: Sql, place: Sql) => Sql): Sql => sql.join(listOf(source, of));

const listOf = ({ parts }: MetricSource, of: (part: Sql, place: Sql) => Sql): Sql[] =>
  Object.keys(parts).map((_, index) => of(sql.ref(`part_${index + 1}`), sql.lit(index + 1)));
