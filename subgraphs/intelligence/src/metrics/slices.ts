import type { Grain } from './grains.ts';
import { type CellDimension, isItem, type MetricSource, type SourceDimension } from './sources/source.ts';

/** Numbers that stand for dimensions in cells, so that they never change. */
const numbers: Readonly<Record<CellDimension, number>> = {
  account: 1,
  employee: 2,
  market: 3,
  competitor: 4,
  deal: 5,
  objection: 6,
  product: 7,
  role: 8,
  seniority: 9,
  software: 10,
  source: 11,
  stage: 12,
  topic: 13,
  call_kind: 14,
};

export const dimensionNumber = (dimension: CellDimension): number => numbers[dimension];

const grainNumbers: Readonly<Record<Grain, number>> = { DAY: 1, MONTH: 2, YEAR: 3 };

/**
 * Returns the number of the cells of a source that have sums of one grain and are apart by these dimensions: its digits are
 * the source, the grain, and two for each dimension. Each set of dimensions has cells of its own, because a record of two
 * employees counts twice in those by employee, and once in the others.
 */
export function sliceNumber(source: MetricSource, grain: Grain, dimensions: Iterable<CellDimension>): number {
  const [first = 0, second = 0] = [...new Set(dimensions)].map(dimensionNumber).sort((a, b) => a - b);
  return (source.number * 10 + grainNumbers[grain]) * slicesOfGrain + first * 100 + second;
}

/** The cells of a source and a grain have as many numbers from one on. */
export const slicesOfGrain = 10_000;

/** True if there are cells that are apart by these dimensions: at most two, one of them an item. More would double them. */
export function haveCells(dimensions: Iterable<CellDimension>): boolean {
  const used = [...new Set(dimensions)];
  return used.length <= 2 && used.filter(isItem).length <= 1;
}

/** Returns all sets of dimensions that a source has cells for. A deal is always together with something else. */
export function slicesOf({ dimensions }: MetricSource): readonly CellDimension[][] {
  const own = Object.keys(dimensions) as SourceDimension[];
  const pairs = own.flatMap((first, index) => own.slice(index + 1).map((second) => [first, second]));
  const besidesMarket = own.filter((dimension) => dimension !== 'account' && dimension !== 'deal');
  return [
    [],
    ...own.filter((dimension) => dimension !== 'deal').map((dimension) => [dimension]),
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
