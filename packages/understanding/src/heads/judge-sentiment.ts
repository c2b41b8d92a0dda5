import { type EmbeddedFeatures, valuesOf } from './linear.ts';
import { pooledPolarities } from './polarities.ts';
import type { SentimentHead, SentimentModel } from './read-heads.ts';
import { valuesOfTrees } from './trees.ts';

const [classes, neutralPlace] = [3, 1];

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

/** The layers' values of a text: a list for each model, three values a layer. */
type LayerValues = readonly (readonly number[])[];

/** A text as the heads judge it. */
export interface LayeredText {
  readonly features: EmbeddedFeatures;
  readonly values: LayerValues;
}

export const layered = ({ models }: SentimentHead, features: EmbeddedFeatures): LayeredText => ({
  features,
  values: models.map(({ layers }) => layers.flatMap((layer) => valuesOf(layer, features, features.dense))),
});

/** Judges a text and its sentences: the mean of what the models say, calibrated. */
export function judgeSentiment(
  { models, calibration }: SentimentHead,
  text: LayeredText,
  sentences: readonly LayeredText[] = [text],
): SentimentProbabilities {
  const shares = models.map((model, index) => {
    const strongest = strongestOf(sentences.map(({ values }) => values[index] ?? []));
    return sharesOf(model, text.features, text.values[index] ?? [], strongest);
  });
  const logs = calibration.bias.map((_, place) => Math.log(Math.max(1e-9, meanAt(shares, place))));
  const [negative = 0, neutral = 0, positive = 0] = softmax(
    calibration.bias.map((start, row) =>
      logs.reduce((sum, log, column) => sum + log * (calibration.slopes[row]?.[column] ?? 0), start),
    ),
  );
  return { negative, neutral, positive };
}

/** The greatest of the sentences' values for negative and for positive, of each layer: one sentence may tell the mood of a long text. */
const strongestOf = (sentences: readonly (readonly number[])[]): number[] =>
  (sentences[0] ?? []).flatMap((_, place) =>
    place % classes === neutralPlace ? [] : [Math.max(...sentences.map((values) => values[place] ?? 0))],
  );

/** Shares of the classes: a linear model and boosted trees on the values of the layers, of the features, and of the sentences. */
function sharesOf(
  model: SentimentModel,
  features: EmbeddedFeatures,
  values: readonly number[],
  strongest: readonly number[],
): number[] {
  const inputs = [...values, ...features.dense, ...pooledPolarities(features.rows, model.polarities), ...strongest];
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
