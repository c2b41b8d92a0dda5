import { findBlocks } from './blocking/blocks.ts';
import { candidatePairs, type Pairs } from './blocking/candidates.ts';
import { type FieldMapping, fieldsOf, type Row } from './fields/field.ts';
import { readTable, type Table } from './fields/table.ts';
import { compareRows, unknown } from './model/compare-rows.ts';
import { countPatterns, estimate } from './model/estimate.ts';
import { type Model, priorWeight, probabilityOf, type Score, score, weightOf } from './model/model.ts';

export interface LinkOptions {
  /** Pairs from this probability on are of one person. @default 0.99 */
  same?: number;
  /** Pairs from this probability on, and below `same`, are for a person to decide. @default 0.5 */
  review?: number;
  /** Number of rows that may share a key by which pairs are found. @default 20 */
  maxRowsPerKey?: number;
  /** The list of each row. Only rows of different lists are compared. */
  sides?: readonly number[];
}

interface Link {
  /** Indexes of the rows; the first is smaller. */
  left: number;
  right: number;
  weight: number;
  probability: number;
  decision: 'same' | 'review';
}

export interface Linkage {
  model: Model;
  /** Pairs of one person, and pairs to decide, best first. */
  links: Link[];
  /** Pairs that were compared. */
  pairs: Pairs;
  /** Keys that too many rows share. */
  crowdedKeys: number;
  /** Says why a pair has its score. */
  explain(left: number, right: number): Score;
}

/** Finds rows of one person, in one list or in several, by a model that it estimates from these rows alone. */
export function link(
  rows: readonly Row[],
  mapping: readonly FieldMapping[],
  { same = 0.99, review = 0.5, maxRowsPerKey = 20, sides }: LinkOptions = {},
): Linkage {
  const table = readTable(rows, fieldsOf(mapping));
  const compare = compareRows(table);
  const blocks = findBlocks(table, maxRowsPerKey);
  const pairs = candidatePairs(blocks, table.size, sides);
  const { patterns, patternOf } = countPatterns(table, compare, pairs);
  const model = estimate(table, compare, patterns, countAll(table.size, sides));
  const width = table.columns.length;
  const start = priorWeight(model);
  const links: Link[] = [];
  for (let pair = 0; pair < pairs.left.length; pair += 1) {
    const left = pairs.left[pair] ?? 0;
    let weight = start;
    for (let index = 0; index < width; index += 1) {
      const level = patterns.levels[(patternOf[pair] ?? 0) * width + index] ?? unknown;
      const field = model.fields[index];
      if (level !== unknown && field) weight += weightOf(field, level, shareOf(table, index, left));
    }
    const probability = probabilityOf(weight);
    if (probability < review) continue;
    const decision = probability >= same ? 'same' : 'review';
    links.push({ left, right: pairs.right[pair] ?? 0, weight, probability, decision });
  }
  links.sort((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right);
  const levels = new Int8Array(width);
  return {
    model,
    links,
    pairs,
    crowdedKeys: blocks.crowded,
    explain(left, right) {
      compare(left, right, levels);
      return score(
        model,
        [...levels].map((level) => (level === unknown ? null : level)),
        table.columns.map((_, index) => shareOf(table, index, left)),
      );
    },
  };
}

/** Share of the rows that have the same value as this one: to agree on a rare name says more than on a common one. */
function shareOf({ columns }: Table, index: number, row: number): number | undefined {
  const column = columns[index];
  if (!column) return undefined;
  return (column.counts[column.ids[row] ?? -1] ?? 1) / column.known;
}

function countAll(size: number, sides: readonly number[] | undefined): number {
  const all = (size * (size - 1)) / 2;
  if (!sides) return Math.max(1, all);
  const counts = new Map<number, number>();
  for (const side of sides) counts.set(side, (counts.get(side) ?? 0) + 1);
  return Math.max(
    1,
    [...counts.values()].reduce((left, count) => left - (count * (count - 1)) / 2, all),
  );
}
