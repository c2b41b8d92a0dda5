/** A boosted tree, node by node. A leaf has no feature (-1). */
interface Tree {
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  readonly values: readonly number[];
}

/** Boosted trees, a list for each class. */
export interface Trees {
  readonly baseline: readonly number[];
  readonly trees: readonly (readonly Tree[])[];
}

/** Returns the sum of the trees for each class. */
export const valuesOfTrees = ({ baseline, trees }: Trees, inputs: ArrayLike<number>): number[] =>
  baseline.map((start, row) => (trees[row] ?? []).reduce((sum, tree) => sum + leafOf(tree, inputs), start));

function leafOf({ features, thresholds, lefts, rights, values }: Tree, inputs: ArrayLike<number>): number {
  let node = 0;
  for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1) {
    const isLeft = (inputs[feature] ?? 0) <= (thresholds[node] ?? 0);
    node = (isLeft ? lefts[node] : rights[node]) ?? 0;
  }
  return values[node] ?? 0;
}
