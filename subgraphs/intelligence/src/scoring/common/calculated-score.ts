import type { Factor } from '../../entities/score.ts';

/** A score as a model calculated it. */
export interface CalculatedScore {
  /** 0 to 100, two decimals. */
  readonly value: number;
  /** Points before any factor: 50 for rules, the chance of the average subject for trained models. */
  readonly baseline: number;
  /** Strongest first. The baseline and their contributions add up to the value. */
  readonly factors: readonly Factor[];
  /** Calibrated probability, 0 to 1; null for rules and prior models. */
  readonly probability: number | null;
  /** Share of the model's inputs that were known, by weight, 0 to 1. */
  readonly coverage: number;
}
