import type { Dimension } from '../../../entities/metric-condition.ts';
import { cellDimensionsOf } from '../../../metrics/dimension-sql.ts';
import type { MetricDefinition } from '../../../metrics/families/definition.ts';
import { definitionOf } from '../../../metrics/families/definitions.ts';
import { haveCells } from '../../../metrics/slices.ts';
import { before, type Days } from '../../reading/days.ts';
import { objectionCategoryIn } from '../../reading/objection-category.ts';
import { type Choice, namedAs, type Reading } from '../../reading/reading.ts';
import type { Period } from '../../reading/times.ts';
import { has, type Span, spansOf } from '../../text/question-words.ts';
import type { Plan } from '../common/intent.ts';
import { answerMetricQuestion } from './answer-metric.ts';
import { type FoundMetric, metricsIn } from './metric-words.ts';
import {
  askedIn,
  comparisonIn,
  countedIn,
  dimensionOf,
  type Grouping,
  groupingsIn,
  type Interval,
  intervalIn,
  isAboutChange,
  isAboutRising,
  meanIn,
  type Order,
  orderIn,
  othersIn,
  rankedIntervalIn,
  sumIn,
  teamIn,
  trendIn,
  whoIn,
} from './slots.ts';

/** A name with the dimension that it is a value of. */
type DimensionedChoice = Choice & { readonly dimension: Dimension };

/** A question to the metric layer. */
export interface MetricQuestion {
  readonly definition: MetricDefinition;
  readonly range: Days;
  /** In words, such as "last quarter". */
  readonly rangeWords: string;
  readonly compared: Days | null;
  readonly groupBy: Dimension | null;
  readonly conditions: readonly { readonly dimension: Dimension; readonly values: readonly string[] }[];
  readonly names: readonly DimensionedChoice[];
  readonly interval: Interval | null;
  /** True if the days, months and so on with the highest figures come first. */
  readonly ranksPeriods: boolean;
  /** Day of the question. */
  readonly today: string;
  readonly order: Order;
  readonly limit: number | null;
  readonly thresholds: Reading['thresholds'];
  /** The one whose team is meant, instead of the one named. */
  readonly manager: DimensionedChoice | null;
  /** The one whom a question compares with the others. */
  readonly among: DimensionedChoice | null;
  readonly isByChange: boolean;
}

const mostYears = 20;
const wantsNumber =
  /\b(?:(?:do|did) we (?:have|get)(?: any)?|(?:are|were) there|any|how many|number of|count|total|how much|how often|average|rate|share|percentage)\b/u;
const wantsDeals =
  /^(?:(?:please|can you|could you) )*(?:which|what|list|show|give|find|get|see|name)(?: me)?(?: all)?(?: the| our| my)*(?: \w+)?(?: \w+)? (?:deals?|opportunit(?:y|ies))\b/u;
const ofDeals = new Set([
  'DEALS_WON',
  'DEALS_LOST',
  'WON_VALUE',
  'LOST_VALUE',
  'OPEN_DEALS',
  'DEALS_OPENED',
  'OPENED_VALUE',
]);

/** Returns how a question can be understood as one about a metric. */
export const metricPlans = (reading: Reading): Plan[] =>
  metricsIn(reading).flatMap((found) => planOf(reading, found) ?? []);

