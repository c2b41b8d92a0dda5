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
  const kept: { hit: Hit; duplicateIds: string[] }[] = [];
  const bySegment = new Map<string, (typeof kept)[number]>();
  const byBand = new Map<string, { hash: string; entry: (typeof kept)[number] }[]>();
  for (const hit of hits) {
    const { id, segmentIds, similarityHash: hash } = hit.passage;
    const bands = hash === null ? [] : bandsOf(hash).map((band) => ({ band, hash }));
    const twin = overlapping(segmentIds, bySegment) ?? near(bands, byBand);
    if (twin) {
      twin.duplicateIds.push(id);
      continue;
    }
    const entry = { hit, duplicateIds: [] };
    kept.push(entry);
    for (const segmentId of segmentIds) bySegment.set(segmentId, entry);
    for (const { band, hash: own } of bands) byBand.set(band, [...(byBand.get(band) ?? []), { hash: own, entry }]);
  }
  return kept;
}

function overlapping<Entry>(segmentIds: readonly string[], bySegment: ReadonlyMap<string, Entry>): Entry | undefined {
  for (const segmentId of segmentIds) {
    const entry = bySegment.get(segmentId);
    if (entry) return entry;
  }
  return undefined;
}

function near<Entry>(
  bands: readonly { readonly band: string; readonly hash: string }[],
  byBand: ReadonlyMap<string, readonly { readonly hash: string; readonly entry: Entry }[]>,
): Entry | undefined {
  for (const { band, hash } of bands) {
    const twin = byBand.get(band)?.find((each) => differingBits(each.hash, hash) <= nearBits);
    if (twin) return twin.entry;
  }
  return undefined;
}

/** Places of four parts of a hash. Two hashes that differ in at most three bits have one part in common. */
const parts = [0, 4, 8, 12] as const;
const partOf = (hash: string, at: number): string => hash.slice(at, at + 4);
const bandsOf = (hash: string): string[] => parts.map((at) => `${at}:${partOf(hash, at)}`);

function differingBits(one: string, other: string): number {
  let count = 0;
  for (const at of parts) {
    const differing = Number.parseInt(partOf(one, at), 16) ^ Number.parseInt(partOf(other, at), 16);
    for (let rest = differing; rest !== 0; rest &= rest - 1) count++;
  }
  return count;
}
