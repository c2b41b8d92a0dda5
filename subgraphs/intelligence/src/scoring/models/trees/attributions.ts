import type { Tree, TreeNode, TreeSplit } from '../../../entities/intelligence-model.ts';

/** How trees come to the log odds of a subject: `mean` and the shares add up to the sum of its leaves. */
export interface Attributions {
  /** Mean of the trees over the rows that they learned from. */
  readonly mean: number;
  /** Part of each feature in the difference to the mean, by name. Features that no tree asks for have none. */
  readonly shares: ReadonlyMap<string, number>;
}

/**
 * Shares the difference between a subject's leaves and the mean among the features by their Shapley values (path-dependent
 * TreeSHAP): the mean effect of getting to know a feature, over all orders in which they can become known. While it is not
 * known, a subject goes both ways, in proportion to the rows that did.
 *
 * @param goesLeft which way the subject goes at a split
 */
export function attributions(trees: readonly Tree[], goesLeft: (split: TreeSplit) => boolean): Attributions {
  const shares = new Map<string, number>();
  let mean = 0;
  for (const { logOdds, steps } of trees.flatMap((tree) => leavesOf(tree, goesLeft))) {
    mean += steps.reduce((product, { passed }) => product * passed, logOdds);
    for (const [place, { feature }] of steps.entries()) {
      shares.set(feature, (shares.get(feature) ?? 0) + logOdds * shapleyValue(steps, place));
    }
  }
  return { mean, shares };
}

/** What a feature does on the way to a leaf. */
interface Step {
  readonly feature: string;
  /** Share of the rows that its splits let pass. */
  readonly passed: number;
  /** 1 if they let the subject pass, else 0. */
  readonly passes: 0 | 1;
}

interface Leaf {
  readonly logOdds: number;
  /** A step for each feature on the way. */
  readonly steps: readonly Step[];
}

function leavesOf(tree: Tree, goesLeft: (split: TreeSplit) => boolean): Leaf[] {
  const leavesBelow = (node: TreeNode | undefined, steps: readonly Step[]): Leaf[] => {
    if (node === undefined) return [];
    if ('logOdds' in node) return [{ logOdds: node.logOdds, steps }];
    const isLeft = goesLeft(node);
    return [true, false].flatMap((left) => {
      const next = tree[left ? node.left : node.right];
      const step: Step = {
        feature: node.feature,
        passed: (next?.count ?? 0) / node.count,
        passes: left === isLeft ? 1 : 0,
      };
      return leavesBelow(next, withStep(steps, step));
    });
  };
  return leavesBelow(tree[0], []);
}

/** Several splits on a feature are one step. */
function withStep(steps: readonly Step[], step: Step): Step[] {
  const before = steps.find(({ feature }) => feature === step.feature);
  if (before === undefined) return [...steps, step];
  const passes = before.passes === 1 && step.passes === 1 ? 1 : 0;
  return steps.map((each) => (each === before ? { ...step, passed: before.passed * step.passed, passes } : each));
}

/** The Shapley value of a step in the product of all: known steps count with `passes`, the others with `passed`. */
function shapleyValue(steps: readonly Step[], place: number): number {
  const others = steps.filter((_, index) => index !== place);
  const own = steps[place];
  if (own === undefined) return 0;
  let sum = 0;
  for (let known = 0; known < 2 ** others.length; known++) {
    const isKnown = (index: number): boolean => (known & (1 << index)) !== 0;
    const product = others.reduce((so, { passes, passed }, index) => so * (isKnown(index) ? passes : passed), 1);
    const size = others.filter((_, index) => isKnown(index)).length;
    sum += product * shareOfOrders(size, steps.length);
  }
  return sum * (own.passes - own.passed);
}

/** Share of the orders of `all` features in which exactly these `before` come before a certain one. */
const shareOfOrders = (before: number, all: number): number =>
  (factorial(before) * factorial(all - before - 1)) / factorial(all);

const factorial = (number: number): number => (number <= 1 ? 1 : number * factorial(number - 1));