function planOf(reading: Reading, found: FoundMetric): Plan | null {
  // A pattern may step over words, but not over a condition.
  const isOver = ({ from, to }: Span) => found.spans.some((span) => span.from < to && from < span.to);
  if (reading.thresholds.some(isOver)) return null;
  const definition = definitionOf(found.metric);
  const grouping = groupingOf(reading, definition);
  if (grouping === 'other') return null;
  const ranked = rankedIntervalIn(reading);
  const interval = intervalIn(reading) ?? ranked;
  const isListed = ofDeals.has(found.metric) && has(reading, wantsDeals);
  const order = orderIn(reading);
  const compares = [...comparisonIn(reading), ...reading.compared];
  const isAsked = grouping !== null || interval !== null || has(reading, wantsNumber) || compares.length > 0;
  if (!isAsked && (isListed || definition.unit === 'COUNT')) return null;
  if (isListed && grouping === null && interval === null) return null;
  const filters = filtersOf(reading, definition, grouping);
  if (filters === null) return null;
  // There are no groups of months and the like.
  if (interval && filters.groupBy !== null) return null;
  // Calls count for their hosts; a colleague also has those that others host.
  const isOfHost = definition.name === 'CALLS' && filters.groupBy === null;
  if (isOfHost && filters.names.some(({ dimension }) => dimension === 'EMPLOYEE')) return null;
  // The metric knows only tickets that were seen open before; without days the list of tickets tells more.
  if (definition.name === 'TICKETS_RESOLVED' && filters.groupBy === null && reading.periods.length === 0) return null;
  const others = othersIn(reading);
  const among =
    others.length > 0 ? (filters.names.find(({ dimension }) => dimension === filters.groupBy) ?? null) : null;
  const [only, ...more] = filters.names.filter(({ dimension }) => dimension === 'EMPLOYEE');
  const team = only && more.length === 0 ? teamIn(reading, only) : null;
  // The team of an owner is no dimension of every metric.
  if (team && filters.groupBy !== null && filters.groupBy !== 'EMPLOYEE') return null;
  const { range, compared, period, problem } = daysOf(
    reading,
    definition,
    compares.length > 0 && others.length === 0 && !filters.isBeside,
  );
  const question: MetricQuestion = {
    definition,
    range: range.days,
    rangeWords: range.words,
    compared,
    groupBy: filters.groupBy,
    conditions: filters.conditions.filter(({ dimension }) => !among || dimension !== filters.groupBy),
    names: filters.names,
    interval: interval?.interval ?? null,
    ranksPeriods: ranked !== null,
    today: reading.today,
    order: order?.order ?? (filters.isBeside && has(reading, fewer) ? 'lowest' : 'highest'),
    limit: reading.limit?.value ?? null,
    thresholds: reading.thresholds,
    manager: team && only ? only : null,
    among,
    isByChange: isAboutRising(reading),
  };
  return {
    explains: [
      ...found.spans,
      ...groupingsIn(reading),
      ...(grouping === null ? [] : [grouping]),
      ...spansOfAll(interval),
      // "Our five biggest deals" are no groups: their figure is not that of all.
      ...(filters.groupBy === null ? [] : spansOfAll(order, reading.limit)),
      ...(ranked ? spansOfAll(order) : []),
      ...compares,
      ...spansOf(reading, together),
      ...(team ? [team] : []),
      ...(compared || filters.isBeside ? spansOf(reading, comparative) : []),
      ...others,
      ...askedIn(reading),
      ...(definition.source.name.includes('call') ? spansOf(reading, ofCalls) : []),
      ...(isMean(definition) ? meanIn(reading) : definition.unit === 'COUNT' ? countedIn(reading) : sumIn(reading)),
      ...(interval ? trendIn(reading) : []),
      ...filters.names,
      ...reading.periods,
      ...(filters.groupBy === null ? [] : reading.thresholds.filter((one) => !isOfDeal(reading, one))),
    ],
    names: filters.names,
    mostPeriods: 2,
    period,
    problem,
    answer: (run) => answerMetricQuestion(question, run),
  };
}

/** "Deals over $50k": what is bounded is a deal, and not the figure of a group. */
const isOfDeal = ({ words }: Reading, { from }: Span): boolean =>
  /^(?:deals?|opportunit(?:y|ies)|worth|valued)$/u.test(words[from - 1]?.folded ?? '');

const isMean = ({ per, unit }: MetricDefinition): boolean => per !== undefined || unit === 'RATIO';

/** Beside a metric of calls these say nothing more; one of all conversations does not tell those of calls. */
const ofCalls = /\b(?:per|on|in|during) (?:a |our |the )?calls?\b/gu;
/** Of several names: their figure as a whole. */
const together = /\b(?:together|combined|altogether|jointly)\b/gu;
/** Beside another period or name, these only ask to compare; "how much more" asks for the difference. */
const comparative =
  /(?<!\bhow (?:much|many) )\b(?:more|fewer|less|higher|lower|better|worse|bigger|smaller|larger|faster|slower|quicker|shorter|longer)\b/gu;
const fewer = /\b(?:fewer|less|lower|smaller|faster|quicker|shorter)\b/u;

const spansOfAll = (...spans: (Span | null)[]): Span[] => spans.filter((span) => span !== null);

