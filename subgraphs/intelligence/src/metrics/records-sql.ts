import { type Sql, sql } from '@sophia/database';
import { nextDay } from './days.ts';
import { isItem, type MetricSource, partColumns, type SourceDimension } from './sources/source.ts';

/** Column of records with the values of a dimension: one, or a list for each that a record may have several of. */
export const columnOf = (dimension: SourceDimension): string =>
  dimension === 'account' ? 'account_id' : dimension === 'employee' ? 'employee_ids' : `${dimension}_items`;

/**
 * Returns a select of the records of a source on these days, with the market of their account, each value of a list once,
 * and their parts as part_1, part_2, …, null in place of 0.
 */
export function recordsOf(source: MetricSource, days: readonly string[], timeZone: string): Sql {
  const startOf = (day: Sql) => sql`((${day})::timestamp at time zone ${timeZone}::text)`;
  const runs = runsOf(days);
  // Reads each run for itself (offset 0), because the database reads by index what lies between two times.
  const records = source.records({
    from: startOf(sql`run.first`),
    to: startOf(sql`run.last + 1`),
    days: sql`array(select run.first + n from generate_series(0, run.last - run.first) n)`,
    dayOf: (time) => sql`(${time} at time zone ${timeZone}::text)::date`,
    startOf,
  });
  const lists = Object.keys(source.dimensions)
    .map((dimension) => dimension as SourceDimension)
    .filter((dimension) => dimension === 'employee' || isItem(dimension))
    .map((dimension) => withoutRepetitions(columnOf(dimension)));
  const parts = Object.values(source.parts).map(
    (part, place) => sql`nullif((${part})::numeric, 0) as ${sql.ref(partColumns[place] ?? '')}`,
  );
  return sql`
    select i.day, i.currency, i.account_id, account.region, account.segment, ${sql.join([...lists, ...parts])}
    from unnest(${runs.map(({ first }) => first)}::date[], ${runs.map(({ last }) => last)}::date[]) as run(first, last)
    cross join lateral (select * from (${records}) record offset 0) i
    left join intelligence.account_facts account on account.account_id = i.account_id`;
}

interface Run {
  readonly first: string;
  readonly last: string;
}

/** Returns the runs of days that follow each other. */
function runsOf(days: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const day of days.toSorted()) {
    const run = runs.at(-1);
    if (run && nextDay(run.last) === day) runs[runs.length - 1] = { first: run.first, last: day };
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function withoutRepetitions(column: string): Sql {
  const list = sql.ref(`i.${column}`);
  return sql`case when cardinality(${list}) > 1 then array(select distinct unnest(${list})) else ${list} end as ${sql.ref(column)}`;
}
