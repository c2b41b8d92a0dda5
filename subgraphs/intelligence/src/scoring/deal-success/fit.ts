import type { WeightedFeature } from '../../entities/intelligence-model.ts';
import { type Example, fitLogistic, type LogisticModel, logOddsOf, sigmoid } from '../models/logistic-regression.ts';
import { standardised } from './deal-model.ts';
import type { OwnPast } from './deal-situation.ts';
import { dealFeatures, scaled } from './features.ts';
import type { Snapshot } from './outcomes.ts';

/** What a fit finds; with a name and a version it is a model. */
export interface Fit {
  readonly intercept: number;
  readonly features: readonly WeightedFeature[];
  /** Penalty that was best for outcomes of later deals. */
  readonly ridge: number;
}

/** A feature that is known of fewer snapshots is left out. */
const leastKnown = 0.1;
const leastDeviation = 1e-6;
const penalties = [3, 30, 300];
const blocks = 5;
/** Fewest snapshots of each outcome from which a block can be learned. */
const fewestOfOutcome = 10;

/**
 * Fits a model to snapshots: standardises the features, chooses the penalty and shrinks the weights so that they are
 * calibrated for deals that close later than those that they were learned from.
 */
export function fitDealModel(snapshots: readonly Snapshot[], past: OwnPast): Fit {
  const measured = measure(snapshots, past);
  const standards = dealFeatures.flatMap((_, index) => standardOf(measured, index));
  const examples = measured.map(
    ({ snapshot, inputs }): TimedExample => ({
      knownAt: snapshot.knownAt,
      outcome: snapshot.outcome,
      weight: snapshot.weight,
      features: standards.map(({ index, weighted }) => {
        const input = inputs[index];
        return input == null ? 0 : standardised(weighted, input);
      }),
    }),
  );
  const { ridge, calibration } = choosePenalty(examples);
  const fitted = calibrated(fitLogistic(examples, ridge), calibration);
  return {
    ridge,
    intercept: fitted.intercept,
    features: standards.map(({ weighted }, index) => ({ ...weighted, weight: fitted.coefficients[index] ?? 0 })),
  };
}

interface Measured {
  readonly snapshot: Snapshot;
  /** Scaled measures in the order of the features; null when unknown. */
  readonly inputs: readonly (number | null)[];
}

const measure = (snapshots: readonly Snapshot[], past: OwnPast): Measured[] =>
  snapshots.map((snapshot) => {
    const own = pastOf(snapshot, past);
    const inputs = dealFeatures.map(({ scale, measure: of }) => {
      const value = of(snapshot.deal, own);
      return value === null ? null : scaled(scale, value);
    });
    return { snapshot, inputs };
  });

/** The own past as it was at the time of a snapshot. */
export const pastOf = ({ deal, ownerDeals, productDeals }: Snapshot, past: OwnPast): OwnPast => ({
  ...past,
  owners: named(deal.ownerId, ownerDeals),
  products: named(deal.product, productDeals),
});

const named = <Deals extends { won: number; lost: number }>(key: string | null, deals: Deals): Record<string, Deals> =>
  key === null || deals.won + deals.lost === 0 ? {} : { [key]: deals };

/** Mean and deviation of a feature; nothing if it is seldom known or never differs. */
function standardOf(measured: readonly Measured[], index: number): { index: number; weighted: WeightedFeature }[] {
  const name = dealFeatures[index]?.name ?? '';
  const known = measured.flatMap(({ snapshot: { weight }, inputs }) => {
    const value = inputs[index];
    return value == null ? [] : [{ value, weight }];
  });
  if (known.length < leastKnown * measured.length || known.length === 0) return [];
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const mean = known.reduce((sum, { value, weight }) => sum + weight * value, 0) / total;
  const deviation = Math.sqrt(known.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0) / total);
  return deviation < leastDeviation ? [] : [{ index, weighted: { name, mean, deviation, weight: 0 } }];
}

interface TimedExample extends Example {
  readonly knownAt: number;
}

/** How log odds of a fit become calibrated: times `slope`, plus `shift`. */
interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

const calibrated = ({ intercept, coefficients }: LogisticModel, { slope, shift }: Calibration): LogisticModel => ({
  intercept: intercept * slope + shift,
  coefficients: coefficients.map((coefficient) => coefficient * slope),
});

/** Predicts each block of time from the blocks before it, and compares the penalties by the error of these predictions. */
function choosePenalty(examples: readonly TimedExample[]): { ridge: number; calibration: Calibration } {
  const folds = foldsOf(examples);
  const candidates = penalties.map((ridge) => {
    const predicted = folds.flatMap(({ before, block }) => {
      const model = fitLogistic(before, ridge);
      return block.map((example) => ({ ...example, features: [logOddsOf(model, example.features)] }));
    });
    const calibration = calibrationOf(predicted);
    return { ridge, calibration, error: lossOf(predicted, calibration) };
  });
  return candidates.reduce((best, each) => (each.error < best.error ? each : best));
}

function foldsOf(examples: readonly TimedExample[]): { before: TimedExample[]; block: TimedExample[] }[] {
  const sorted = examples.toSorted((a, b) => a.knownAt - b.knownAt);
  const size = Math.ceil(sorted.length / blocks);
  return Array.from({ length: blocks - 1 }, (_, index) => {
    const begin = sorted[(index + 1) * size]?.knownAt ?? Number.POSITIVE_INFINITY;
    const end = sorted[(index + 2) * size]?.knownAt ?? Number.POSITIVE_INFINITY;
    return {
      before: sorted.filter(({ knownAt }) => knownAt < begin),
      block: sorted.filter(({ knownAt }) => knownAt >= begin && knownAt < end),
    };
  }).filter(({ before, block }) => block.length > 0 && hasBothOutcomes(before));
}

const hasBothOutcomes = (examples: readonly Example[]): boolean =>
  [0, 1].every((wanted) => examples.filter(({ outcome }) => outcome === wanted).length >= fewestOfOutcome);

/** Fits slope and shift to predicted log odds. A slope outside 0 to 1 would amplify or reverse what was learned. */
function calibrationOf(predicted: readonly Example[]): Calibration {
  if (!hasBothOutcomes(predicted)) return { slope: 1, shift: 0 };
  const { intercept, coefficients } = fitLogistic(predicted, 1);
  const slope = Math.min(1, Math.max(0, coefficients[0] ?? 0));
  return slope === coefficients[0] ? { slope, shift: intercept } : { slope, shift: shiftFor(predicted, slope) };
}

/** The shift with which the mean prediction equals the share of positive outcomes, found by bisection. */
function shiftFor(predicted: readonly Example[], slope: number): number {
  const total = predicted.reduce((sum, { weight }) => sum + weight, 0);
  const positive = predicted.reduce((sum, { outcome, weight }) => sum + outcome * weight, 0) / total;
  let [low, high] = [-20, 20];
  for (let step = 0; step < 60; step++) {
    const shift = (low + high) / 2;
    const mean =
      predicted.reduce((sum, { features, weight }) => sum + weight * sigmoid((features[0] ?? 0) * slope + shift), 0) /
      total;
    if (mean < positive) low = shift;
    else high = shift;
  }
  return (low + high) / 2;
}

function lossOf(predicted: readonly Example[], { slope, shift }: Calibration): number {
  return predicted.reduce((sum, { features, outcome, weight }) => {
    const chance = sigmoid((features[0] ?? 0) * slope + shift);
    return sum - weight * Math.log(Math.max(1e-12, outcome === 1 ? chance : 1 - chance));
  }, 0);
}
