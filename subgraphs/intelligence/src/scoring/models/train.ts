import { createHash } from 'node:crypto';
import type {
  Evaluation,
  FamilyComparison,
  ModelCard,
  ModelFamily,
  ShownFeature,
  WeightedFeature,
} from '../../entities/intelligence-model.ts';
import { rounded } from '../common/rounded.ts';
import { type ChanceModel, sigmoid } from './common/chance-model.ts';
import { type InputFeature, type Row, shareOf } from './common/row.ts';
import { evaluate } from './evaluate.ts';
import { fitModels } from './fit.ts';
import { logOddsOf } from './log-odds.ts';

/** What a model sees of its subjects. */
export interface FeatureList {
  readonly inputs: readonly InputFeature[];
  shown(features: readonly WeightedFeature[]): ShownFeature[];
}

export interface TrainingRows {
  readonly rows: readonly Row[];
  /** The same as they are measured with what was known at the split. */
  readonly rowsAtSplit: readonly Row[];
  readonly trainedAt: Date;
  readonly splitAt: Date;
  /** The model that stands in without training, to be compared with, and the rows as it sees them. */
  readonly prior?: { readonly model: ChanceModel; readonly rows: readonly Row[] };
}

export interface Trained {
  readonly model: ChanceModel;
  readonly card: ModelCard;
}

/**
 * Trains a model on all rows. The card measures the same steps on a part: trained on outcomes known before the split, tried
 * on rows after it.
 */
export function train(list: FeatureList, training: TrainingRows): Trained {
  const { rows, trainedAt, splitAt } = training;
  const { all, best } = fitModels(rows, list.inputs);
  const { family, model, ridge } = best;
  const measured = measure(training, list.inputs);
  return {
    model,
    card: {
      trainedAt: trainedAt.toISOString(),
      subjectCount: new Set(rows.map(({ subject }) => subject)).size,
      rowCount: rows.length,
      baseRate: rounded(shareOf(rows), 4),
      splitAt: splitAt.toISOString(),
      trainCount: measured.trainCount,
      testCount: measured.testCount,
      ...measured.chosen,
      family,
      compared: measured.families.map(({ baseRateBrier: _, ...each }): FamilyComparison => {
        const logLoss = all.find((fit) => fit.family === each.family)?.logLoss ?? null;
        return { ...each, logLoss: logLoss && rounded(logLoss, 4), isUsed: each.family === family };
      }),
      ridge,
      intercept: model.intercept,
      features: list.shown(model.features),
      trees: model.trees?.map((nodes) => ({ nodes })),
    },
  };
}

/** A digest of all numbers of a model. */
export const versionOf = (parameters: object): string =>
  createHash('sha256').update(JSON.stringify(parameters)).digest('hex').slice(0, 12);

interface Measured {
  readonly trainCount: number;
  readonly testCount: number;
  /** How the family did that the rows before the split would have chosen. */
  readonly chosen: Evaluation;
  readonly families: readonly (Evaluation & { readonly family: ModelFamily })[];
}

function measure({ rowsAtSplit, splitAt, prior }: TrainingRows, inputs: readonly InputFeature[]): Measured {
  const split = splitAt.getTime();
  const before = rowsAtSplit.filter(({ knownAt }) => knownAt < split);
  const isAfter = ({ asOf }: Row): boolean => asOf >= split;
  const after = rowsAtSplit.filter(isAfter);
  const { all, best } = fitModels(before, inputs);
  const share = shareOf(before);
  const tried = (model: ChanceModel, rows: readonly Row[] = after): Evaluation => {
    const logOdds = logOddsOf(model, inputs);
    const judged = rows.map((row) => ({
      probability: sigmoid(logOdds(row)),
      outcome: row.outcome,
      weight: row.weight,
    }));
    return roundedEvaluation(evaluate(judged, share));
  };
  const families = all.map(({ family, model }) => ({ family, ...tried(model) }));
  const standIn =
    prior === undefined ? [] : [{ family: 'PRIOR' as const, ...tried(prior.model, prior.rows.filter(isAfter)) }];
  return {
    trainCount: before.length,
    testCount: after.length,
    chosen: tried(best.model),
    families: [...families, ...standIn],
  };
}

const roundedEvaluation = ({ auc, brier, baseRateBrier, calibration }: Evaluation): Evaluation => ({
  auc: auc === null ? null : rounded(auc, 4),
  brier: rounded(brier, 4),
  baseRateBrier: rounded(baseRateBrier, 4),
  calibration: calibration.map(({ predicted, actual, count }) => ({
    predicted: rounded(predicted, 4),
    actual: rounded(actual, 4),
    count: rounded(count, 1),
  })),
});
