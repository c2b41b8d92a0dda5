import type { Factor } from '../../entities/score.ts';

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

export interface AddedUp {
  /** 0 to 100, one decimal. */
  readonly value: number;
  /** Strongest first. The baseline and their contributions, in hundredths, add up to the value exactly. */
  readonly factors: readonly Factor[];
}

/**
 * Rounds a score and its factors so that the numbers that people see add up. What rounding leaves over goes to the
 * strongest factor; without factors the value is the baseline.
 */
export function addUp(baseline: number, factors: readonly Factor[]): AddedUp {
  const sum = factors.reduce((points, { contribution }) => points + contribution, baseline);
  const value = rounded(Math.min(100, Math.max(0, sum)), 1);
  const [first, ...rest] = factors
    .map((factor) => ({ ...factor, contribution: rounded(factor.contribution, 2) }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  if (first === undefined) return { value: rounded(baseline, 1), factors: [] };
  const others = rest.reduce((points, { contribution }) => points + contribution, 0);
  return { value, factors: [{ ...first, contribution: rounded(value - baseline - others, 2) }, ...rest] };
}
