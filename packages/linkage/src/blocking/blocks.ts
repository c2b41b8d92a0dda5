import { kinds } from '../fields/kinds.ts';
import type { Column, Table } from '../fields/table.ts';

/** Groups of rows that share a key. Rows without a common group are never compared. */
export interface Blocks {
  readonly groups: readonly (readonly number[])[];
  /** Number of keys that too many rows share, even together with another key. */
  readonly crowded: number;
}

/** Keys of a column that a row may combine with those of another column: the rarest. */
const combinedKeys = 2;

/**
 * Finds groups in passes. The first takes each value, and parts of it, that at most `maxRows` rows share. What more rows
 * share is combined with the keys of another column, a pass for each pair of columns. So a row is compared with at most
 * `maxRows` others for each of its keys, however long the list is, and a common value costs no more than a rare one.
 */
export function findBlocks({ size, columns }: Table, maxRows: number): Blocks {
  const keys = columns.map((column) => keysOf(column));
  const groups: number[][] = [];
  // The given name of one row may be the family name of another, so names share their keys.
  const holders = new Map<string, number[]>();
  for (const { ids, of } of keys) {
    for (let row = 0; row < size; row += 1) {
      for (const key of of[ids[row] ?? -1] ?? []) {
        const rows = holders.get(key);
        if (!rows) holders.set(key, [row]);
        else if (rows.at(-1) !== row) rows.push(row);
      }
    }
  }
  const crowded = new Map<string, number>();
  for (const [key, rows] of holders) {
    if (rows.length > maxRows) crowded.set(key, rows.length);
    else if (rows.length > 1) groups.push(rows);
  }
  holders.clear();
  const common = keys.map(({ ids, of }) => ({ ids, of: of.map((list) => rarest(list, crowded)) }));
  let dropped = 0;
  for (const [index, left] of common.entries()) {
    for (const right of common.slice(index + 1)) dropped += combine(left, right, size, maxRows, groups);
  }
  return { groups, crowded: dropped };
}

interface Keys {
  ids: Int32Array;
  /** Keys of each value. */
  of: readonly (readonly string[])[];
}

function keysOf({ field, values, ids }: Column): Keys {
  const isName = field.kind === 'givenName' || field.kind === 'familyName';
  const prefix = isName ? 'name' : field.name;
  return {
    ids,
    of: values.map((value) => [value, ...kinds[field.kind].parts(value)].map((part) => `${prefix} ${part}`)),
  };
}

const rarest = (keys: readonly string[], crowded: ReadonlyMap<string, number>): string[] =>
  keys
    .filter((key) => crowded.has(key))
    .sort((a, b) => (crowded.get(a) ?? 0) - (crowded.get(b) ?? 0))
    .slice(0, combinedKeys);

/** Adds the groups of rows that share a key of both columns. Returns the number of those that are crowded all the same. */
function combine(left: Keys, right: Keys, size: number, maxRows: number, groups: number[][]): number {
  const numbers = new Map<string, number>();
  const numbered = ({ of }: Keys) =>
    of.map((keys) =>
      keys.map((key) => {
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        return number;
      }),
    );
  const [leftKeys, rightKeys] = [numbered(left), numbered(right)];
  const holders = new Map<number, number[]>();
  for (let row = 0; row < size; row += 1) {
    for (const first of leftKeys[left.ids[row] ?? -1] ?? []) {
      for (const second of rightKeys[right.ids[row] ?? -1] ?? []) {
        const key = first * numbers.size + second;
        const rows = holders.get(key);
        if (rows) rows.push(row);
        else holders.set(key, [row]);
      }
    }
  }
  let dropped = 0;
  for (const rows of holders.values()) {
    if (rows.length > maxRows) dropped += 1;
    else if (rows.length > 1) groups.push(rows);
  }
  return dropped;
}
