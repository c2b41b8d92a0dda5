import type { Pairs } from '../blocking/candidates.ts';
import { kinds } from '../fields/kinds.ts';
import type { Column, Table } from '../fields/table.ts';
import { type CompareRows, levelCount, levelName, unknown } from './compare-rows.ts';
import type { FieldModel, Model } from './model.ts';

/** Random pairs by which the shares of degrees among different people are estimated. */
const randomPairs = 50_000;
/** The prior counts like this many pairs of one person, so that a list without any keeps it. */
const priorPairs = 10;
const maxRounds = 100;

/** Equal combinations of degrees of agreement, which the estimate handles once. */
interface Patterns {
  /** Degrees of each pattern, one after the other. */
  levels: Int8Array;
  counts: Float64Array;
}

/**
 * Estimates a model without labels. How often different people agree (u) comes from the values' shares and from random
 * pairs; how often one person's records agree (m), and how many pairs are of one person, from the candidates by
 * expectation maximisation. Pairs that are no candidates count as pairs of different people.
 */
export function estimate(table: Table, compare: CompareRows, { levels, counts }: Patterns, allPairs: number): Model {
  const width = table.columns.length;
  const fields = table.columns.map((column, index) => startOf(column, sharesOfDifferent(table, compare, index)));
  let prior = Math.min(0.5, table.size / 20 / allPairs);
  for (let round = 0; round < maxRounds; round += 1) {
    const sums = fields.map(({ m }) => m.map(() => 0));
    const weights = fields.map(({ m, u }) => m.map((share, level) => Math.log(share / (u[level] ?? 1))));
    const odds = Math.log(prior / (1 - prior));
    let matches = 0;
    for (let pattern = 0; pattern < counts.length; pattern += 1) {
      let log = odds;
      for (let index = 0; index < width; index += 1) {
        const level = levels[pattern * width + index] ?? unknown;
        if (level !== unknown) log += weights[index]?.[level] ?? 0;
      }
      const expected = (counts[pattern] ?? 0) / (1 + Math.exp(-log));
      if (expected < 1e-9) continue;
      matches += expected;
      for (let index = 0; index < width; index += 1) {
        const level = levels[pattern * width + index] ?? unknown;
        const sum = sums[index];
        if (level !== unknown && sum) sum[level] = (sum[level] ?? 0) + expected;
      }
    }
    const next = Math.min(0.5, Math.max(matches, 0.5) / allPairs);
    for (const [index, field] of fields.entries()) field.m = shares(sums[index] ?? [], field.start, priorPairs);
    const settled = Math.abs(next - prior) < prior * 1e-5;
    prior = next;
    if (settled) break;
  }
  return { prior, fields: fields.map(({ name, levels: names, m, u }) => ({ name, levels: names, m, u })) };
}

interface Estimated extends FieldModel {
  m: number[];
  start: readonly number[];
}

function startOf(column: Column, u: number[]): Estimated {
  const given = kinds[column.field.kind].prior;
  // Exchanged names are rare mistakes.
  const start = shares([...given, ...Array<number>(levelCount(column) - given.length).fill(0.01)], [], 0);
  const levels = start.map((_, level) => levelName(column, level));
  return { name: column.field.name, levels, start, m: [...start], u };
}

/** Turns counts into shares, together with a prior that counts like `weight` pairs. */
function shares(counts: readonly number[], prior: readonly number[], weight: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, weight);
  return counts.map((count, level) => (count + (prior[level] ?? 0) * weight) / total);
}

const samples = new WeakMap<Table, Float64Array[]>();

function sharesOfDifferent(table: Table, compare: CompareRows, index: number): number[] {
  const counted = samples.get(table) ?? countRandomPairs(table, compare);
  samples.set(table, counted);
  const counts = counted[index] ?? new Float64Array();
  const column = table.columns[index] as Column;
  const equal = shareOfEqual(column);
  const rest = counts.reduce((sum, count, level) => (level === 0 ? sum : sum + count), 0);
  const degrees = counts.length - 1;
  // A degree that no random pair has is as rare as one in twice as many.
  return [...counts].map((count, level) =>
    level === 0 ? equal : ((1 - equal) * (count + 0.5)) / (rest + 0.5 * degrees),
  );
}

/** Share of pairs of rows with the same value, exactly. */
function shareOfEqual({ counts, known }: Column): number {
  const equal = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  const all = known * (known - 1);
  return all === 0 ? 0.5 : Math.min(0.999, Math.max(equal, 1) / all);
}

/** Counts degrees of agreement among pseudorandom pairs, the same ones at each call; among all pairs of a short list. */
function countRandomPairs({ size, columns }: Table, compare: CompareRows): Float64Array[] {
  const counts = columns.map((column) => new Float64Array(levelCount(column)));
  const levels = new Int8Array(columns.length);
  for (const [left, right] of (size * (size - 1)) / 2 > randomPairs ? someOf(size) : allOf(size)) {
    compare(left, right, levels);
    for (let index = 0; index < levels.length; index += 1) {
      const level = levels[index] ?? unknown;
      const count = counts[index];
      if (level !== unknown && count) count[level] = (count[level] ?? 0) + 1;
    }
  }
  return counts;
}

function* allOf(size: number): Generator<[left: number, right: number]> {
  for (let left = 0; left < size; left += 1) for (let right = left + 1; right < size; right += 1) yield [left, right];
}

function* someOf(size: number): Generator<[left: number, right: number]> {
  let state = 12_345;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * size);
  };
  for (let drawn = 0; drawn < randomPairs; drawn += 1) {
    const [left, right] = [next(), next()];
    if (left !== right) yield [left, right];
  }
}

/** Compares the candidates. Returns their patterns, and the pattern of each. */
export function countPatterns(
  table: Table,
  compare: CompareRows,
  { left, right }: Pairs,
): { patterns: Patterns; patternOf: Int32Array } {
  const width = table.columns.length;
  const radix = table.columns.map((column) => levelCount(column) + 1);
  const known = new Map<number, number>();
  const levels = new Int8Array(width);
  const found: number[] = [];
  const counts: number[] = [];
  const patternOf = new Int32Array(left.length);
  for (let pair = 0; pair < left.length; pair += 1) {
    compare(left[pair] ?? 0, right[pair] ?? 0, levels);
    let code = 0;
    for (let index = 0; index < width; index += 1) code = code * (radix[index] ?? 1) + (levels[index] ?? unknown) + 1;
    let pattern = known.get(code);
    if (pattern === undefined) {
      pattern = known.size;
      known.set(code, pattern);
      counts.push(0);
      for (const level of levels) found.push(level);
    }
    counts[pattern] = (counts[pattern] ?? 0) + 1;
    patternOf[pair] = pattern;
  }
  return { patterns: { levels: Int8Array.from(found), counts: Float64Array.from(counts) }, patternOf };
}
