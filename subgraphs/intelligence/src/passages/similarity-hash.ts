import { splitWords } from '@sophia/understanding';

/** Words that are hashed together, so that the order of words counts. */
const shingle = 3;

/** Fewer words are too few to tell nearly equal from merely similar. */
const fewestWords = 6;

/**
 * Returns a SimHash of 64 bits, as a decimal string: texts that differ in few words have hashes that differ in few bits.
 * Null for short texts.
 */
export function similarityHash(text: string): string | null {
  const words = splitWords(text).map(({ folded }) => hashOf(folded));
  if (words.length < fewestWords) return null;
  const votes = new Int32Array(64);
  for (let at = 0; at + shingle <= words.length; at++) vote(votes, words.slice(at, at + shingle));
  return BigInt.asIntN(
    64,
    votes.reduce((bits, count) => (bits << 1n) | (count > 0 ? 1n : 0n), 0n),
  ).toString();
}

function vote(votes: Int32Array, words: readonly number[]): void {
  const low = words.reduce((hash, word) => mix(hash ^ word), 0x9e3779b9);
  const high = mix(low ^ 0x85ebca6b);
  for (let bit = 0; bit < 32; bit++) {
    votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
    votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
  }
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** The finalizer of MurmurHash3, which spreads every bit over all others. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
