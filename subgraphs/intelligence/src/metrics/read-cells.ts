import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { cellsOf, valueOfSums } from './cells-sql.ts';
import type { DayRange, Interval, Question } from './question.ts';
import { marksOf } from './sources/index.ts';

/** What to read: a question, in one currency, for a range. */
export interface Reading {
  readonly question: Question;
  /** Null for amounts without a currency, undefined for all cells. */
  readonly currency: string | null | undefined;
  readonly range: DayRange;
}

export interface Value {
  readonly value: number | null;
  readonly records: number;
}

export interface GroupValue extends Value {
  readonly key: string | null;
}

export interface SeriesValue extends Value {
  readonly day: string;
}

const sums = sql`coalesce(sum(total), 0) as total, coalesce(sum(per), 0) as per, coalesce(sum(records), 0)::float8 as records`;

/** Reads the value of the whole range. */
export async function readTotal(em: EntityManager, reading: Reading): Promise<Value> {
  const [row] = await query<Value>(
    em,
    sql`select ${valueOfSums(reading.question.definition)} as value, records
     from (select ${sums} from (${cellsOf(reading)}) cell) summed`,
  );
  return row ?? { value: null, records: 0 };
}

type WantedGroups = { readonly first: number } | { readonly keys: readonly (string | null)[] };

/** Reads the largest groups, or those with these keys. */
export function readGroups(em: EntityManager, reading: Reading, wanted: WantedGroups): Promise<GroupValue[]> {
  const { definition, groupBy } = reading.question;
  if (groupBy === null) return Promise.resolve([]);
  const limit = 'first' in wanted ? sql`limit ${wanted.first}` : sql``;
  const keys = 'keys' in wanted ? wanted.keys : undefined;
  const [per, isSome] =
    definition.per === undefined
      ? [sql`0`, sql`total <> 0`]
      : [sql`coalesce(sum(per), 0)`, sql`total <> 0 and per <> 0`];
  // What is shown of groups is worked out for the largest ones alone, because there may be very many.
  return query<GroupValue>(
    em,
    sql`select key::text, value, records::float8 as records from (
       select key, ${valueOfSums(definition)} as value, records
       from (
         select key, coalesce(sum(total), 0) as total, ${per} as per, coalesce(sum(records), 0) as records
         from (${cellsOf(reading, { by: 'GROUP', keys })}) cell group by key
       ) summed
       where records <> 0 or ${isSome}
       order by value desc nulls last, key nulls last ${limit}
     ) found`,
  );
}

/** All groups but one. */
export interface Others extends Value {
  readonly groups: number;
}

/** Reads the value of all groups but one together: that of all their records, each once for each group that it is in. */
export async function readOthers(em: EntityManager, reading: Reading, key: string): Promise<Others> {
  const [row] = await query<Others>(
    em,
    sql`select ${valueOfSums(reading.question.definition)} as value, records, groups
     from (
       select ${sums}, count(distinct key)::int as groups from (${cellsOf(reading, { by: 'GROUP' })}) cell
       where key is not null and lower(key::text) <> lower(${key})
     ) summed`,
  );
  return row ?? { value: null, records: 0, groups: 0 };
}

/** Counts the groups. */
export async function countGroups(em: EntityManager, reading: Reading): Promise<number> {
  const { groupBy } = reading.question;
  if (groupBy === null) return 0;
  const [row] = await query<{ count: number }>(
    em,
    sql`select count(*)::int as count from (
       select key, ${sums} from (${cellsOf(reading, { by: 'GROUP' })}) cell group by key
     ) summed where records <> 0 or total <> 0`,
  );
  return row?.count ?? 0;
}

/** Reads the value of each day, week or month of the range, also of those without records. */
export function readSeries(em: EntityManager, reading: Reading, interval: Interval): Promise<SeriesValue[]> {
  const { definition } = reading.question;
  const from = sql`${reading.range.from}::date`;
  const unit = interval.toLowerCase();
  const startOf = (day: Sql) => sql`date_trunc(${unit}::text, ${day}::timestamp)::date`;
  const total = sql`coalesce(counted.total, 0)`;
  // A state is the sum of everything before.
  const running = (column: Sql) => (definition.isState ? sql`sum(${column}) over (order by series.day)` : column);
  return query<SeriesValue>(
    em,
    sql`select day::text, ${valueOfSums(definition)} as value, records
     from (
       select series.day::date as day, ${running(total)} as total, coalesce(counted.per, 0) as per,
         ${running(sql`coalesce(counted.records, 0)`)} as records
       from generate_series(${startOf(from)}, ${reading.range.to}::date, ${`1 ${unit}`}::interval) as series(day)
       left join (
         select ${startOf(sql`greatest(cell.day, ${from})`)} as day, ${sums}
         from (${cellsOf(reading, { longest: interval === 'MONTH' ? 'MONTH' : 'DAY' })}) cell group by 1
       ) counted on counted.day = series.day::date
     ) filled
     order by filled.day`,
  );
}

interface CurrencyUse {
  /** Null for amounts without one. */
  readonly currency: string | null;
}

/** Reads the currencies of the records of a range. Those of a state count even if it is 0 in the end. */
export const readCurrencies = (em: EntityManager, reading: Reading): Promise<CurrencyUse[]> =>
  query<CurrencyUse>(
    em,
    sql`select key as currency from (
       select key, ${sums} from (${cellsOf(reading, { by: 'CURRENCY' })}) cell group by key
     ) summed where records <> 0 or total <> 0 or ${reading.question.definition.isState === true}::boolean
     order by records desc, key nulls last`,
  );

interface Counting {
  /** True if changes of the facts that the metric reads still have to be counted. */
  readonly isPending: boolean;
  /** When they were last counted; null before the first time. */
  readonly countedAt: Date | null;
}

/** Tells how current the sums of a metric are. */
export async function readCounting(em: EntityManager, { definition }: Question): Promise<Counting> {
  const { facts } = definition.source;
  const marks = marksOf(definition.source);
  const [row] = await query<{ pending: boolean; counted_at: string | null }>(
    em,
    sql`select exists (select from intelligence.stale_metric_days where facts = any(${marks}::text[])) as pending,
       coalesce(
         (select counted_at from intelligence.metric_recounts where facts = ${marks.at(-1) ?? facts}),
         (select counted_at from intelligence.metric_recounts where facts = ${facts})) as counted_at`,
  );
  return {
    isPending: row?.pending === true,
    countedAt: row?.counted_at == null ? null : new Date(row.counted_at),
  };
}
