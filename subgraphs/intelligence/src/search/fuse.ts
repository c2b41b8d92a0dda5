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

/**
 * Damps the difference between the first places, so that a passage that both lists have beats the first of one list. The
 * usual value.
 */
const damping = 60;

/**
 * Merges two ranked lists by reciprocal-rank fusion: a passage gets 1 / (60 + place) from each list that has it. Both
 * lists must be ordered best first; the result is too, with ties by id.
 */
export function fuse(byWords: readonly WordHit[], byMeaning: readonly VectorHit[]): FusedHit[] {
  const words = new Map(byWords.map(({ passageId }, index) => [passageId, index + 1]));
  const meaning = new Map(
    byMeaning.map(({ passageId, similarity }, index) => [passageId, { place: index + 1, similarity }]),
  );
  const share = (place: number | null) => (place === null ? 0 : 1 / (damping + place));
  const fused = [...new Set([...words.keys(), ...meaning.keys()])].map((passageId): FusedHit => {
    const wordRank = words.get(passageId) ?? null;
    const found = meaning.get(passageId);
    const meaningRank = found?.place ?? null;
    const similarity = found?.similarity ?? null;
    return { passageId, score: share(wordRank) + share(meaningRank), wordRank, meaningRank, similarity };
  });
  return fused.sort(bestFirst);
}

export const bestFirst = (one: FusedHit, other: FusedHit): number =>
  other.score - one.score || (one.passageId < other.passageId ? -1 : 1);
