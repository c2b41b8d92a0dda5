import type { CalculatedScore } from '../common/calculated-score.ts';
import { unknownLabel } from '../common/unknown-label.ts';
import { chanceScore } from '../models/chance-score.ts';
import type { ChanceModel } from '../models/common/chance-model.ts';
import type { DealSituation, OwnPast } from './deal-situation.ts';
import { featureNamed } from './features.ts';

/** All that a score of a deal is calculated from, besides the deal. */
export interface DealModel extends ChanceModel {
  readonly name: string;
  readonly version: string;
  /** True of a model that was not fitted to the tenant's own outcomes. */
  readonly isPrior: boolean;
  /** How well it told won from lost deals when it was tried, 0.5 to 1; null if it was not. */
  readonly auc: number | null;
  readonly past: OwnPast;
}

/** A prior model says nothing about a deal of which less than this share is known, by weight. */
const leastOfPrior = 0.25;

/** Calculates the chance that a deal is won, in percent. Null if too little is known for a prior model. */
export function dealSuccess(deal: DealSituation, model: DealModel): CalculatedScore | null {
  const suffix = model.isPrior ? ' (prior weight, not fitted to own deals)' : '';
  const score = chanceScore(model, (name) => {
    const feature = featureNamed(name);
    if (feature === undefined) return null;
    const value = feature.measure(deal, model.past);
    const label = value === null ? unknownLabel(feature.about) : feature.label(value, deal);
    return { value, scale: feature.scale, label: `${label}${suffix}` };
  });
  if (!model.isPrior) return score;
  return score.coverage < leastOfPrior ? null : { ...score, probability: null };
}
