import type { VectorHit } from '../vectors/vector-store.ts';
import type { WordHit } from './words/word-search.ts';

/** A passage that words, meaning or both found. */
export interface FusedHit {
  readonly passageId: string;
  /** Higher is better. Comparable only within one search. */
  readonly score: number;
  /** Place in the list by words, from 1; null if words did not find it. */
  readonly wordRank: number | null;
  /** Place in the list by meaning, from 1; null if meaning did not find it. */
  readonly meaningRank: number | null;
  /** Cosine similarity of the query and the passage, -1 to 1; null if meaning did not find it. */
  readonly similarity: number | null;
}

/** Damps the difference between the first places. The usual value. */
const damping = 60;

/**
 * Weight of the list by meaning. The list by words has 1 for a passage with all words of the query, and the share of the
 * words otherwise, rare words counting more: a passage that has half of them is no sure hit. With weights from 0.4 to 0.75
 * and dampings from 20 to 60, nDCG@10 differs by less than 0.03 (`pnpm bench search --parts quality`, odd questions).
 */
const meaningWeight = 0.5;

/**
 * Merges two ranked lists by reciprocal-rank fusion: a passage gets weight / (60 + place) from each list that has it. Both
 * lists must be ordered best first; the result is too, with ties by id.
 */
export function fuse(byWords: readonly WordHit[], byMeaning: readonly VectorHit[]): FusedHit[] {
  const words = new Map(byWords.map(({ passageId, rank }, index) => [passageId, { place: index + 1, rank }]));
  const meaning = new Map(
    byMeaning.map(({ passageId, similarity }, index) => [passageId, { place: index + 1, similarity }]),
  );
  const fused = [...new Set([...words.keys(), ...meaning.keys()])].map((passageId): FusedHit => {
    const worded = words.get(passageId);
    const meant = meaning.get(passageId);
    const wordShare = worded ? Math.min(1, worded.rank) / (damping + worded.place) : 0;
    const meaningShare = meant ? meaningWeight / (damping + meant.place) : 0;
    return {
      passageId,
      score: wordShare + meaningShare,
      wordRank: worded?.place ?? null,
      meaningRank: meant?.place ?? null,
      similarity: meant?.similarity ?? null,
    };
  });
  return fused.sort(bestFirst);
}

export const bestFirst = (one: FusedHit, other: FusedHit): number =>
  other.score - one.score || (one.passageId < other.passageId ? -1 : 1);
