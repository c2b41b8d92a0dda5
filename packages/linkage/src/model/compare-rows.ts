import { kinds } from '../fields/kinds.ts';
import type { Column, Table } from '../fields/table.ts';

/** Degree of agreement for a field that a row of the pair does not say. */
export const unknown = -1;

/** Compares two rows. Writes the degree of agreement of each field to `levels`. */
export type CompareRows = (left: number, right: number, levels: Int8Array) => void;

/** Prepares the comparison of rows: names in exchanged order count as `swapped`. */
export function compareRows({ columns }: Table): CompareRows {
  const given = columns.findIndex(({ field }) => field.kind === 'givenName');
  const family = columns.findIndex(({ field }) => field.kind === 'familyName');
  return (left, right, levels) => {
    for (let index = 0; index < columns.length; index += 1) {
      levels[index] = compareValues(columns[index] as Column, left, right);
    }
    if (given < 0 || family < 0 || !isSwapped(columns[given] as Column, columns[family] as Column, left, right)) return;
    if (!isLast(columns, given, levels) || !isLast(columns, family, levels)) return;
    levels[given] = swappedLevel(columns[given] as Column);
    levels[family] = swappedLevel(columns[family] as Column);
  };
}

/** Number of degrees of a column's field. Names have one more, for those in exchanged order. */
export const levelCount = ({ field: { kind } }: Column): number =>
  kinds[kind].levels.length + (kind === 'givenName' || kind === 'familyName' ? 1 : 0);
const swappedLevel = ({ field: { kind } }: Column): number => kinds[kind].levels.length;

export const levelName = ({ field: { kind } }: Column, level: number): string => kinds[kind].levels[level] ?? 'swapped';

function compareValues({ field, values, ids }: Column, left: number, right: number): number {
  const [a = unknown, b = unknown] = [ids[left], ids[right]];
  if (a === unknown || b === unknown) return unknown;
  return a === b ? 0 : kinds[field.kind].compare(values[a] ?? '', values[b] ?? '');
}

const isLast = (columns: readonly Column[], index: number, levels: Int8Array): boolean => {
  const kind = columns[index]?.field.kind;
  return kind !== undefined && levels[index] === kinds[kind].levels.length - 1;
};

function isSwapped(given: Column, family: Column, left: number, right: number): boolean {
  const of = ({ values, ids }: Column, row: number) => values[ids[row] ?? -1];
  return agrees(of(given, left), of(family, right)) && agrees(of(family, left), of(given, right));
}

const agrees = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && (left === right || kinds.familyName.compare(left, right) === 1);
