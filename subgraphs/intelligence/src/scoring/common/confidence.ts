import type { CalculatedScore } from './calculated-score.ts';
import { rounded } from './rounded.ts';

/** Number of interactions from which confidence no longer grows. */
export const enoughInteractions = 20;

/** Returns 0 to 1. Grows with the number of interactions and with the share of known measures. */
export const confidenceOf = (score: CalculatedScore, interactions: number): number =>
  rounded(Math.min(1, interactions / enoughInteractions) * score.coverage, 2);

/**
 * Confidence in a trained model, 0 to 1: 0 if it told outcomes apart no better than chance, 1 if always, times the share
 * of known inputs. Null for a model that was never tried on outcomes.
 */
export const confidenceInModel = (score: CalculatedScore, auc: number | null): number | null =>
  auc === null ? null : rounded(Math.max(0, 2 * auc - 1) * score.coverage, 2);
