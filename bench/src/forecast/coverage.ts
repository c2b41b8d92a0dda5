import type { Tested } from './back-test.ts';

/** A share with its standard error, both 0 to 1. */
export interface Share {
  readonly share: number;
  /** Forecasts of a cluster share its luck: it is the cluster that varies. Null for fewer than five clusters, which do not tell. */
  readonly standardError: number | null;
}

const fewestClusters = 5;

/** Share of the forecasts for which something holds. */
export function shareOf(clusters: readonly (readonly Tested[])[], holds: (tested: Tested) => boolean): Share {
  const all = clusters.flat();
  const share = all.filter(holds).length / all.length;
  const squares = clusters.reduce(
    (sum, cluster) => sum + (cluster.filter(holds).length - share * cluster.length) ** 2,
    0,
  );
  const isTold = clusters.length >= fewestClusters;
  return { share, standardError: isTold ? Math.sqrt(squares) / all.length : null };
}

export const inInterval = ({ actual, worst, best }: Tested): boolean => actual >= worst && actual <= best;

export const inHalf = ({ actual, half }: Tested): boolean => actual >= half.low && actual <= half.high;

/** Mean width of the intervals beside the mean of what came. */
export const widthOf = (tested: readonly Tested[]): number => ratioOf(tested, ({ worst, best }) => best - worst);

/** Sum of the forecasts minus the sum of what came, as a share of what came. Positive: the forecasts were too high. */
export const biasOf = (tested: readonly Tested[]): number => ratioOf(tested, ({ likely, actual }) => likely - actual);

/** Sum of the absolute errors as a share of what came: the mean absolute percentage error, weighted by amount. */
export const errorOf = (tested: readonly Tested[], said: (one: Tested) => number): number =>
  ratioOf(tested, (one) => Math.abs(said(one) - one.actual));

const ratioOf = (tested: readonly Tested[], of: (one: Tested) => number): number =>
  sum(tested.map(of)) / sum(tested.map(({ actual }) => actual));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
