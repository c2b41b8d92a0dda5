import type { Tree, TreeNode } from '../../../entities/intelligence-model.ts';
import { rounded } from '../../common/rounded.ts';
import type { BinnedFeature } from './binned.ts';

/** Of each row: the first and second derivative of its loss by its log odds, and its weight. */
export interface Slopes {
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly weights: Float64Array;
}

/** Sums of the slopes of rows. */
interface Sums {
  readonly gradient: number;
  readonly hessian: number;
  readonly count: number;
}

/** What the value of a node may be, so that those of its branches keep the direction of a feature above. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

interface Split {
  readonly feature: BinnedFeature;
  readonly cut: number;
  readonly unknownGoesLeft: boolean;
  readonly left: Sums;
  readonly right: Sums;
  readonly gain: number;
}

/** Penalty on squared values, as of rows that say nothing. */
const ridge = 5;
/** Fewest rows in a branch, by weight. */
const fewestRows = 20;
const leastGain = 1e-6;
/** How much of what it finds a tree adds, so that later ones correct it. */
const learningRate = 0.1;
const digits = 6;

/**
 * Grows a tree of at most `levels` splits from root to leaf that lowers the loss most, by its second order. A split tries both
 * branches for unknown measures, and keeps the direction of its feature. `add` is called with the value of each row.
 */
export function growTree(
  features: readonly BinnedFeature[],
  slopes: Slopes,
  levels: number,
  add: (row: number, logOdds: number) => void,
): Tree {
  const nodes: TreeNode[] = [];

  /** Adds the node of these rows with its branches, and returns its place. */
  function addNode(rows: readonly number[], sums: Sums, levelsLeft: number, bounds: Bounds): number {
    const place = nodes.length;
    const count = rounded(sums.count, digits);
    const split = levelsLeft === 0 ? null : bestSplit(features, rows, slopes, sums, bounds);
    const logOdds = rounded(learningRate * logOddsFor(sums, bounds), digits);
    nodes.push({ logOdds, count });
    if (split === null) {
      for (const row of rows) add(row, logOdds);
      return place;
    }
    const { feature, cut, unknownGoesLeft } = split;
    const bounded = boundsOf(split, bounds);
    const isLeft = (row: number): boolean => {
      const bin = feature.bins[row] ?? 0;
      return bin === 0 ? unknownGoesLeft : bin <= cut + 1;
    };
    const [left, right] = [rows.filter(isLeft), rows.filter((row) => !isLeft(row))];
    nodes[place] = {
      feature: feature.name,
      threshold: feature.cuts[cut] ?? 0,
      unknownGoesLeft,
      left: addNode(left, split.left, levelsLeft - 1, bounded.left),
      right: addNode(right, split.right, levelsLeft - 1, bounded.right),
      count,
    };
    return place;
  }

  const rows = Array.from(slopes.weights, (_, row) => row);
  const all = {
    gradient: sumOf(slopes.gradients),
    hessian: sumOf(slopes.hessians),
    count: sumOf(slopes.weights),
  };
  addNode(rows, all, levels, { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  return nodes;
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);

const minus = (all: Sums, part: Sums): Sums => ({
  gradient: all.gradient - part.gradient,
  hessian: all.hessian - part.hessian,
  count: all.count - part.count,
});

/** The value that lowers the loss of rows most. */
const logOddsFor = ({ gradient, hessian }: Sums, { low, high }: Bounds): number =>
  Math.min(high, Math.max(low, -gradient / (hessian + ridge)));

/** How much a value lowers the loss of rows. */
const gainOf = ({ gradient, hessian }: Sums, value: number): number =>
  -(gradient * value + ((hessian + ridge) * value * value) / 2);

/** Bounds of the branches: where the feature has a direction, they meet in the middle between the values. */
function boundsOf({ feature, left, right }: Split, bounds: Bounds): { left: Bounds; right: Bounds } {
  if (feature.direction === 0) return { left: bounds, right: bounds };
  const middle = (logOddsFor(left, bounds) + logOddsFor(right, bounds)) / 2;
  const [below, above] = [
    { ...bounds, high: middle },
    { ...bounds, low: middle },
  ];
  return feature.direction > 0 ? { left: below, right: above } : { left: above, right: below };
}

/** The split that lowers the loss most; null if none does. The first one of equals. */
function bestSplit(
  features: readonly BinnedFeature[],
  rows: readonly number[],
  slopes: Slopes,
  all: Sums,
  bounds: Bounds,
): Split | null {
  const before = gainOf(all, logOddsFor(all, bounds));
  let best: Split | null = null;
  for (const feature of features) {
    for (const { cut, unknownGoesLeft, left } of cutsOf(feature, rows, slopes, all.count)) {
      const right = minus(all, left);
      if (left.count < fewestRows || right.count < fewestRows) continue;
      const [low, high] = [logOddsFor(left, bounds), logOddsFor(right, bounds)];
      if (feature.direction * (high - low) < 0) continue;
      const gain = gainOf(left, low) + gainOf(right, high) - before;
      if (gain > (best?.gain ?? leastGain)) best = { feature, cut, unknownGoesLeft, left, right, gain };
    }
  }
  return best;
}

type Cut = Pick<Split, 'cut' | 'unknownGoesLeft' | 'left'>;

/** All cuts of a feature, with the sums of the rows that go left. */
function* cutsOf(feature: BinnedFeature, rows: readonly number[], slopes: Slopes, all: number): Generator<Cut> {
  const { gradients, hessians, counts } = histogram(feature, rows, slopes);
  const [unknownGradient = 0, unknownHessian = 0, unknownCount = 0] = [gradients[0], hessians[0], counts[0]];
  let [gradient, hessian, count] = [0, 0, 0];
  for (let cut = 0; cut < feature.cuts.length; cut++) {
    gradient += gradients[cut + 1] ?? 0;
    hessian += hessians[cut + 1] ?? 0;
    count += counts[cut + 1] ?? 0;
    for (const unknownGoesLeft of sidesOfUnknown(unknownCount, count, all)) {
      const left = unknownGoesLeft
        ? { gradient: gradient + unknownGradient, hessian: hessian + unknownHessian, count: count + unknownCount }
        : { gradient, hessian, count };
      yield { cut, unknownGoesLeft, left };
    }
  }
}

const [onlyLeft, onlyRight, both] = [[true], [false], [true, false]] as const;

/** Branches to try for unknown measures; the larger one if there are none to learn from. */
function sidesOfUnknown(unknown: number, left: number, all: number): readonly boolean[] {
  if (unknown > 0) return both;
  return left * 2 >= all ? onlyLeft : onlyRight;
}

/** Sums of the slopes in each bin. */
function histogram({ cuts, bins }: BinnedFeature, rows: readonly number[], slopes: Slopes) {
  const size = cuts.length + 2;
  const [gradients, hessians, counts] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (const row of rows) {
    const bin = bins[row] ?? 0;
    gradients[bin] = (gradients[bin] ?? 0) + (slopes.gradients[row] ?? 0);
    hessians[bin] = (hessians[bin] ?? 0) + (slopes.hessians[row] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + (slopes.weights[row] ?? 0);
  }
  return { gradients, hessians, counts };
}
