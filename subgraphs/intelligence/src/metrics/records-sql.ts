import { type Sql, sql } from '@sophia/database';
import { nextDay } from './days.ts';
import type { MetricSource, SourceDimension } from './sources/source.ts';

/** Column of records with the values of a dimension: one, or a list for each that a record may have several of. */
export const columnOf = (dimension: SourceDimension): string =>
  dimension === 'account' ? 'account_id' : dimension === 'employee' ? 'employee_ids' : `${dimension}_items`;

/** Returns a select of the records of a source on these days, with each value of a list once, and their parts as part_1, part_2, … */
export function recordsOf(source: MetricSource, days: readonly string[], timeZone: string): Sql {
  const startOf = (day: Sql) => sql`(${day}::timestamp at time zone ${timeZone}::text)`;
  // Each run has a select of its own, because the database reads by index what lies between known times.
  const records = runsOf(days).map((run) =>
    source.records({
      from: startOf(sql`${run.at(0)}::date`),
      to: startOf(sql`(${run.at(-1)}::date + 1)`),
      days: sql`${run}::date[]`,
      dayOf: (time) => sql`(${time} at time zone ${timeZone}::text)::date`,
      startOf,
    }),
  );
  const dimensions = Object.keys(source.dimensions).map((dimension) => columnOf(dimension as SourceDimension));
  const columns = [
    ...dimensions.map((column) => (column === 'account_id' ? sql`i.account_id` : withoutRepetitions(column))),
    ...Object.values(source.parts).map((part, index) => sql`(${part})::numeric as ${sql.ref(`part_${index + 1}`)}`),
  ];
  return sql.join(
    records.map((select) => sql`select i.day, i.currency, ${sql.join(columns)} from (${select}) i`),
    sql` union all `,
  );
}

/** Returns the runs of days that follow each other. */
function runsOf(days: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const day of days.toSorted()) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && nextDay(last) === day) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function withoutRepetitions(column: string): Sql {
  const list = sql.ref(`i.${column}`);
  return sql`case when cardinality(${list}) > 1 then array(select distinct unnest(${list})) else ${list} end as ${sql.ref(column)}`;
}
