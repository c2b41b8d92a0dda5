import { sigmoid } from './common/chance-model.ts';
import { fitLogistic } from './linear/logistic-regression.ts';

/** A prediction of an outcome that is later than those that it was learned from. */
export interface Predicted {
  readonly subject: string;
  readonly logOdds: number;
  readonly outcome: 0 | 1;
  readonly weight: number;
}

/** How log odds of a model become calibrated: times `slope`, plus `shift`. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** Fewest rows of each outcome from which something can be learned. */
const fewestOfOutcome = 10;

export const hasBothOutcomes = (rows: readonly { outcome: 0 | 1 }[]): boolean =>
  [0, 1].every((wanted) => rows.filter(({ outcome }) => outcome === wanted).length >= fewestOfOutcome);

/** Fits slope and shift to predictions. A slope outside 0 to 1 would amplify or reverse what was learned. */
export function calibrationOf(predicted: readonly Predicted[]): Calibration {
  if (!hasBothOutcomes(predicted)) return { slope: 1, shift: 0 };
  const { intercept, coefficients } = fitLogistic(
    predicted.map(({ logOdds, outcome, weight }) => ({ features: [logOdds], outcome, weight })),
    1,
  );
  const slope = Math.min(1, Math.max(0, coefficients[0] ?? 0));
  return slope === coefficients[0] ? { slope, shift: intercept } : { slope, shift: shiftFor(predicted, slope) };
}

/** The shift with which the mean prediction equals the share of positive outcomes, found by bisection. */
function shiftFor(predicted: readonly Predicted[], slope: number): number {
  const total = predicted.reduce((sum, { weight }) => sum + weight, 0);
  const positive = predicted.reduce((sum, { outcome, weight }) => sum + outcome * weight, 0) / total;
  let [low, high] = [-20, 20];
  for (let step = 0; step < 60; step++) {
    const shift = (low + high) / 2;
    const mean =
      predicted.reduce((sum, { logOdds, weight }) => sum + weight * sigmoid(logOdds * slope + shift), 0) / total;
    if (mean < positive) low = shift;
    else high = shift;
  }
  return (low + high) / 2;
}

/** Log loss of each prediction, times its weight. */
export const lossesOf = (predicted: readonly Predicted[], { slope, shift }: Calibration): number[] =>
  predicted.map(({ logOdds, outcome, weight }) => {
    const chance = sigmoid(logOdds * slope + shift);
    return -weight * Math.log(Math.max(1e-12, outcome === 1 ? chance : 1 - chance));
  });
