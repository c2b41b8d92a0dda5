import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { nextDay } from './days.ts';
import { sliceName, slicesOf } from './slices.ts';
import type { MetricSource, SourceDimension } from './sources/source.ts';

/** Counts the records of these days again, in place of what the cells had, and then the months that they are in. */
export async function recount(
  em: EntityManager,
  tenant: string,
  source: MetricSource,
  days: readonly string[],
  timeZone: string,
): Promise<void> {
  const months = [...new Set(days.map((day) => `${day.slice(0, 7)}-01`))];
  await removeCells(em, source, 'DAY', days);
  await query(em, insertDays(tenant, source, days, timeZone));
  await removeCells(em, source, 'MONTH', months);
  await query(em, insertMonths(source, months));
}

/** Names the slices, because the index has them before the days. */
const removeCells = (em: EntityManager, source: MetricSource, grain: 'DAY' | 'MONTH', days: readonly string[]) =>
  query(
    em,
    sql`delete from intelligence.metric_cells
     where source = ${source.name} and grain = ${grain} and slice = any(${slicesOf(source).map(sliceName)}::text[])
       and day = any(${[...days]}::date[])`,
  );

const columns = sql`(tenant_id, source, grain, slice, day, account_id, employee_id, item, currency, parts)`;

function insertDays(tenant: string, source: MetricSource, days: readonly string[], timeZone: string): Sql {
  const runs = runsOf(days);
  const startOf = (day: Sql) => sql`(${day}::timestamp at time zone ${timeZone}::text)`;
  const records = source.records({
    from: startOf(sql`run.first`),
    to: startOf(sql`(run.last + 1)`),
    days: sql`array(select generate_series(run.first, run.last, interval '1 day')::date)`,
    dayOf: (time) => sql`(${time} at time zone ${timeZone}::text)::date`,
    startOf,
  });
  const slices = slicesOf(source).map((slice) => cellsOfDays(tenant, source, slice));
  return sql`
    insert into intelligence.metric_cells ${columns}
    with records as materialized (
      select i.day, i.account_id, ${withoutRepetitions('i.employee_ids')} as employee_ids,
        ${withoutRepetitions('i.items')} as items, i.currency, ${partsOf(source)}
      from unnest(${runs.map(({ first }) => first)}::date[], ${runs.map(({ last }) => last)}::date[]) as run(first, last)
      cross join lateral (${records}) i
    )
    ${sql.join(slices, sql` union all `)}`;
}

/** Returns the runs of days that follow each other. */
function runsOf(days: readonly string[]): { first: string; last: string }[] {
  const runs: { first: string; last: string }[] = [];
  for (const day of days.toSorted()) {
    const run = runs.at(-1);
    if (run && nextDay(run.last) === day) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

const withoutRepetitions = (list: string): Sql =>
  sql`case when cardinality(${sql.ref(list)}) > 1 then array(select distinct unnest(${sql.ref(list)})) else ${sql.ref(list)} end`;

const partsOf = ({ parts }: MetricSource): Sql =>
  sql.join(Object.values(parts).map((part, index) => sql`(${part})::numeric as ${sql.ref(`part_${index}`)}`));

const sumsOf = ({ parts }: MetricSource, of: (index: number) => Sql): Sql =>
  sql`array[${sql.join(Object.keys(parts).map((_, index) => sql`coalesce(sum(${of(index)}), 0)`))}]`;

/** SQL for the column, and for the source of its values, of a dimension. */
const apart: Readonly<Record<SourceDimension, { readonly value: Sql; readonly from: Sql }>> = {
  account: { value: sql`r.account_id`, from: sql`` },
  employee: {
    value: sql`employee_id`,
    from: sql`cross join unnest(r.employee_ids) as employee_id`,
  },
  item: { value: sql`item`, from: sql`cross join unnest(r.items) as item` },
};

function cellsOfDays(tenant: string, source: MetricSource, slice: readonly SourceDimension[]): Sql {
  const value = (dimension: SourceDimension, none: Sql) => (slice.includes(dimension) ? apart[dimension].value : none);
  return sql`
    select ${tenant}, ${source.name}, 'DAY', ${sliceName(slice)}, r.day, ${value('account', sql`null::uuid`)},
      ${value('employee', sql`null::uuid`)}, ${value('item', sql`null::text`)}, r.currency,
      ${sumsOf(source, (index) => sql.ref(`part_${index}`))}
    from records r ${sql.join(
      slice.map((dimension) => apart[dimension].from),
      sql` `,
    )}
    group by r.day, r.currency${sql.join(
      slice.map((dimension) => sql`, ${apart[dimension].value}`),
      sql``,
    )}`;
}

const insertMonths = (source: MetricSource, months: readonly string[]): Sql => sql`
  insert into intelligence.metric_cells ${columns}
  select c.tenant_id, c.source, 'MONTH', c.slice, month.day, c.account_id, c.employee_id, c.item, c.currency,
    ${sumsOf(source, (index) => sql`c.parts[${sql.lit(index + 1)}]`)}
  from unnest(${[...months]}::date[]) as month(day)
  join intelligence.metric_cells c on c.source = ${source.name} and c.grain = 'DAY'
    and c.slice = any(${slicesOf(source).map(sliceName)}::text[]) and c.day >= month.day and c.day < (month.day + interval '1 month')::date
  group by c.tenant_id, c.source, c.slice, month.day, c.account_id, c.employee_id, c.item, c.currency`;
