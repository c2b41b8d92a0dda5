import type { Grain } from './grains.ts';
import { type CellDimension, isItem, type MetricSource, type SourceDimension } from './sources/source.ts';

/**
 * Name of the cells that are apart by these dimensions. Each set of dimensions has cells of its own, because a record of
 * two employees counts twice in those by employee, and once in the others.
 */
export const sliceName = (dimensions: Iterable<CellDimension>): string => [...new Set(dimensions)].sort().join(' ');

/** True if there are cells that are apart by these dimensions: at most two, one of them an item. More would double them. */
export function haveCells(dimensions: Iterable<CellDimension>): boolean {
  const used = [...new Set(dimensions)];
  return used.length <= 2 && used.filter(isItem).length <= 1;
}

/** Returns all sets of dimensions that a source has cells for. */
export function slicesOf({ dimensions }: MetricSource): readonly CellDimension[][] {
  const own = Object.keys(dimensions) as SourceDimension[];
  const pairs = own.flatMap((first, index) => own.slice(index + 1).map((second) => [first, second]));
  const besidesMarket = own.filter((dimension) => dimension !== 'account' && !isFine([dimension]));
  return [
    [],
    ...own.map((dimension) => [dimension]),
    ...pairs.filter(haveCells),
    ['market'],
    ...besidesMarket.map((dimension): CellDimension[] => ['market', dimension]),
  ];
}

/**
 * True if cells apart by these dimensions rarely sum up more than a record, over a day as over a year: those of a deal, and
 * those of an account and an employee.
 */
const isFine = (slice: readonly CellDimension[]): boolean =>
  slice.includes('deal') || (slice.includes('account') && slice.includes('employee'));

/** The longest stretch of time that cells apart by these dimensions have sums of: longer ones would not be fewer by far. */
export const longestGrainOf = (slice: readonly CellDimension[]): Grain =>
  isFine(slice) ? 'DAY' : slice.length === 2 ? 'MONTH' : 'YEAR';
