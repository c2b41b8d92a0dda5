import type { Tree } from '../../../entities/intelligence-model.ts';
import { type ChanceModel, type Family, sigmoid } from '../common/chance-model.ts';
import { type InputFeature, type Row, shareOf } from '../common/row.ts';
import { standardsOf } from '../common/standards.ts';
import { binned } from './binned.ts';
import { growTree, type Slopes } from './grow-tree.ts';

export interface TreeSetting {
  /** Splits from root to leaf, at most. */
  readonly levels: number;
  readonly trees: number;
}

const levels = [1, 2, 3];
const numbersOfTrees = [20, 40, 80];

/**
 * Gradient-boosted trees: each tree corrects the log odds of those before it. Draws nothing at random, so the same rows give the
 * same trees. The features have no weights: those are measured once a model is chosen.
 */
export const treeFamily: Family<TreeSetting> = {
  name: 'TREES',
  settings: levels.flatMap((most) => numbersOfTrees.map((trees) => ({ levels: most, trees }))),
  learn(rows, features, settings) {
    const standards = standardsOf(rows, features).map(({ weighted }) => weighted);
    const intercept = startOf(rows);
    const grown = new Map(
      [...Map.groupBy(settings, (setting) => setting.levels)].map(([most, alike]) => [
        most,
        boost(rows, features, { levels: most, trees: Math.max(...alike.map(({ trees }) => trees)) }, intercept),
      ]),
    );
    return settings.map(
      (setting): ChanceModel => ({
        intercept,
        features: standards,
        trees: (grown.get(setting.levels) ?? []).slice(0, setting.trees),
      }),
    );
  },
};

/** Log odds of the share with the outcome, as if one more row had it and one more had not: that of few rows may be 0 or 1. */
function startOf(rows: readonly Row[]): number {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const positive = shareOf(rows) * total;
  return Math.log((positive + 1) / (total - positive + 1));
}

function boost(
  rows: readonly Row[],
  features: readonly InputFeature[],
  setting: TreeSetting,
  intercept: number,
): Tree[] {
  const sorted = binned(rows, features);
  const logOdds = new Float64Array(rows.length).fill(intercept);
  const slopes: Slopes = {
    gradients: new Float64Array(rows.length),
    hessians: new Float64Array(rows.length),
    weights: Float64Array.from(rows, ({ weight }) => weight),
  };
  return Array.from({ length: setting.trees }, () => {
    for (const [place, { outcome, weight }] of rows.entries()) {
      const chance = sigmoid(logOdds[place] ?? 0);
      slopes.gradients[place] = weight * (chance - outcome);
      slopes.hessians[place] = weight * chance * (1 - chance);
    }
    return growTree(sorted, slopes, setting.levels, (row, value) => {
      logOdds[row] = (logOdds[row] ?? 0) + value;
    });
  });
}

interface Step {
  /** Place of the feature among the inputs; -1 of a leaf. */
  readonly index: number;
  readonly threshold: number;
  readonly unknownGoesLeft: boolean;
  readonly left: number;
  readonly right: number;
  readonly logOdds: number;
}

/** Returns what calculates the log odds of rows. */
export function treeLogOdds(
  { intercept, trees = [] }: ChanceModel,
  features: readonly InputFeature[],
): (row: Pick<Row, 'inputs'>) => number {
  const places = new Map(features.map(({ name }, index) => [name, index]));
  const paths = trees.map((tree) =>
    tree.map(
      (node): Step =>
        'logOdds' in node
          ? { ...leafStep, logOdds: node.logOdds }
          : { ...node, index: places.get(node.feature) ?? -1, logOdds: 0 },
    ),
  );
  return ({ inputs }) => paths.reduce((sum, tree) => sum + leafOf(tree, inputs), intercept);
}

const leafStep = { index: -1, threshold: 0, unknownGoesLeft: false, left: 0, right: 0 };

function leafOf(tree: readonly Step[], inputs: Row['inputs']): number {
  let step = tree[0];
  while (step !== undefined && step.index >= 0) {
    const value = inputs[step.index];
    const goesLeft = value == null ? step.unknownGoesLeft : value <= step.threshold;
    step = tree[goesLeft ? step.left : step.right];
  }
  return step?.logOdds ?? 0;
}
