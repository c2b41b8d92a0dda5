import type { WeightedFeature } from '../../../entities/intelligence-model.ts';
import type { InputFeature, Row } from './row.ts';

/** A feature that is known of fewer rows is left out. */
const leastKnown = 0.1;
const leastDeviation = 1e-6;

/** A feature with its place among the inputs, and without a weight yet. */
export interface Standard {
  readonly index: number;
  readonly weighted: WeightedFeature;
}

/** Mean and deviation of each feature. Leaves out those that are seldom known or never differ. */
export const standardsOf = (rows: readonly Row[], features: readonly InputFeature[]): Standard[] =>
  features.flatMap(({ name }, index) => standardOf(rows, name, index));

function standardOf(rows: readonly Row[], name: string, index: number): Standard[] {
  const known = rows.flatMap(({ inputs, weight }) => {
    const value = inputs[index];
    return value == null ? [] : [{ value, weight }];
  });
  if (known.length < leastKnown * rows.length || known.length === 0) return [];
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const mean = known.reduce((sum, { value, weight }) => sum + weight * value, 0) / total;
  const deviation = Math.sqrt(known.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0) / total);
  return deviation < leastDeviation ? [] : [{ index, weighted: { name, mean, deviation, weight: 0 } }];
}
