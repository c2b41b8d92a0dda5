import type { Tree, WeightedFeature } from '../../../entities/intelligence-model.ts';
import type { InputFeature, Row } from './row.ts';

/** The numbers that a chance is calculated from. */
export interface ChanceModel {
  /** Log odds of a subject whose features are all at their mean, or unknown; of trees, before the first tree. */
  readonly intercept: number;
  readonly features: readonly WeightedFeature[];
  /** Trees that add up to the log odds. Without them it is a logistic regression, whose weights do. */
  readonly trees?: readonly Tree[];
}

/** A kind of model, and how it learns. */
export interface Family<Setting> {
  readonly name: 'LINEAR' | 'TREES';
  /** What can be chosen; the simplest first. */
  readonly settings: readonly Setting[];
  /** Learns a model with each of these settings. The rows need both outcomes. */
  learn(rows: readonly Row[], features: readonly InputFeature[], settings: readonly Setting[]): readonly ChanceModel[];
}

export const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
