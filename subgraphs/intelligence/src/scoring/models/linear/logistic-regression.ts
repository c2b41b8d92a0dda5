import { sigmoid } from '../common/chance-model.ts';

/** One example: features in the order of the model, the outcome, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly outcome: 0 | 1;
  readonly weight: number;
}

/** Log odds of the outcome: intercept plus the products of coefficients and features. */
export interface LogisticModel {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

const mostSteps = 50;
const tolerance = 1e-8;

/**
 * Fits a logistic regression by Newton's method. `ridge` is the penalty on the squared coefficients, in examples; the
 * intercept has none. The examples need at least one of each outcome.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): LogisticModel {
  const size = (examples[0]?.features.length ?? 0) + 1;
  let parameters = new Array<number>(size).fill(0);
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, hessian } = derivatives(examples, parameters, ridge);
    const move = solve(hessian, gradient);
    parameters = parameters.map((value, index) => value + (move[index] ?? 0));
    if (move.every((change) => Math.abs(change) < tolerance)) break;
  }
  const [intercept = 0, ...coefficients] = parameters;
  return { intercept, coefficients };
}

/** Gradient of the penalised log likelihood, and the negative of its second derivatives. */
function derivatives(examples: readonly Example[], parameters: readonly number[], ridge: number) {
  const size = parameters.length;
  const penalty = (index: number) => (index === 0 ? 0 : ridge);
  const gradient = parameters.map((value, index) => -penalty(index) * value);
  const hessian = parameters.map((_, row) => parameters.map((__, column) => (row === column ? penalty(row) : 0)));
  for (const { features, outcome, weight } of examples) {
    const inputs = [1, ...features];
    const chance = sigmoid(inputs.reduce((sum, input, index) => sum + input * (parameters[index] ?? 0), 0));
    const error = weight * (outcome - chance);
    const spread = weight * chance * (1 - chance);
    for (let row = 0; row < size; row++) {
      const input = inputs[row] ?? 0;
      gradient[row] = (gradient[row] ?? 0) + error * input;
      const line = hessian[row] ?? [];
      for (let column = 0; column < size; column++) {
        line[column] = (line[column] ?? 0) + spread * input * (inputs[column] ?? 0);
      }
    }
  }
  return { gradient, hessian };
}

/** Smallest pivot, so that a feature that never differs gets no coefficient instead of an infinite one. */
const leastPivot = 1e-12;

/** Solves `matrix · x = right` for a symmetric positive matrix, by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let place = 0; place < size; place++) {
    const pivot = rows
      .map((row, index) => ({ index, size: index < place ? -1 : Math.abs(row[place] ?? 0) }))
      .reduce((best, each) => (each.size > best.size ? each : best));
    const chosen = rows[pivot.index];
    const current = rows[place];
    if (chosen === undefined || current === undefined || pivot.size < leastPivot) continue;
    rows[pivot.index] = current;
    rows[place] = chosen;
    for (const [index, row] of rows.entries()) {
      if (index === place) continue;
      const factor = (row[place] ?? 0) / (chosen[place] ?? 1);
      for (let column = place; column <= size; column++) {
        row[column] = (row[column] ?? 0) - factor * (chosen[column] ?? 0);
      }
    }
  }
  return rows.map((row, index) => {
    const pivot = row[index] ?? 0;
    return Math.abs(pivot) < leastPivot ? 0 : (row[size] ?? 0) / pivot;
  });
}
