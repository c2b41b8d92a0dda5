import type { ModelCard } from '../entities/intelligence-model.ts';
import type { ConversationFacts } from './account-scores.ts';
import type { AccountSituation } from './account-situation.ts';
import { churnFeatures, featureOf, shownChurnFeatures } from './churn-features.ts';
import { churnHorizonDays, churnMeasures } from './churn-risk.ts';
import type { CalculatedScore } from './common/calculated-score.ts';
import { unknownLabel } from './common/unknown-label.ts';
import { chanceScore } from './models/chance-score.ts';
import type { ChanceModel } from './models/common/chance-model.ts';
import type { Row } from './models/common/row.ts';
import { scaled } from './models/common/standardised.ts';
import { train, versionOf } from './models/train.ts';

/** A model that was trained on the tenant's own accounts that left and stayed. */
export interface ChurnModel extends ChanceModel {
  readonly name: string;
  readonly version: string;
  /** How well it told those that left from those that stayed when it was tried. */
  readonly auc: number | null;
}

/** An account at a time when it had not left, with what became of it within the horizon. */
export interface AccountSnapshot {
  readonly accountId: string;
  readonly asOf: number;
  readonly facts: ConversationFacts;
  readonly situation: AccountSituation;
  readonly hasLeft: boolean;
}

/** Calculates the chance that an account leaves within the horizon, in percent. */
export function churnChance(facts: ConversationFacts, situation: AccountSituation, model: ChurnModel): CalculatedScore {
  const measures = new Map(churnMeasures(facts, situation).map((measure) => [measure.name, measure]));
  return chanceScore(model, (name) => {
    const feature = featureOf(name);
    const { value = null, label = '' } = measures.get(name) ?? {};
    return feature && { value, label: value === null ? unknownLabel(feature.about) : label, scale: feature.scale };
  });
}

export interface TrainedChurnModel {
  readonly model: ChurnModel;
  readonly card: ModelCard;
}

/** Fewest accounts that left on which a model is trained. */
export const fewestLeavers = 30;

/** What training came to. Without a model the rules stay, for the reason that `note` tells. */
export interface ChurnTraining {
  readonly left: number;
  readonly trained: TrainedChurnModel | null;
  readonly note: string;
}

const horizonMs = churnHorizonDays * 86_400_000;
const shareAfterSplit = 0.25;

/** Trains a model on snapshots of accounts, if enough of them left and it predicts better than the base rate. */
export function trainChurnModel(snapshots: readonly AccountSnapshot[], trainedAt: Date): ChurnTraining {
  const left = new Set(snapshots.flatMap(({ accountId, hasLeft }) => (hasLeft ? [accountId] : []))).size;
  if (left < fewestLeavers) return tooFewLeft(left);
  const rows = snapshots.map(rowOf);
  const { model, card } = train(
    { inputs: churnFeatures, shown: shownChurnFeatures },
    { rows, rowsAtSplit: rows, trainedAt, splitAt: new Date(splitOf(snapshots)) },
  );
  if (!beatsBaseRate(card, rows)) return { left, trained: null, note: noBetter(card) };
  const trained = { name: 'churn', version: versionOf(model), auc: card.auc, ...model };
  return { left, trained: { model: trained, card }, note: '' };
}

/** What training comes to where too few accounts left. */
export const tooFewLeft = (left: number): ChurnTraining => ({
  left,
  trained: null,
  note: `${left} accounts are known to have left; a model is trained from ${fewestLeavers} on.`,
});

const noBetter = ({ auc, brier, baseRateBrier }: ModelCard): string =>
  `A model was trained, but it told those that left from those that stayed no better than chance (AUC ${auc ?? 'unknown'}, Brier score ${brier}, of the base rate ${baseRateBrier}).`;

const rowOf = ({ accountId, facts, situation, asOf, hasLeft }: AccountSnapshot): Row => {
  const measures = new Map(churnMeasures(facts, situation).map(({ name, value }) => [name, value]));
  const inputs = churnFeatures.map(({ name, scale }) => {
    const value = measures.get(name) ?? null;
    return value === null ? null : scaled(scale, value);
  });
  // Known just before the horizon, so that rows of the next time are later than it.
  return { subject: accountId, inputs, asOf, knownAt: asOf + horizonMs - 1, outcome: hasLeft ? 1 : 0, weight: 1 };
};

/** The latest time of a snapshot from which on at least a quarter of those that left are looked at. */
function splitOf(snapshots: readonly AccountSnapshot[]): number {
  const times = snapshots.flatMap(({ asOf, hasLeft }) => (hasLeft ? [asOf] : [])).sort((a, b) => b - a);
  return times[Math.ceil(times.length * shareAfterSplit) - 1] ?? 0;
}

/** Deviations above 0.5 from which on an AUC is hardly chance: of 1,000 models without skill 6 reach it. */
const certain = 2.5;

/** True if the predictions after the split err less than the base rate, and order accounts better than chance would. */
function beatsBaseRate({ auc, brier, baseRateBrier, splitAt }: ModelCard, rows: readonly Row[]): boolean {
  const after = rows.filter(({ asOf }) => asOf >= Date.parse(splitAt));
  const left = after.filter(({ outcome }) => outcome === 1).length;
  const stayed = after.length - left;
  const deviation = Math.sqrt((left + stayed + 1) / (12 * left * stayed));
  return auc !== null && auc > 0.5 + certain * deviation && brier < baseRateBrier;
}
