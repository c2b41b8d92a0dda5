import type { Dimension } from '../../entities/metric-condition.ts';
import type { MetricSource } from '../sources/source.ts';

type Unit = 'COUNT' | 'CURRENCY' | 'DAYS' | 'HOURS' | 'MINUTES' | 'RATIO' | 'SCORE';

/** A metric, as data: it is the sum of a part of its source, or the ratio of two sums. */
export interface MetricDefinition {
  readonly name: string;
  readonly title: string;
  readonly family: string;
  readonly unit: Unit;
  /** What one record is, and the day that it counts on, in words. */
  readonly grain: string;
  /** What is counted and divided, in words. */
  readonly formula: string;
  /** Who in the company decides on the formula. */
  readonly owner: string;
  readonly source: MetricSource;
  /** Part whose sum is the value. */
  readonly sum: string;
  /** Part whose sum the value is divided by. Without it the value is the sum. */
  readonly per?: string;
  /** Number that the value is divided by, to give it its unit. */
  readonly scale?: number;
  /** Part whose sum is the number of records that the value rests on. */
  readonly records: string;
  /** True if a value is the state at the end of a range, the sum of all that was before. */
  readonly isState?: boolean;
  readonly dimensions: readonly Dimension[];
  /** Days after which the records of a day are complete. Later days do not count. */
  readonly knownAfterDays?: number;
}

type Own<Part extends string> = Pick<
  MetricDefinition,
  'name' | 'title' | 'unit' | 'formula' | 'owner' | 'scale' | 'isState'
> & {
  readonly sum: NoInfer<Part>;
  readonly per?: NoInfer<Part>;
  /** @default per, or else sum */
  readonly records?: NoInfer<Part>;
};

interface Shared<Part extends string> {
  readonly source: MetricSource<Part>;
  readonly dimensions: readonly Dimension[];
  readonly knownAfterDays?: number;
}

/** Defines metrics of one source. */
export const ofSource = <Part extends string>(
  family: string,
  shared: Shared<Part>,
  metrics: readonly Own<Part>[],
): MetricDefinition[] =>
  metrics.map((metric) => ({
    ...shared,
    family,
    grain: shared.source.grain,
    ...metric,
    records: metric.records ?? metric.per ?? metric.sum,
  }));

export const ofAccounts = [
  'ACCOUNT',
  'ACCOUNT_OWNER',
  'SEGMENT',
  'REGION',
  'INDUSTRY',
] as const satisfies readonly Dimension[];

export const ofInteractions = [
  ...ofAccounts,
  'EMPLOYEE',
  'SOURCE',
  'DEAL',
  'DECISION_ROLE',
  'SENIORITY',
] as const satisfies readonly Dimension[];
