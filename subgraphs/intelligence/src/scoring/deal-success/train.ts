import { createHash } from 'node:crypto';
import type { Evaluation, ModelCard } from '../../entities/intelligence-model.ts';
import { rounded } from '../common/add-up.ts';
import { evaluate, type Judged } from '../models/evaluate.ts';
import { logOddsOf, sigmoid } from '../models/logistic-regression.ts';
import { type DealModel, standardised } from './deal-model.ts';
import type { OwnPast } from './deal-situation.ts';
import { dealFeatures, scaled } from './features.ts';
import { type Fit, fitDealModel, pastOf } from './fit.ts';
import type { Snapshot } from './outcomes.ts';

export interface TrainedDealModel {
  readonly model: DealModel;
  readonly card: ModelCard;
}

/** The snapshots of a tenant, and its past as it was known at both times. */
export interface TrainingData {
  readonly snapshots: readonly Snapshot[];
  readonly trainedAt: Date;
  /** Time before which three of four outcomes were known. */
  readonly splitAt: Date;
  readonly past: OwnPast;
  readonly pastAtSplit: OwnPast;
}

/**
 * Trains the model of a tenant on all snapshots. The card measures the same steps on a part: trained on outcomes known
 * before the split, tried on deals that were still open after it.
 */
export function trainDealModel({ snapshots, trainedAt, splitAt, past, pastAtSplit }: TrainingData): TrainedDealModel {
  const fit = fitDealModel(snapshots, past);
  const parameters = {
    intercept: rounded(fit.intercept, 6),
    features: fit.features.map((feature) => ({
      name: feature.name,
      mean: rounded(feature.mean, 6),
      deviation: rounded(feature.deviation, 6),
      weight: rounded(feature.weight, 6),
    })),
    past,
  };
  const version = createHash('sha256').update(JSON.stringify(parameters)).digest('hex').slice(0, 12);
  const split = splitAt.getTime();
  const before = snapshots.filter(({ knownAt }) => knownAt < split);
  const after = snapshots.filter(({ asOf }) => asOf >= split);
  const about = new Map(dealFeatures.map((feature) => [feature.name, feature.about]));
  const evaluation = measured(before, after, pastAtSplit);
  return {
    model: { name: 'deal-success', version, isPrior: false, auc: evaluation.auc, ...parameters },
    card: {
      trainedAt: trainedAt.toISOString(),
      subjectCount: dealsIn(snapshots),
      rowCount: snapshots.length,
      baseRate: rounded(shareWon(snapshots), 4),
      splitAt: splitAt.toISOString(),
      trainCount: before.length,
      testCount: after.length,
      ...evaluation,
      ridge: fit.ridge,
      intercept: parameters.intercept,
      features: parameters.features.map((feature) => ({ ...feature, about: about.get(feature.name) ?? '' })),
    },
  };
}

function measured(before: readonly Snapshot[], after: readonly Snapshot[], past: OwnPast): Evaluation {
  const fit = fitDealModel(before, past);
  const judged = after.map(
    (snapshot): Judged => ({
      probability: chanceOf(fit, snapshot, past),
      outcome: snapshot.outcome,
      weight: snapshot.weight,
    }),
  );
  const { auc, brier, baseRateBrier, calibration } = evaluate(judged, shareWon(before));
  return {
    auc: auc === null ? null : rounded(auc, 4),
    brier: rounded(brier, 4),
    baseRateBrier: rounded(baseRateBrier, 4),
    calibration: calibration.map(({ predicted, actual, count }) => ({
      predicted: rounded(predicted, 4),
      actual: rounded(actual, 4),
      count: rounded(count, 1),
    })),
  };
}

function chanceOf({ intercept, features }: Fit, snapshot: Snapshot, past: OwnPast): number {
  const own = pastOf(snapshot, past);
  const inputs = features.map((weighted) => {
    const feature = dealFeatures.find(({ name }) => name === weighted.name);
    const value = feature?.measure(snapshot.deal, own) ?? null;
    return feature === undefined || value === null ? 0 : standardised(weighted, scaled(feature.scale, value));
  });
  return sigmoid(logOddsOf({ intercept, coefficients: features.map(({ weight }) => weight) }, inputs));
}

const dealsIn = (snapshots: readonly Snapshot[]): number => new Set(snapshots.map(({ deal }) => deal.dealId)).size;

function shareWon(snapshots: readonly Snapshot[]): number {
  const total = snapshots.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : snapshots.reduce((sum, { outcome, weight }) => sum + outcome * weight, 0) / total;
}
