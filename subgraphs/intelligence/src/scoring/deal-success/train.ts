import type { ModelCard } from '../../entities/intelligence-model.ts';
import { train, versionOf } from '../models/train.ts';
import type { DealModel } from './deal-model.ts';
import type { OwnPast } from './deal-situation.ts';
import { dealFeatures, shownFeatures } from './features.ts';
import type { Snapshot } from './outcomes.ts';
import { priorDealModel } from './prior-model.ts';
import { rowsOf, rowsOfPrior } from './rows.ts';

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

/** Trains the model of a tenant on all snapshots. */
export function trainDealModel({ snapshots, trainedAt, splitAt, past, pastAtSplit }: TrainingData): TrainedDealModel {
  const { model, card } = train(
    { inputs: dealFeatures, shown: shownFeatures },
    {
      rows: rowsOf(snapshots, past),
      rowsAtSplit: rowsOf(snapshots, pastAtSplit),
      trainedAt,
      splitAt,
      prior: { model: priorDealModel, rows: rowsOfPrior(snapshots) },
    },
  );
  const parameters = { ...model, past };
  return {
    model: { name: 'deal-success', version: versionOf(parameters), isPrior: false, auc: card.auc, ...parameters },
    card,
  };
}
