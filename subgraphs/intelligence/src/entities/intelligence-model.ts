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
  /** Log odds for each standard deviation; of trees, the mean size of its share of the log odds. */
  readonly weight: number;
}

/** How a measure is fed to a model: ln(1 + measure), ln(measure), or the measure itself. */
export type FeatureScale = 'PLAIN' | 'LOG' | 'LOG_RATIO';

export interface ShownFeature extends WeightedFeature {
  readonly about: string;
  readonly scale: FeatureScale;
}

/** A node at which a subject goes one way or the other. */
export interface TreeSplit {
  readonly feature: string;
  /** Subjects whose scaled measure is at most this go left. */
  readonly threshold: number;
  readonly unknownGoesLeft: boolean;
  /** Places of the next nodes in the tree. */
  readonly left: number;
  readonly right: number;
  /** Rows that came here in training, by weight. */
  readonly count: number;
}

/** A node at which a subject ends. */
interface TreeLeaf {
  /** What the tree adds to the log odds. */
  readonly logOdds: number;
  readonly count: number;
}

export type TreeNode = TreeSplit | TreeLeaf;

/** A decision tree; its first node is the root. */
export type Tree = readonly TreeNode[];

export interface ShownTree {
  readonly nodes: Tree;
}

/** How a chance is calculated: by weights, by trees, or by weights that are judgement. */
export type ModelFamily = 'LINEAR' | 'TREES' | 'PRIOR';

/** How a family of models did on the same rows. */
export interface FamilyComparison extends Omit<Evaluation, 'baseRateBrier'> {
  readonly family: ModelFamily;
  /** Mean log loss on outcomes that are later than those it learned from; null of a prior, and without any. */
  readonly logLoss: number | null;
  readonly isUsed: boolean;
}

/** What people should know of a model that was fitted to nothing: its numbers. */
export interface PriorCard {
  /** Absent of rules. */
  readonly family?: 'PRIOR';
  readonly subjectCount: 0;
  readonly rowCount: 0;
  readonly trainCount: 0;
  readonly testCount: 0;
  /** Share with the outcome that it assumes; null for rules. */
  readonly baseRate: number | null;
  readonly calibration: readonly [];
  /** Null for rules, which have measures with bounds instead of features. */
  readonly intercept: number | null;
  readonly features: readonly ShownFeature[];
  /** What to know besides the numbers. */
  readonly note?: string;
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
  /** Absent in older cards, which are of linear models. */
  readonly family?: 'LINEAR' | 'TREES';
  readonly compared?: readonly FamilyComparison[];
  /** Of a linear model. */
  readonly ridge: number | null;
  readonly intercept: number;
  readonly features: readonly ShownFeature[];
  /** Of a model of trees. */
  readonly trees?: readonly ShownTree[];
}

/** The card of any model: of the rules, of a prior or a trained one. */
export type AnyCard = ModelCard | PriorCard;

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
    card: p.json<AnyCard>().nullable(),
  },
});
export type IntelligenceModelRow = InferEntity<typeof IntelligenceModel>;
