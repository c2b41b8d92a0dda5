import type { Factor } from '../entities/score.ts';
import { addUp, rounded } from './common/add-up.ts';
import type { CalculatedScore } from './common/calculated-score.ts';

/** One input of a score. */
export interface Measure {
  /** Stable name. */
  readonly name: string;
  /** The measure for people, with its numbers. */
  readonly label: string;
  /** Share of the score when every measure is known. The weights of a model add up to 1. */
  readonly weight: number;
  /** The measured value. An unknown value is null: it lowers the coverage and leaves the score unchanged. */
  readonly value: number | null;
  /** The values that give 0 and 100 points. Points grow linearly between them. */
  readonly bad: number;
  readonly good: number;
}

const neutral = 50;

function points({ bad, good }: Measure, value: number): number {
  return Math.min(1, Math.max(0, (value - bad) / (good - bad))) * 100;
}

/** Calculates the weighted mean of known measures; null when less than `leastCoverage` of the weight is known. */
export function weightedScore(measures: readonly Measure[], leastCoverage: number): CalculatedScore | null {
  const known = measures.flatMap((measure) => (measure.value === null ? [] : [{ measure, value: measure.value }]));
  const coverage = rounded(
    known.reduce((sum, { measure }) => sum + measure.weight, 0),
    4,
  );
  if (coverage === 0 || coverage < leastCoverage) return null;
  const factors = known.map(({ measure, value }): Factor => {
    const weight = measure.weight / coverage;
    return {
      name: measure.name,
      label: measure.label,
      weight: rounded(weight, 4),
      value: rounded(value, 4),
      contribution: weight * (points(measure, value) - neutral),
    };
  });
  return { ...addUp(neutral, factors), baseline: neutral, probability: null, coverage };
}