/** The group word that fits the metric; 'other' if the question wants groups that it does not have. */
function groupingOf(reading: Reading, { dimensions }: MetricDefinition): Grouping | 'other' | null {
  const wanted = [...groupingsIn(reading), ...whoIn(reading)];
  if (wanted.length === 0) return null;
  for (const grouping of wanted) {
    const dimension = fitting(grouping.dimension, dimensions);
    if (dimension) return { ...grouping, dimension };
  }
  return 'other';
}

/** An owner of accounts is an employee, too. */
const fitting = (dimension: Dimension, has: readonly Dimension[]): Dimension | undefined => {
  if (has.includes(dimension)) return dimension;
  const other = { EMPLOYEE: 'ACCOUNT_OWNER', ACCOUNT_OWNER: 'EMPLOYEE' }[dimension as string] as Dimension | undefined;
  return other && has.includes(other) ? other : undefined;
};

interface Filters {
  readonly groupBy: Dimension | null;
  readonly conditions: MetricQuestion['conditions'];
  readonly names: readonly DimensionedChoice[];
  /** True if the groups are names that a question puts beside one another. */
  readonly isBeside: boolean;
}

const kinds = Object.keys(dimensionOf) as (keyof typeof dimensionOf)[];

/** Names become conditions, and groups if there are several of one kind. Null if the metric cannot combine them. */
function filtersOf(reading: Reading, { dimensions }: MetricDefinition, grouping: Grouping | null): Filters | null {
  const names = namedAs(reading, ...kinds).flatMap((choice) => {
    const candidates = choice.candidates.filter(({ kind }) => fitting(dimensionOf[kind] ?? 'SOURCE', dimensions));
    const [chosen] = candidates;
    const dimension = chosen && fitting(dimensionOf[chosen.kind] ?? 'SOURCE', dimensions);
    return chosen && dimension
      ? [{ ...choice, candidates, chosen, isAmbiguous: candidates.length > 1, dimension }]
      : [];
  });
  const category = dimensions.includes('OBJECTION_CATEGORY') ? objectionCategoryIn(reading) : null;
  const byDimension = Map.groupBy(names, ({ dimension }) => dimension);
  const named = Array.from(byDimension, ([dimension, some]) => ({
    dimension,
    values: [...new Set(some.map(({ chosen }) => chosen.id ?? chosen.name))],
  }));
  const conditions: MetricQuestion['conditions'] = category
    ? [...named, { dimension: 'OBJECTION_CATEGORY', values: [category.category] }]
    : named;
  const several = named.find(({ values }) => values.length > 1);
  const others = othersIn(reading).length > 0 ? named[0] : undefined;
  const isSum = has(reading, together);
  const groupBy = grouping?.dimension ?? (isSum ? undefined : several?.dimension) ?? others?.dimension ?? null;
  const used = [...conditions.map(({ dimension }) => dimension), ...(groupBy ? [groupBy] : [])];
  const isBeside = several !== undefined && several.dimension === groupBy;
  return haveCells(cellDimensionsOf(used)) ? { groupBy, conditions, names, isBeside } : null;
}

function daysOf(
  reading: Reading,
  { isState }: MetricDefinition,
  compares: boolean,
): { range: { days: Days; words: string }; compared: Days | null; period?: Period; problem?: string } {
  const { compared, today } = reading;
  const later = (one: Period, other: Period) => other.days.from.localeCompare(one.days.from);
  // "How did it grow from Q3 to Q4": the later ones are compared with the earlier.
  const periods = isAboutChange(reading) ? reading.periods.toSorted(later) : reading.periods;
  const [first, second] = periods;
  const range = first
    ? { days: first.days, words: first.words }
    : { days: allDays(today), words: isState ? 'now' : 'in all' };
  const isFuture = range.days.from > today || (!first && has(reading, /\b(?:will|going to)\b/u));
  const problem = isFuture ? 'There are no figures of what has not happened yet' : undefined;
  return { range, compared: comparedDays(first, second ?? compared[0], compares), period: first, problem };
}

const allDays = (today: string): Days => ({ from: before(today, mostYears, 'year'), to: today });

function comparedDays(first: Period | undefined, second: Period | undefined, compares: boolean): Days | null {
  if (second) return second.days;
  return compares && first ? first.previous : null;
}
