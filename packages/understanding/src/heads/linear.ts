import type { Features } from '../features/features-of.ts';
import type { SparseFeatures } from '../features/hashed.ts';

/** Whole numbers of weights, a row for each class, with the unit that they count in. */
export interface Quantised {
  readonly numbers: Int8Array;
  readonly scales: readonly number[];
}

/** Weights of a linear model, by family of features. A family that it does not use is absent. */
export interface LinearModel {
  readonly bias: readonly number[];
  readonly dense?: Quantised;
  readonly embedding?: Quantised;
  readonly words?: Quantised;
  readonly characters?: Quantised;
}

/** Features of a text together with its embedding; null if it has none. */
export interface EmbeddedFeatures extends Features {
  readonly embedding: Float32Array | null;
  /** Rows of the built-in table that the text consists of. */
  readonly rows: readonly number[];
}

/** Returns the model's value for each class. `dense` are the numbers that the model's dense weights belong to. */
export function valuesOf(model: LinearModel, features: EmbeddedFeatures, dense: ArrayLike<number>): number[] {
  return model.bias.map(
    (bias, row) =>
      bias +
      product(model.dense, row, dense) +
      (features.embedding ? product(model.embedding, row, features.embedding) : 0) +
      sparseProduct(model.words, row, features.words) +
      sparseProduct(model.characters, row, features.characters),
  );
}

function product(weights: Quantised | undefined, row: number, values: ArrayLike<number>): number {
  if (weights === undefined) return 0;
  const start = row * values.length;
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    sum += (weights.numbers[start + index] ?? 0) * (values[index] ?? 0);
  }
  return sum * (weights.scales[row] ?? 0);
}

function sparseProduct(weights: Quantised | undefined, row: number, { indices, values }: SparseFeatures): number {
  if (weights === undefined) return 0;
  const start = row * (weights.numbers.length / weights.scales.length);
  let sum = 0;
  for (let place = 0; place < indices.length; place += 1) {
    sum += (weights.numbers[start + (indices[place] ?? 0)] ?? 0) * (values[place] ?? 0);
  }
  return sum * (weights.scales[row] ?? 0);
}
