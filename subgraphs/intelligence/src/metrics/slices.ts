import type { MetricSource, SourceDimension } from './sources/source.ts';

/** Most dimensions that groups and conditions of one question may use together. Each more would double the cells. */
export const mostTogether = 2;

const order: readonly SourceDimension[] = ['account', 'employee', 'item'];

/**
 * Name of the cells that are apart by these dimensions. Each set of dimensions has cells of its own, because a record of
 * two employees counts twice in those by employee, and once in the others.
 */
export const sliceName = (dimensions: Iterable<SourceDimension>): string => {
  const used = new Set(dimensions);
  return order.filter((dimension) => used.has(dimension)).join(' ');
};

/** Returns all sets of dimensions that a source has cells for. */
export function slicesOf({ dimensions }: MetricSource): readonly SourceDimension[][] {
  const own = order.filter((dimension) => dimension in dimensions);
  const pairs = own.flatMap((first, index) => own.slice(index + 1).map((second) => [first, second]));
  return [[], ...own.map((dimension) => [dimension]), ...pairs];
}
