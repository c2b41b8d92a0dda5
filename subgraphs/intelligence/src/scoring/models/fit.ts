import type { Tree, WeightedFeature } from '../../entities/intelligence-model.ts';
import { rounded } from '../common/rounded.ts';
import type { ChanceModel, Family } from './common/chance-model.ts';
import type { InputFeature, Row } from './common/row.ts';
import { type CrossValidated, crossValidate, isClearlyBetter, logLossOf } from './cross-validate.ts';
import { linearFamily } from './linear/linear-family.ts';
import { sizesOfShares } from './trees/sizes.ts';
import { treeFamily } from './trees/tree-family.ts';

/** A model that a family learned. */
interface Fit {
  readonly family: Family<never>['name'];
  readonly model: ChanceModel;
  /** Penalty of a linear model. */
  readonly ridge: number | null;
  /** Mean log loss on outcomes that are later than those it learned from; null without any. */
  readonly logLoss: number | null;
}

/** The models of all families, and the one to use. */
export interface Fits {
  readonly all: readonly Fit[];
  readonly best: Fit;
}

const digits = 6;

/**
 * Fits a model of each family to rows. Chooses the setting, and shrinks the log odds so that they are calibrated, by outcomes
 * that are known later than those that were learned from. Trees are used only if they err clearly less there.
 */
export function fitModels(rows: readonly Row[], features: readonly InputFeature[]): Fits {
  const linear = crossValidate(linearFamily, rows, features);
  const trees = crossValidate(treeFamily, rows, features);
  const ofLinear: Fit = {
    family: 'LINEAR',
    model: learned(linearFamily, linear, rows, features),
    ridge: linear.setting,
    logLoss: logLossOf(linear),
  };
  const ofTrees: Fit = {
    family: 'TREES',
    model: withSizes(learned(treeFamily, trees, rows, features), rows, features),
    ridge: null,
    logLoss: logLossOf(trees),
  };
  return { all: [ofLinear, ofTrees], best: isClearlyBetter(trees, linear) ? ofTrees : ofLinear };
}

/** Learns the chosen model from all rows, calibrates it, and rounds its numbers to those that people see. */
function learned<Setting>(
  family: Family<Setting>,
  { setting, calibration }: CrossValidated<Setting>,
  rows: readonly Row[],
  features: readonly InputFeature[],
): ChanceModel {
  const [model] = family.learn(rows, features, [setting]);
  if (model === undefined) throw new Error(`the family ${family.name} learned nothing`);
  const { slope } = calibration;
  return {
    intercept: rounded(model.intercept * slope + calibration.shift, digits),
    features: model.features.map((feature) => roundedFeature(feature, slope)),
    trees: model.trees?.map((tree) => scaledTree(tree, slope)),
  };
}

const roundedFeature = ({ name, mean, deviation, weight }: WeightedFeature, slope: number): WeightedFeature => ({
  name,
  mean: rounded(mean, digits),
  deviation: rounded(deviation, digits),
  weight: rounded(weight * slope, digits),
});

const scaledTree = (tree: Tree, slope: number): Tree =>
  tree.map((node) => ('logOdds' in node ? { ...node, logOdds: rounded(node.logOdds * slope, digits) } : node));

/** Gives the features of trees the mean size of their share as weight, and leaves out those that no tree asks for. */
function withSizes(model: ChanceModel, rows: readonly Row[], features: readonly InputFeature[]): ChanceModel {
  const sizes = sizesOfShares(model.trees ?? [], rows, features);
  const used = model.features.flatMap((feature) => {
    const size = sizes.get(feature.name);
    return size === undefined ? [] : [{ ...feature, weight: rounded(size, digits) }];
  });
  return { ...model, features: used };
}
