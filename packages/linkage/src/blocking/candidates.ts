import type { Blocks } from './blocks.ts';

/** Pairs of rows, each once: `left[i] < right[i]`. */
export interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Returns each pair of rows that share a group. With `sides`, only pairs of rows of different lists. */
export function candidatePairs({ groups }: Blocks, size: number, sides?: readonly number[]): Pairs {
  const groupsOf: number[][] = Array.from({ length: size }, () => []);
  for (const [index, rows] of groups.entries()) for (const row of rows) groupsOf[row]?.push(index);
  const left: number[] = [];
  const right: number[] = [];
  const seenFrom = new Int32Array(size).fill(-1);
  for (let row = 0; row < size; row += 1) {
    for (const group of groupsOf[row] ?? []) {
      for (const other of groups[group] ?? []) {
        if (other <= row || seenFrom[other] === row || (sides && sides[other] === sides[row])) continue;
        seenFrom[other] = row;
        left.push(row);
        right.push(other);
      }
    }
  }
  return { left: Int32Array.from(left), right: Int32Array.from(right) };
}
