import { rounded } from '../../common/rounded.ts';
import type { Direction, InputFeature, Row } from '../common/row.ts';
import { standardsOf } from '../common/standards.ts';

/** A measure of all rows as trees see it: the bin of each row. */
export interface BinnedFeature {
  readonly name: string;
  readonly direction: Direction;
  /** Where bins end: bin n has the values above `cuts[n - 2]` up to `cuts[n - 1]`. */
  readonly cuts: readonly number[];
  /** Bins from 1 on; 0 is unknown. */
  readonly bins: Uint8Array;
}

const mostCuts = 31;
/** Cuts are rounded before rows are sorted by them, so that a shown tree sorts rows the same way. */
const digits = 6;

/** Sorts the rows into bins. Leaves out features that are seldom known or never differ. */
export const binned = (rows: readonly Row[], features: readonly InputFeature[]): BinnedFeature[] =>
  standardsOf(rows, features).map(({ index, weighted: { name } }) => {
    const values = rows.map(({ inputs }) => inputs[index] ?? null);
    const cuts = cutsOf(values.filter((value) => value !== null));
    const bins = Uint8Array.from(values, (value) => (value === null ? 0 : 1 + countBelow(cuts, value)));
    return { name, direction: features[index]?.direction ?? 0, cuts, bins };
  });

/** Middles between neighbours, or between those at quantiles where there are too many. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const distinct = [...new Set(sorted)];
  const middles = distinct.slice(1).map((value, index) => rounded((value + (distinct[index] ?? value)) / 2, digits));
  if (middles.length <= mostCuts) return [...new Set(middles)];
  const quantiles = Array.from({ length: mostCuts }, (_, index) => {
    const value = sorted[Math.floor(((index + 1) * sorted.length) / (mostCuts + 1))] ?? 0;
    return rounded(value, digits);
  });
  return [...new Set(quantiles)];
}

function countBelow(cuts: readonly number[], value: number): number {
  const place = cuts.findIndex((cut) => value <= cut);
  return place < 0 ? cuts.length : place;
}
