import type { Factor } from '../entities/score.ts';

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

export interface WeightedScore {
  /** 0 to 100, one decimal. */
  readonly value: number;
  /** Strongest first. Their contributions and the neutral 50 add up to the value. */
  readonly factors: readonly Factor[];
  /** Share of the weights whose measure was known, 0 to 1. */
  readonly coverage: number;
}

const neutral = 50;
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function points({ bad, good }: Measure, value: number): number {
  return Math.min(1, Math.max(0, (value - bad) / (good - bad))) * 100;
}

/** Calculates the weighted mean of known measures; null when less than `leastCoverage` of the weight is known. */
export function weightedScore(measures: readonly Measure[], leastCoverage: number): WeightedScore | null {
  const known = measures.flatMap((measure) => (measure.value === null ? [] : [{ measure, value: measure.value }]));
  const coverage = known.reduce((sum, { measure }) => sum + measure.weight, 0);
  if (coverage === 0 || coverage < leastCoverage) return null;
  const factors = known
    .map(({ measure, value }): Factor => {
      const weight = measure.weight / coverage;
      return {
        name: measure.name,
        label: measure.label,
        weight: rounded(weight, 4),
        value: rounded(value, 4),
        contribution: rounded(weight * (points(measure, value) - neutral), 2),
      };
    })
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const value = factors.reduce((sum, { contribution }) => sum + contribution, neutral);
  return { value: rounded(Math.min(100, Math.max(0, value)), 1), factors, coverage: rounded(coverage, 4) };
}
