import { isItem, type MetricSource, type SourceDimension } from './sources/source.ts';

/**
 * Name of the cells that are apart by these dimensions. Each set of dimensions has cells of its own, because a record of
 * two employees counts twice in those by employee, and once in the others.
 */
export const sliceName = (dimensions: Iterable<SourceDimension>): string => [...new Set(dimensions)].sort().join(' ');

/** True if there are cells that are apart by these dimensions: at most two, one of them an item. More would double them. */
export function haveCells(dimensions: Iterable<SourceDimension>): boolean {
  const used = [...new Set(dimensions)];
  return used.length <= 2 && used.filter(isItem).length <= 1;
}

/** Returns all sets of dimensions that a source has cells for. */
export function slicesOf({ dimensions }: MetricSource): readonly SourceDimension[][] {
  const own = Object.keys(dimensions) as SourceDimension[];
  const pairs = own.flatMap((first, index) => own.slice(index + 1).map((second) => [first, second]));
  return [[], ...own.map((dimension) => [dimension]), ...pairs.filter(haveCells)];
}
