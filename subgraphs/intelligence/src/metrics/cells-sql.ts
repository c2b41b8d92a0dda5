import { type Sql, sql } from '@sophia/database';
import { nextDay } from './days.ts';
import { dimensionsOf, isOneOf } from './dimension-sql.ts';
import type { MetricDefinition } from './families/definition.ts';
import type { DayRange, Question } from './question.ts';
import { sliceName } from './slices.ts';
import { placeOf } from './sources/source.ts';

interface CellsReading {
  readonly question: Question;
  readonly currency: string | null | undefined;
  readonly range: DayRange;
}

interface Shape {
  /** SQL for the key of groups, over `c` and `a`. @default none */
  readonly by?: Sql;
  /** True if each day must be apart. @default false: whole months may be read as one */
  readonly isByDay?: boolean;
}

/** SQL for the value of a metric from the columns total and per. */
export const valueOfSums = ({ per, scale }: MetricDefinition): Sql =>
  sql`(${per === undefined ? sql`total` : sql`total / nullif(per, 0)`} / ${scale ?? 1}::numeric)::float8`;

/** Returns a select of the cells of a question: day, key, and the metric's parts as total, per and records. */
export function cellsOf({ question, currency, range }: CellsReading, { by, isByDay = false }: Shape = {}): Sql {
  const { definition, conditions, groupBy } = question;
  const { source } = definition;
  const used = conditions.map(({ dimension }) => dimensionsOf(dimension));
  const slice = sliceName(by === undefined || groupBy === null ? used : [...used, dimensionsOf(groupBy)]);
  const part = (name: string | undefined) =>
    name === undefined ? sql`0::numeric` : sql`c.parts[${sql.lit(placeOf(source, name))}]`;
  const matches = conditions.map(({ dimension, values }) => sql` and ${isOneOf(dimension, values)}`);
  const ofCurrency = currency === undefined ? sql`` : sql` and c.currency is not distinct from ${currency}::text`;
  const cells = (grain: 'DAY' | 'MONTH', within: Sql) => sql`
    select c.day, ${by ?? sql`null::text`} as key, ${part(definition.sum)} as total, ${part(definition.per)} as per,
      ${part(definition.records)} as records
    from intelligence.metric_cells c
    left join intelligence.account_facts a on a.tenant_id = c.tenant_id and a.account_id = c.account_id
    where c.source = ${source.name} and c.grain = ${grain} and c.slice = ${slice} and ${within}${ofCurrency}
      ${sql.join(matches, sql``)}`;
  return sql.join(
    partsOfRange(range, definition.isState === true, isByDay).map(({ grain, within }) => cells(grain, within)),
    sql` union all `,
  );
}

/** Splits a range into whole months, and the days before and after. A state has everything before the range, too. */
function partsOfRange(
  { from, to }: DayRange,
  isState: boolean,
  isByDay: boolean,
): { grain: 'DAY' | 'MONTH'; within: Sql }[] {
  const days = (first: string | null, end: string) => ({
    grain: 'DAY' as const,
    within: sql`c.day < ${end}::date${first === null ? sql`` : sql` and c.day >= ${first}::date`}`,
  });
  const end = nextDay(to);
  const first = isState ? null : from;
  if (isByDay) return [days(first, end)];
  const firstMonth = from.endsWith('-01') ? from : monthAfter(from);
  const endMonth = `${end.slice(0, 7)}-01`;
  if (!isState && firstMonth >= endMonth) return [days(from, end)];
  const months = {
    grain: 'MONTH' as const,
    within: sql`c.day < ${endMonth}::date${isState ? sql`` : sql` and c.day >= ${firstMonth}::date`}`,
  };
  return [...(isState || from === firstMonth ? [] : [days(from, firstMonth)]), months, days(endMonth, end)];
}

function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
