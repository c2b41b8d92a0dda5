import type { ChanceModel, Family } from '../common/chance-model.ts';
import type { InputFeature, Row } from '../common/row.ts';
import { standardised } from '../common/standardised.ts';
import { standardsOf } from '../common/standards.ts';
import { type Example, fitLogistic } from './logistic-regression.ts';

/** Logistic regression. A setting is the penalty on the squared weights, in subjects. */
export const linearFamily: Family<number> = {
  name: 'LINEAR',
  settings: [3, 30, 300],
  learn(rows, features, penalties) {
    const standards = standardsOf(rows, features);
    const examples = rows.map(
      ({ inputs, outcome, weight }): Example => ({
        outcome,
        weight,
        features: standards.map(({ index, weighted }) => {
          const input = inputs[index];
          return input == null ? 0 : standardised(weighted, input);
        }),
      }),
    );
    return penalties.map((penalty): ChanceModel => {
      const { intercept, coefficients } = fitLogistic(examples, penalty);
      return {
        intercept,
        features: standards.map(({ weighted }, index) => ({ ...weighted, weight: coefficients[index] ?? 0 })),
      };
    });
  },
};

/** Returns what calculates the log odds of rows. */
export function linearLogOdds(
  { intercept, features: weights }: ChanceModel,
  features: readonly InputFeature[],
): (row: Pick<Row, 'inputs'>) => number {
  const places = weights.map(({ name }) => features.findIndex((feature) => feature.name === name));
  return ({ inputs }) =>
    weights.reduce((sum, weighted, index) => {
      const input = inputs[places[index] ?? -1];
      return input == null ? sum : sum + weighted.weight * standardised(weighted, input);
    }, intercept);
}
