import { badUserInput, isUuid } from '@sophia/subgraph-kit';
import type { Condition, Dimension } from '../entities/metric-condition.ts';
import { daysBetween } from './days.ts';
import { cellDimensionsOf, dimensionOf, isId } from './dimension-sql.ts';
import type { MetricDefinition } from './families/definition.ts';
import { definitionOf } from './families/definitions.ts';
import { haveCells } from './slices.ts';

/** Days as YYYY-MM-DD, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
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
  checkRange(args.range);
  const problem = problemOf(definition, args);
  if (problem !== null) throw badUserInput(problem.argument, problem.message);
  return {
    definition,
    range: args.range,
    groupBy: args.groupBy ?? null,
    compare: args.compare ?? null,
    conditions: args.filter ?? [],
    interval: args.interval ?? 'DAY',
    currency: args.currency ?? undefined,
  };
}

function checkRange({ from, to }: DayRange): void {
  const days = daysBetween(from, to);
  if (days < 0) throw badUserInput('range.to', `${to} lies before range.from, ${from}`);
  if (days >= longestRange) throw badUserInput('range', `has ${days + 1} days; at most ${longestRange} are allowed`);
}

interface Problem {
  /** Path of the argument, such as `filter.0.values`. */
  readonly argument: string;
  readonly message: string;
}

/** Returns why a metric cannot be asked for with these groups and conditions; null if it can. */
export function problemOf(
  definition: MetricDefinition,
  { groupBy, filter, currency }: Pick<MetricArguments, 'groupBy' | 'filter' | 'currency'>,
): Problem | null {
  const conditions = filter ?? [];
  const used = [groupBy ?? [], conditions.map(({ dimension }) => dimension)].flat();
  const [problem] = [
    groupBy == null ? null : dimensionProblem(definition, groupBy, 'groupBy'),
    ...conditions.map((condition, index) => conditionProblem(definition, condition, `filter.${index}`)),
    haveCells(cellDimensionsOf(used))
      ? null
      : { argument: 'filter', message: 'together with groupBy, use at most 2 of account, employee and another' },
    currency == null || definition.unit === 'CURRENCY'
      ? null
      : { argument: 'currency', message: `${definition.name} is not an amount of money` },
  ].filter((each) => each !== null);
  return problem ?? null;
}

function dimensionProblem({ name, dimensions }: MetricDefinition, dimension: Dimension, at: string): Problem | null {
  if (dimensions.includes(dimension)) return null;
  return { argument: at, message: `${name} does not go by ${dimension}; it goes by ${dimensions.join(', ')}` };
}

function conditionProblem(definition: MetricDefinition, { dimension, values }: Condition, at: string): Problem | null {
  const unknown = dimensionProblem(definition, dimension, `${at}.dimension`);
  if (unknown !== null) return unknown;
  const wrong = (message: string): Problem => ({ argument: `${at}.values`, message });
  if (values.length === 0 || values.length > mostValues)
    return wrong(`expected 1 to ${mostValues} values, got ${values.length}`);
  const of = dimensionOf(dimension);
  if (of !== 'market' && definition.source.dimensions[of] === 'many' && values.length > 1)
    return wrong(`a record of ${definition.name} may have several, so give one ${dimension}`);
  const malformed = isId(dimension) ? values.find((value) => !isUuid(value)) : undefined;
  return malformed === undefined ? null : wrong(`${JSON.stringify(malformed.slice(0, 100))} is not an id`);
}
