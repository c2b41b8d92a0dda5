import type { WeightedFeature } from '../../entities/intelligence-model.ts';
import type { Factor } from '../../entities/score.ts';
import { addUp, rounded } from '../common/add-up.ts';
import type { CalculatedScore } from '../common/calculated-score.ts';
import { sigmoid } from '../models/logistic-regression.ts';
import type { DealSituation, OwnPast } from './deal-situation.ts';
import { dealFeatures, scaled } from './features.ts';

/** All that a score of a deal is calculated from, besides the deal. */
export interface DealModel {
  readonly name: string;
  readonly version: string;
  /** True of a model that was not fitted to the tenant's own outcomes. */
  readonly isPrior: boolean;
  /** How well it told won from lost deals when it was tried, 0.5 to 1; null if it was not. */
  readonly auc: number | null;
  /** Log odds of a deal whose features are all at their mean, or unknown. */
  readonly intercept: number;
  readonly features: readonly WeightedFeature[];
  readonly past: OwnPast;
}

const furthest = 3;

export const standardised = ({ mean, deviation }: WeightedFeature, value: number): number =>
  Math.min(furthest, Math.max(-furthest, (value - mean) / deviation));

const byName = new Map(dealFeatures.map((feature) => [feature.name, feature]));

/** A prior model says nothing about a deal of which less than this share is known, by weight. */
const leastOfPrior = 0.25;

/**
 * Calculates the chance that a deal is won, in percent. Log odds are the sum of the features' shares; each share becomes
 * points in proportion, so that the baseline and the points add up to the score. Null if too little is known for a prior model.
 */
export function dealSuccess(deal: DealSituation, model: DealModel): CalculatedScore | null {
  const known = model.features.flatMap((weighted) => {
    const feature = byName.get(weighted.name);
    const measure = feature?.measure(deal, model.past) ?? null;
    if (feature === undefined || measure === null) return [];
    const share = weighted.weight * standardised(weighted, scaled(feature.scale, measure));
    return [{ feature, measure, share, size: Math.abs(weighted.weight) }];
  });
  const allSizes = model.features.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  const knownSizes = known.reduce((sum, { size }) => sum + size, 0);
  const coverage = allSizes === 0 ? 1 : rounded(knownSizes / allSizes, 4);
  if (model.isPrior && coverage < leastOfPrior) return null;
  const shift = known.reduce((sum, { share }) => sum + share, 0);
  const average = sigmoid(model.intercept);
  const chance = sigmoid(model.intercept + shift);
  const pointsPerLogOdds = shift === 0 ? average * (1 - average) : (chance - average) / shift;
  const baseline = rounded(average * 100, 2);
  const prior = model.isPrior ? ' (prior weight, not fitted to own deals)' : '';
  const factors = known.map(
    ({ feature, measure, share, size }): Factor => ({
      name: feature.name,
      label: `${feature.label(measure, deal)}${prior}`,
      weight: knownSizes === 0 ? 0 : rounded(size / knownSizes, 4),
      value: rounded(measure, 4),
      contribution: share * pointsPerLogOdds * 100,
    }),
  );
  return {
    ...addUp(baseline, factors),
    baseline,
    probability: model.isPrior ? null : rounded(chance, 4),
    coverage,
  };
}
