import { type EmbeddedFeatures, valuesOf } from './linear.ts';
import { pooledPolarities } from './polarities.ts';
import type { SentimentHead } from './read-heads.ts';
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

/**
 * Judges a text: linear models on each family of features, then a linear model and boosted trees on their values, whose
 * mean is calibrated.
 */
export function judgeSentiment(head: SentimentHead, features: EmbeddedFeatures): SentimentProbabilities {
  const inputs = [
    ...head.layers.flatMap((model) => valuesOf(model, features, features.dense)),
    ...features.dense,
    ...pooledPolarities(features.rows, head.polarities),
  ];
  const linear = oneAgainstRest(valuesOf(head.combiner, features, inputs));
  const boosted = head.forests.map((forest) => softmax(valuesOfTrees(forest, inputs)));
  const logs = linear.map((share, index) => {
    const sum = boosted.reduce((total, shares) => total + (shares[index] ?? 0), 0);
    return Math.log(Math.max(1e-9, (share + sum / boosted.length) / 2));
  });
  const { slopes, bias } = head.calibration;
  const [negative = 0, neutral = 0, positive = 0] = softmax(
    bias.map((start, row) => logs.reduce((sum, log, column) => sum + log * (slopes[row]?.[column] ?? 0), start)),
  );
  return { negative, neutral, positive };
}

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
