import type { RankedPassage } from './read-found.ts';

/** A hit and the later hits with nearly the same text. */
export interface Folded<Hit> {
  readonly hit: Hit;
  readonly duplicateIds: readonly string[];
}

/** Bits in which the hashes of nearly equal texts differ at most, of 64. */
const nearBits = 3;

/**
 * Folds each hit into the first one that says nearly the same: the same words, or an overlapping part of the same call.
 * Keeps the order.
 */
export function foldDuplicates<Hit extends { readonly passage: RankedPassage }>(hits: readonly Hit[]): Folded<Hit>[] {
  const kept: { hit: Hit; hash: bigint | null; duplicateIds: string[] }[] = [];
  const bySegment = new Map<string, (typeof kept)[number]>();
  const byBand = new Map<string, (typeof kept)[number][]>();
  for (const hit of hits) {
    const { id, segmentIds, similarityHash } = hit.passage;
    const hash = similarityHash === null ? null : BigInt.asUintN(64, BigInt(similarityHash));
    const twin = overlapping(segmentIds, bySegment) ?? near(hash, byBand);
    if (twin) {
      twin.duplicateIds.push(id);
      continue;
    }
    const entry = { hit, hash, duplicateIds: [] };
    kept.push(entry);
    for (const segmentId of segmentIds) bySegment.set(segmentId, entry);
    if (hash !== null) for (const band of bandsOf(hash)) byBand.set(band, [...(byBand.get(band) ?? []), entry]);
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

function near<Entry extends { readonly hash: bigint | null }>(
  hash: bigint | null,
  byBand: ReadonlyMap<string, readonly Entry[]>,
): Entry | undefined {
  if (hash === null) return undefined;
  const candidates = bandsOf(hash).flatMap((band) => byBand.get(band) ?? []);
  return candidates.find((entry) => entry.hash !== null && differingBits(entry.hash ^ hash) <= nearBits);
}

/** Four parts of a hash. Two hashes that differ in at most three bits have one part in common. */
const bandsOf = (hash: bigint): string[] => [0n, 16n, 32n, 48n].map((shift) => `${shift}:${(hash >> shift) & 0xffffn}`);

function differingBits(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}
