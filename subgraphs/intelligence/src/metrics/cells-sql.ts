import { type Sql, sql } from '@sophia/database';
import type { Condition } from '../entities/metric-condition.ts';
import { daysBetween, nextDay } from './days.ts';
import { cellDimensionsOf, isFactOfAccount, isOneOf, keyOf } from './dimension-sql.ts';
import type { MetricDefinition } from './families/definition.ts';
import { type Grain, type Stretch, shorterOf, startsBetween, stretchesOf } from './grains.ts';
import type { DayRange, Question } from './question.ts';
import { longestGrainOf, sliceNumber } from './slices.ts';
import { type CellDimension, columnOfPart } from './sources/source.ts';

interface CellsReading {
  readonly question: Question;
  readonly currency: string | null | undefined;
  readonly range: DayRange;
}

interface Shape {
  /** What `key` is. @default null */
  readonly by?: 'GROUP' | 'CURRENCY';
  /** Read the groups with these keys alone. */
  readonly keys?: readonly (string | null)[];
  /** Longest stretch of the range that one cell may cover; without it, cells may begin before the range, too. */
  readonly longest?: Grain;
}

/** SQL for the value of a metric from its sums. */
export const valueOfSums = (
  { per, scale }: MetricDefinition,
  sums: { readonly total: Sql; readonly per: Sql } = { total: sql`total`, per: sql`per` },
): Sql =>
  sql`(${per === undefined ? sums.total : sql`${sums.total} / nullif(${sums.per}, 0)`} / ${scale ?? 1}::numeric)::float8`;

/**
 * Returns a select of the cells of a question: day, key (an id or a text), currency, and the metric's parts as total, per
 * and records, null for 0. Those of a state begin with everything before the range.
 */
export function cellsOf({ question, currency, range }: CellsReading, { by, keys, longest }: Shape = {}): Sql {
  const { definition, conditions, groupBy } = question;
  const { source } = definition;
  const group = by === 'GROUP' ? groupBy : null;
  const dimensions = cellDimensionsOf([
    ...conditions.map(({ dimension }) => dimension),
    ...(group === null ? [] : [group]),
  ]);
  const key = group === null ? (by === 'CURRENCY' ? sql`c.currency` : sql`null::text`) : keyOf(group);
  const part = (name: string | undefined) =>
    name === undefined ? sql`null::numeric` : sql.ref(`c.${columnOfPart(source, name)}`);
  const owners = conditions.find(({ dimension }) => dimension === 'ACCOUNT_OWNER');
  const wanted = [
    ...conditions
      .filter((each) => each !== owners)
      .map(({ dimension, values }) => ({ dimension, condition: isOneOf(dimension, values) })),
    ...(group === null || keys === undefined ? [] : [{ dimension: group, condition: isOneOf(group, keys) }]),
  ];
  const matching = (isOfAccount: boolean) =>
    sql.join(
      wanted
        .filter(({ dimension }) => isFactOfAccount(dimension) === isOfAccount)
        .map(({ condition }) => sql` and ${condition}`),
      sql``,
    );
  const isByAllDeals = group === 'DEAL' && keys === undefined;
  const isById = wanted.some(({ dimension }) => dimension === 'ACCOUNT' || dimension === 'DEAL');
  const liesIn = isByAllDeals || isById || owners !== undefined ? liesBetween : beginsWithin;
  const ofCurrency = currency === undefined ? sql`` : sql` and c.currency is not distinct from ${currency}::text`;
  const stretches = stretchesIn(range, {
    isState: definition.isState === true,
    kept: longestGrainOf(dimensions),
    wanted: longest,
  });
  const parts = [definition.sum, definition.per ?? definition.sum, definition.records];
  const used = [...new Set(parts)].map((name) => sql.ref(columnOfPart(source, name)));
  const cells = stretches.map(
    (stretch) => sql`
      select day, account_id, employee_id, deal_id, region, segment, item, currency, ${sql.join(used)}
      from intelligence.metric_cells c
      where c.slice = ${sql.lit(sliceNumber(source, stretch.grain, dimensions))} and ${liesIn(stretch)}
        and ${indexed(dimensions)}${ofCurrency}${isOfOwners(owners)}${matching(false)}`,
  );
  // Row-level security shows only the tenant's accounts. Naming the tenant again makes the database expect far fewer rows.
  const readsFacts =
    wanted.some(({ dimension }) => isFactOfAccount(dimension)) || (group !== null && isFactOfAccount(group));
  const facts = dimensions.includes('market')
    ? sql`cross join lateral (select c.region, c.segment) a`
    : readsFacts
      ? sql`left join intelligence.account_facts a on a.account_id = c.account_id`
      : sql``;
  // Offset 0 has the cells read by their days: with those of each account apart, it would take far longer. Very many deals
  // are added up in their order, because a table of their sums would take far longer, too.
  const apart = isByAllDeals ? sql`order by deal_id` : sql`offset 0`;
  return sql`
    select c.day, ${key} as key, c.currency, ${part(definition.sum)} as total, ${part(definition.per)} as per,
      ${part(definition.records)} as records
    from (${sql.join(cells, sql` union all `)} ${apart}) c ${facts}
    where true${matching(true)}`;
}

/** Returns the condition of the index that has the cells apart by these dimensions. */
const indexed = (dimensions: readonly CellDimension[]): Sql => sql`
  ${dimensions.includes('deal') ? sql`c.deal_id is not null and ` : sql``}c.employee_id is ${sql.raw(dimensions.includes('employee') ? 'not null' : 'null')}`;

/** Looks up the accounts of owners first, because they have few of the cells. */
const isOfOwners = (owners: Condition | undefined): Sql =>
  owners === undefined
    ? sql``
    : sql` and c.account_id = any(array(
        select account_id from intelligence.account_facts where owner_id = any(${owners.values}::uuid[])))`;

/** Returns the condition that a cell lies in a stretch, for cells that an index has by account or deal. */
const liesBetween = ({ from, end }: Stretch): Sql =>
  from === null ? sql`c.day < ${end}::date` : sql`c.day >= ${from}::date and c.day < ${end}::date`;

/** Days that a statement lists. Longer stretches are cut to those since the first cell. */
const mostListed = 3 * 366;

/** Returns the same condition for all others, as a list of days: the index has the cells of each day apart. */
function beginsWithin({ grain, from, end }: Stretch): Sql {
  const isLong = from === null || daysBetween(from, end) > mostListed;
  const starts = isLong
    ? sql`array(
        select start::date
        from (select greatest(min(day), ${from}::date) from intelligence.metric_cells) first(day), generate_series(
          date_trunc(${grain}::text, first.day::timestamp), ${end}::date - 1, ${`1 ${grain}`}::interval) as start)`
    : sql`${startsBetween(grain, from, end)}::date[]`;
  return sql`c.day = any(${starts})`;
}

interface Stretching {
  readonly isState: boolean;
  /** Longest grain that there are cells of. */
  readonly kept: Grain;
  readonly wanted: Grain | undefined;
}

/** Returns the stretches whose cells make up the values in a range. A state is the sum of everything up to a day. */
function stretchesIn({ from, to }: DayRange, { isState, kept, wanted }: Stretching): Stretch[] {
  const end = nextDay(to);
  if (wanted === undefined) return stretchesOf(isState ? null : from, end, kept);
  return [...(isState ? stretchesOf(null, from, kept) : []), ...stretchesOf(from, end, shorterOf(kept, wanted))];
}
