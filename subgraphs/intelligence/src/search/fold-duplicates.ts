import type { RankedPassage } from './read-found.ts';

/** A hit and the later hits with nearly the same text. */
export interface Folded<Hit> {
  readonly hit: Hit;
  readonly duplicateIds: readonly string[];
}

/** Bits in which the hashes of nearly equal texts differ at most, of 64. */
const nearBits = 3;

/** Halves of a hash of 64 bits. Numbers are compared many times as fast as a bigint. */
type Halves = readonly [high: number, low: number];

/** A hit that is kept, with the hash of its text; null for a short text. */
interface Kept<Hit> {
  readonly hit: Hit;
  readonly hash: Halves | null;
  readonly duplicateIds: string[];
}

/**
 * Folds each hit into the first one that says nearly the same: the same words, or an overlapping part of the same call.
 * Keeps the order.
 */
export function foldDuplicates<Hit extends { readonly passage: RankedPassage }>(hits: readonly Hit[]): Folded<Hit>[] {
  const kept: Kept<Hit>[] = [];
  const bySegment = new Map<string, Kept<Hit>>();
  const byBand = new Map<number, Kept<Hit>[]>();
  for (const hit of hits) {
    const { id, segmentIds, similarityHash } = hit.passage;
    const hash = similarityHash === null ? null : halvesOf(similarityHash);
    const bands = hash === null ? [] : bandsOf(hash);
    const twin = overlapping(segmentIds, bySegment) ?? (hash === null ? undefined : near(hash, bands, byBand));
    if (twin) {
      twin.duplicateIds.push(id);
      continue;
    }
    const entry: Kept<Hit> = { hit, hash, duplicateIds: [] };
    kept.push(entry);
    for (const segmentId of segmentIds) bySegment.set(segmentId, entry);
    for (const band of bands) {
      const same = byBand.get(band);
      if (same) same.push(entry);
      else byBand.set(band, [entry]);
    }
  }
  return kept.map(({ hit, duplicateIds }) => ({ hit, duplicateIds }));
}

function overlapping<Entry>(segmentIds: readonly string[], bySegment: ReadonlyMap<string, Entry>): Entry | undefined {
  for (const segmentId of segmentIds) {
    const entry = bySegment.get(segmentId);
    if (entry) return entry;
  }
  return undefined;
}

function near<Hit>(
  hash: Halves,
  bands: readonly number[],
  byBand: ReadonlyMap<number, readonly Kept<Hit>[]>,
): Kept<Hit> | undefined {
  for (const band of bands) {
    const twin = byBand.get(band)?.find((entry) => entry.hash !== null && differingBits(entry.hash, hash) <= nearBits);
    if (twin) return twin;
  }
  return undefined;
}

/** Reads a signed 64-bit number. */
function halvesOf(text: string): Halves {
  const hash = BigInt(text);
  return [Number(BigInt.asIntN(32, hash >> 32n)), Number(BigInt.asIntN(32, hash))];
}

/** Four parts of a hash, with their places. Two hashes that differ in at most three bits have one part in common. */
const bandsOf = ([high, low]: Halves): number[] =>
  [low, low >>> 16, high, high >>> 16].map((bits, place) => place * 0x10000 + (bits & 0xffff));

const differingBits = (one: Halves, other: Halves): number => ones(one[0] ^ other[0]) + ones(one[1] ^ other[1]);

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
