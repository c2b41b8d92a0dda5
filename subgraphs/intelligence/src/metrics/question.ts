import { badUserInput, isUuid } from '@sophia/subgraph-kit';
import { daysBetween } from './days.ts';
import { cellDimensionsOf, dimensionOf, isId } from './dimension-sql.ts';
import type { Dimension, MetricDefinition } from './families/definition.ts';
import { definitionOf } from './families/definitions.ts';
import { haveCells } from './slices.ts';

/** Days as YYYY-MM-DD, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

interface Condition {
  readonly dimension: Dimension;
  readonly values: readonly string[];
}

export type Interval = 'DAY' | 'WEEK' | 'MONTH';
type ComparedWith = 'PREVIOUS_PERIOD' | 'PREVIOUS_YEAR';

export interface MetricArguments {
  readonly name: string;
  readonly range: DayRange;
  readonly groupBy?: Dimension | null;
  readonly compare?: ComparedWith | null;
  readonly filter?: readonly Condition[] | null;
  readonly interval?: Interval | null;
  readonly currency?: string | null;
}

/** A valid question for a metric. */
export interface Question {
  readonly definition: MetricDefinition;
  readonly range: DayRange;
  readonly groupBy: Dimension | null;
  readonly compare: ComparedWith | null;
  readonly conditions: readonly Condition[];
  readonly interval: Interval;
  /** Undefined for the most frequent one. */
  readonly currency: string | undefined;
}

const longestRange = 20 * 366;
const mostValues = 200;

/** Checks the arguments. Throws BAD_USER_INPUT, naming the argument. */
export function questionOf(args: MetricArguments): Question {
  const definition = definitionOf(args.name);
  const conditions = args.filter ?? [];
  checkRange(args.range);
  if (args.groupBy != null) checkDimension(definition, args.groupBy, 'groupBy');
  for (const [index, condition] of conditions.entries()) checkCondition(definition, condition, `filter.${index}`);
  const used = [args.groupBy ?? [], conditions.map(({ dimension }) => dimension)].flat();
  if (!haveCells(cellDimensionsOf(used)))
    throw badUserInput('filter', 'together with groupBy, use at most 2 of account, employee and another');
  if (args.currency != null && definition.unit !== 'CURRENCY')
    throw badUserInput('currency', `${definition.name} is not an amount of money`);
  return {
    definition,
    range: args.range,
    groupBy: args.groupBy ?? null,
    compare: args.compare ?? null,
    conditions,
    interval: args.interval ?? 'DAY',
    currency: args.currency ?? undefined,
  };
}

function checkRange({ from, to }: DayRange): void {
  const days = daysBetween(from, to);
  if (days < 0) throw badUserInput('range.to', `${to} lies before range.from, ${from}`);
  if (days >= longestRange) throw badUserInput('range', `has ${days + 1} days; at most ${longestRange} are allowed`);
}

function checkDimension({ name, dimensions }: MetricDefinition, dimension: Dimension, at: string): void {
  if (dimensions.includes(dimension)) return;
  throw badUserInput(at, `${name} does not go by ${dimension}; it goes by ${dimensions.join(', ')}`);
}

function checkCondition(definition: MetricDefinition, { dimension, values }: Condition, at: string): void {
  checkDimension(definition, dimension, `${at}.dimension`);
  if (values.length === 0 || values.length > mostValues)
    throw badUserInput(`${at}.values`, `expected 1 to ${mostValues} values, got ${values.length}`);
  const of = dimensionOf(dimension);
  if (of !== 'market' && definition.source.dimensions[of] === 'many' && values.length > 1)
    throw badUserInput(`${at}.values`, `a record of ${definition.name} may have several, so give one ${dimension}`);
  if (!isId(dimension)) return;
  const wrong = values.find((value) => !isUuid(value));
  if (wrong !== undefined) throw badUserInput(`${at}.values`, `${JSON.stringify(wrong.slice(0, 100))} is not an id`);
}
