import type { Quantised } from './linear.ts';

/** A word with a smaller polarity says little. */
const clear = 0.5;
const poolsOfClass = 8;

/**
 * Pools the polarities of a text's words (rows of the built-in table), for each class: extremes, sums of the clear ones,
 * mean and deviation.
 */
export const pooledPolarities = (rows: readonly number[], polarities: Quantised): number[] =>
  polarities.scales.flatMap((scale, place) => {
    const start = place * (polarities.numbers.length / polarities.scales.length);
    return pool(rows.map((row) => (polarities.numbers[start + row] ?? 0) * scale));
  });

function pool(unordered: readonly number[]): number[] {
  if (unordered.length === 0) return new Array<number>(poolsOfClass).fill(0);
  const values = unordered.toSorted((one, other) => one - other);
  const mean = meanOf(values);
  return [
    values.at(-1) ?? 0,
    values[0] ?? 0,
    meanOf(values.slice(-2)),
    meanOf(values.slice(0, 2)),
    Math.sqrt(sumOf(values.filter((value) => value > clear))),
    Math.sqrt(-sumOf(values.filter((value) => value < -clear))),
    mean,
    Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))),
  ];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
