import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Predictions of about the same probability: their mean, and the share of them that came true. */
export interface CalibrationPoint {
  readonly predicted: number;
  readonly actual: number;
  /** Sum of the weights of the rows. */
  readonly count: number;
}

/** How good predictions were. */
export interface Evaluation {
  /** Chance that a positive example has a higher probability than a negative one; 0.5 is chance. */
  readonly auc: number | null;
  /** Mean squared error of the probabilities, and that of always predicting the share known before. Lower is better. */
  readonly brier: number;
  readonly baseRateBrier: number;
  readonly calibration: readonly CalibrationPoint[];
}

/** A feature in a model. Standardised: its scaled measure minus `mean`, divided by `deviation`, kept in -3 to 3. */
export interface WeightedFeature {
  readonly name: string;
  readonly mean: number;
  readonly deviation: number;
  /** Log odds for each standard deviation. */
  readonly weight: number;
}

/** What people should know of a trained model before they believe it. */
export interface ModelCard extends Evaluation {
  /** ISO 8601. */
  readonly trainedAt: string;
  /** Closed deals, and times at which they were looked at. */
  readonly subjectCount: number;
  readonly rowCount: number;
  /** Share of closed deals that were won. */
  readonly baseRate: number;
  /** The measured model learned from what was known before this time, and predicted later snapshots. */
  readonly splitAt: string;
  readonly trainCount: number;
  readonly testCount: number;
  readonly ridge: number;
  readonly intercept: number;
  readonly features: readonly (WeightedFeature & { readonly about: string })[];
}

/** A model with results in this schema. */
export const IntelligenceModel = defineEntity({
  name: 'IntelligenceModel',
  schema: 'intelligence',
  tableName: 'models',
  properties: {
    tenantId: p.text().primary(),
    name: p.text().primary(),
    version: p.text().primary(),
    purpose: p.text().primary(),
    registeredAt: p.datetime(),
    isPrior: p.boolean(),
    trainedAt: p.datetime().nullable(),
    card: p.json<ModelCard>().nullable(),
  },
});
export type IntelligenceModelRow = InferEntity<typeof IntelligenceModel>;
