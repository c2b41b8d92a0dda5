import { ruleKinds } from '../alerting/kinds/index.ts';
import { conditionsOf } from '../alerting/kinds/metric-windows.ts';
import type { AlertKind, AlertRuleRow, RuledMetric } from '../entities/alert-rule.ts';
import type { Condition } from '../entities/metric-condition.ts';
import { isId } from '../metrics/dimension-sql.ts';
import type { MetricDefinition } from '../metrics/families/definition.ts';
import { definitions, findDefinition } from '../metrics/families/definitions.ts';
import { problemOf } from '../metrics/question.ts';
import type { AlertRuleChanges, AlertRuleUserError } from './alert-rule-input.ts';

export type RuledMetricInput = Pick<RuledMetric, 'name'> & {
  readonly [Name in 'groupBy' | 'compare' | 'currency']?: RuledMetric[Name];
} & { readonly filter?: readonly Condition[] | null };

const movingKinds: readonly AlertKind[] = ['METRIC_FALLING', 'METRIC_RISING'];
const hoursOfDay = 24;
const currencyCode = /^[A-Z]{3}$/u;

const problem = (message: string, ...path: string[]): AlertRuleUserError => ({
  code: 'INVALID',
  message,
  field: ['input', ...path],
});

/** Returns the errors of the metric of a rule, and of what goes with it, with the values that it would have. */
export function metricProblems(
  kind: AlertKind,
  input: AlertRuleChanges,
  rule: AlertRuleRow | null,
): AlertRuleUserError[] {
  if (ruleKinds[kind].about !== 'metric')
    return input.metric == null ? [] : [problem(`A rule of the kind ${kind} is about no metric.`, 'metric')];
  const metric = input.metric ?? rule?.metric;
  if (metric == null) return [];
  const definition = findDefinition(metric.name);
  if (definition === undefined) return [problem(unknownMetric(metric.name), 'metric', 'name')];
  const { windowHours, baselineWindows } = input;
  const isMoving = movingKinds.includes(kind);
  return [
    questionProblem(definition, metric, input.accountIds ?? rule?.accountIds ?? []),
    metric.currency == null || currencyCode.test(metric.currency)
      ? null
      : problem(
          `The currency must be an ISO 4217 code, such as USD, not ${JSON.stringify(metric.currency.slice(0, 100))}.`,
          'metric',
          'currency',
        ),
    isMoving || metric.compare == null
      ? null
      : problem(`A rule of the kind ${kind} compares with nothing but its threshold.`, 'metric', 'compare'),
    baselineWindows != null && isMoving && metric.compare !== 'OWN_PAST'
      ? problem('Earlier windows count only if the metric is compared with OWN_PAST.', 'baselineWindows')
      : null,
    windowHours != null && windowHours % hoursOfDay !== 0
      ? problem(
          `The window of a rule about a metric must be whole days, a multiple of 24 hours, not ${windowHours}.`,
          'windowHours',
        )
      : null,
    input.minimumCount != null && !countsRecords(kind, definition)
      ? problem(
          `A rule of the kind ${kind} needs no records of ${metric.name}, which is a number itself, so leave the minimum count out.`,
          'minimumCount',
        )
      : null,
    isMoving ? null : levelProblem(definition, input.threshold ?? rule?.threshold),
  ].filter((each) => each !== null);
}

/** Returns why the metric has no values for the conditions and groups of a rule; null if it has. */
function questionProblem(
  definition: MetricDefinition,
  metric: RuledMetricInput,
  accountIds: readonly string[],
): AlertRuleUserError | null {
  const filter = metric.filter ?? [];
  const asked = problemOf(definition, { ...metric, filter: conditionsOf({ filter }, accountIds) });
  if (asked === null) return null;
  // The rule's accounts are the last condition.
  const isOfAccounts = asked.argument.startsWith(`filter.${filter.length}.`);
  return problem(
    `${sentence(asked.message)}.`,
    ...(isOfAccounts ? ['accountIds'] : ['metric', ...asked.argument.split('.')]),
  );
}

const unknownMetric = (name: string): string =>
  `There is no metric ${JSON.stringify(name.slice(0, 100))}. There are ${definitions.map((each) => each.name).join(', ')}.`;

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Values that a metric of a unit can have. */
const bounds: Partial<Record<MetricDefinition['unit'], { readonly least: number; readonly most: number }>> = {
  RATIO: { least: 0, most: 1 },
  SCORE: { least: -1, most: 1 },
};

function levelProblem(
  { name, unit }: MetricDefinition,
  threshold: number | null | undefined,
): AlertRuleUserError | null {
  const possible = bounds[unit];
  if (threshold == null || possible === undefined) return null;
  const { least, most } = possible;
  return threshold >= least && threshold <= most
    ? null
    : problem(`The threshold must be ${least} to ${most}, as ${name} is, not ${threshold}.`, 'threshold');
}

/** Returns the metric as it is stored; null without one. */
export function metricColumn(kind: AlertKind, metric: RuledMetricInput | null | undefined): RuledMetric | null {
  if (metric == null) return null;
  const { name, filter, groupBy, compare, currency } = metric;
  return {
    name,
    filter: (filter ?? []).map(({ dimension, values }) => ({
      dimension,
      values: isId(dimension) ? values.map((id) => id.toLowerCase()) : [...values],
    })),
    groupBy: groupBy ?? null,
    compare: movingKinds.includes(kind) ? (compare ?? 'PREVIOUS_PERIOD') : null,
    currency: currency ?? null,
  };
}

/** True if a rule needs records for a judgement: for a change or a ratio. A number itself may be 0, which is without any. */
const countsRecords = (kind: AlertKind, definition: MetricDefinition | undefined): boolean =>
  movingKinds.includes(kind) || definition?.per !== undefined;

/** Returns the number of records that a rule needs; null for one that needs none. */
export const minimumColumn = (kind: AlertKind, metric: RuledMetric | null, minimum: number | null): number | null =>
  metric === null || countsRecords(kind, findDefinition(metric.name)) ? minimum : null;

/** Returns the number of earlier windows that a rule has: only the own past is made of several. */
export const baselineColumn = (metric: RuledMetric | null, windows: number | null): number | null =>
  metric === null || metric.compare === 'OWN_PAST' ? windows : null;
