import type { Factor } from '../../entities/score.ts';
import { rounded } from './rounded.ts';

export interface AddedUp {
  /** 0 to 100, two decimals: exactly the baseline and the contributions. */
  readonly value: number;
  /** Strongest first. */
  readonly factors: readonly Factor[];
}

/** Adds contributions, in hundredths of a point, to the baseline. */
export function addUp(baseline: number, factors: readonly Factor[]): AddedUp {
  const sum = factors.reduce((points, { contribution }) => points + contribution, baseline);
  return {
    value: rounded(sum, 2),
    factors: factors.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
  };
}
