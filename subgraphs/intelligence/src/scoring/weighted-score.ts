import type { Factor } from '../entities/score.ts';
import { addUp } from './common/add-up.ts';
import { apportion } from './common/apportion.ts';
import type { CalculatedScore } from './common/calculated-score.ts';
import { rounded } from './common/rounded.ts';

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
/** Half of the points times a multiple of it are whole hundredths, so that rounding takes no score below 0 or above 100. */
const weightUnit = 0.0002;

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
  const weights = apportion(
    known.map(({ measure }) => measure.weight / coverage),
    1,
    weightUnit,
  );
  const factors = known.map(({ measure, value }, place) => factorOf(measure, rounded(value, 4), weights[place] ?? 0));
  return { ...addUp(neutral, factors), baseline: neutral, probability: null, coverage };
}

/** Calculates with the numbers that people see, so that they can recompute each. */
function factorOf(measure: Measure, value: number, weight: number): Factor {
  const given = rounded(points(measure, value), 4);
  return {
    name: measure.name,
    label: measure.label,
    weight,
    fullWeight: measure.weight,
    value,
    points: given,
    zeroAt: measure.bad,
    hundredAt: measure.good,
    contribution: rounded(weight * (given - neutral), 2),
  };
}
