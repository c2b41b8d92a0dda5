import type { FeatureScale } from '../../entities/intelligence-model.ts';
import type { Factor } from '../../entities/score.ts';
import { addUp } from '../common/add-up.ts';
import { apportion } from '../common/apportion.ts';
import type { CalculatedScore } from '../common/calculated-score.ts';
import { rounded } from '../common/rounded.ts';
import { type ChanceModel, sigmoid } from './common/chance-model.ts';
import { scaled, standardised } from './common/standardised.ts';
import { attributions } from './trees/attributions.ts';

/** What is known of a subject, for a feature. */
export interface Measured {
  /** Null when it is unknown, which says something in trees. */
  readonly value: number | null;
  readonly scale: FeatureScale;
  readonly label: string;
}

const weightUnit = 0.0001;
const contributionUnit = 0.01;
/** A smaller shift is what rounding leaves of shares that cancel out: it says nothing of the slope of the chance. */
const leastShift = 1e-6;

/**
 * Calculates the chance of an outcome, in percent. Log odds are the sum of the features' shares; each share becomes points
 * in proportion, so that the baseline and the points add up to the score. Calculates with the numbers that people see.
 */
export function chanceScore(model: ChanceModel, measure: (name: string) => Measured | null): CalculatedScore {
  const { features } = model;
  const sizes = features.map(({ weight }) => Math.abs(weight));
  const allSizes = total(sizes);
  const fullWeights = allSizes === 0 ? sizes : apportion(shares(sizes), 1, weightUnit);
  const measured = new Map(
    features.flatMap(({ name }): [string, Measured][] => {
      const found = measure(name);
      return found === null ? [] : [[name, withRoundedValue(found)]];
    }),
  );
  const { average, shareOf } = partsOf(model, measured);
  const counting = features.flatMap(({ name }, place) => {
    const { value = null, label = name } = measured.get(name) ?? {};
    const share = shareOf(name);
    if (value === null && share === 0) return [];
    const size = value === null ? 0 : (sizes[place] ?? 0);
    return [{ name, label, value, share, size, fullWeight: fullWeights[place] ?? 0 }];
  });
  const known = counting.filter(({ value }) => value !== null);
  const coverage = allSizes === 0 ? 1 : rounded(total(known.map(({ fullWeight }) => fullWeight)), 4);
  const shift = total(counting.map(({ share }) => share));
  const [mean, chance] = [sigmoid(average), sigmoid(average + shift)];
  const pointsPerLogOdds = 100 * (Math.abs(shift) < leastShift ? mean * (1 - mean) : (chance - mean) / shift);
  const baseline = rounded(mean * 100, 2);
  const contributions = apportion(
    counting.map(({ share }) => share * pointsPerLogOdds),
    rounded(chance * 100, 2) - baseline,
    contributionUnit,
  );
  const ownSizes = counting.map(({ size }) => size);
  const weights = total(ownSizes) === 0 ? ownSizes : apportion(shares(ownSizes), 1, weightUnit);
  const factors = counting.map(
    ({ name, label, value, fullWeight }, place): Factor => ({
      name,
      label,
      weight: weights[place] ?? 0,
      fullWeight,
      value,
      contribution: contributions[place] ?? 0,
    }),
  );
  return { ...addUp(baseline, factors), baseline, probability: rounded(chance, 4), coverage };
}

const withRoundedValue = (measured: Measured): Measured =>
  measured.value === null ? measured : { ...measured, value: rounded(measured.value, 4) };

/** The log odds of a subject, in parts. */
interface Parts {
  /** Log odds of the average subject. */
  readonly average: number;
  shareOf(name: string): number;
}

function partsOf({ intercept, features, trees }: ChanceModel, measured: ReadonlyMap<string, Measured>): Parts {
  const known = new Map(
    [...measured].flatMap(([name, { value, scale }]): [string, number][] =>
      value === null ? [] : [[name, scaled(scale, value)]],
    ),
  );
  if (trees === undefined) {
    const linear = new Map(
      features.map((feature) => {
        const value = known.get(feature.name);
        return [feature.name, value === undefined ? 0 : feature.weight * standardised(feature, value)];
      }),
    );
    return { average: intercept, shareOf: (name) => linear.get(name) ?? 0 };
  }
  const { mean, shares: ofTrees } = attributions(trees, ({ feature, threshold, unknownGoesLeft }) => {
    const value = known.get(feature);
    return value === undefined ? unknownGoesLeft : value <= threshold;
  });
  return { average: intercept + mean, shareOf: (name) => ofTrees.get(name) ?? 0 };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const shares = (sizes: readonly number[]): number[] => sizes.map((size) => size / total(sizes));
