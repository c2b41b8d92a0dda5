import { type EmbeddedFeatures, valuesOf } from './linear.ts';
import { pooledPolarities } from './polarities.ts';
import type { SentimentHead, SentimentModel } from './read-heads.ts';
import { valuesOfTrees } from './trees.ts';

/** Probabilities, which sum to 1. */
export interface SentimentProbabilities {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/**
 * Returns the polarity, -1 to 1: the difference of positive and negative, times the probability that the text says a
 * feeling at all. So a text that is most likely neutral is near 0, also if one side is more likely than the other.
 */
export const polarityOf = ({ negative, neutral, positive }: SentimentProbabilities): number =>
  (positive - negative) * (1 - neutral);

/** Judges a text: the mean of what the models say, calibrated. */
export function judgeSentiment(
  { models, calibration }: SentimentHead,
  features: EmbeddedFeatures,
): SentimentProbabilities {
  const shares = models.map((model) => sharesOf(model, features));
  const logs = calibration.bias.map((_, place) => Math.log(Math.max(1e-9, meanAt(shares, place))));
  const [negative = 0, neutral = 0, positive = 0] = softmax(
    calibration.bias.map((start, row) =>
      logs.reduce((sum, log, column) => sum + log * (calibration.slopes[row]?.[column] ?? 0), start),
    ),
  );
  return { negative, neutral, positive };
}

/** Shares of the classes: linear models on each family of features, then a linear model and boosted trees on their values. */
function sharesOf(model: SentimentModel, features: EmbeddedFeatures): number[] {
  const inputs = [
    ...model.layers.flatMap((layer) => valuesOf(layer, features, features.dense)),
    ...features.dense,
    ...pooledPolarities(features.rows, model.polarities),
  ];
  const linear = oneAgainstRest(valuesOf(model.combiner, features, inputs));
  const boosted = model.forests.map((forest) => softmax(valuesOfTrees(forest, inputs)));
  return linear.map((share, place) => (share + meanAt(boosted, place)) / 2);
}

const meanAt = (lists: readonly (readonly number[])[], place: number): number =>
  lists.reduce((sum, list) => sum + (list[place] ?? 0), 0) / lists.length;

/** Shares of the logistic values of models that tell one class from the rest. */
function oneAgainstRest(values: readonly number[]): number[] {
  const shares = values.map((value) => 1 / (1 + Math.exp(-value)));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const shares = values.map((value) => Math.exp(value - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
