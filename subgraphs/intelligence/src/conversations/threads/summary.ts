import { centralities, dot, type Vector } from '../key-sentences/centrality.ts';
import { recurringBonus, recurringWords } from '../key-sentences/recurring-words.ts';
import type { ThreadSentence } from './thread-content.ts';

/** Sentences of a summary. */
const mostSentences = 4;
/** Two sentences with a larger cosine say nearly the same. */
const nearDuplicate = 0.8;
/** What counts for a sentence besides its centrality, which is about 0.1 to 0.5. */
const kindBonus = 0.12;
const firstBonus = 0.08;
/** What spoken language takes from a sentence: each filler, an end without a mark, and length. */
const fillerCost = 0.03;
const unfinishedCost = 0.08;
const longCost = 0.1;
const longWords = 35;
const fillers = /\b(?:u[hm]+|er+|like|you know|i mean|kind of|sort of|yeah|okay)\b/giu;
/** Sentences that are too short to be understood alone, and too long to be read. */
const fewestWords = 5;
const mostWords = 60;

/**
 * Chooses the sentences that carry a thread: the most central ones by the vectors of all its key sentences, rather those
 * that say something of a kind, and the first one; without near-duplicates, in the order in which they were said.
 */
export function summarise(sentences: readonly ThreadSentence[], vectors: readonly Vector[]): ThreadSentence[] {
  const central = centralities(vectors);
  const recurring = recurringWords(sentences.map(({ text }) => text));
  const ranked = sentences
    .map((sentence, place) => ({
      sentence,
      place,
      vector: vectors[place] ?? null,
      weight:
        (central[place] ?? 0) +
        (sentence.kinds.length > 0 ? kindBonus : 0) +
        (place === 0 ? firstBonus : 0) +
        recurringBonus(recurring(sentence.text)) -
        costOf(sentence.text),
    }))
    .filter(({ sentence }) => isReadable(sentence.text))
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place);
  const chosen: typeof ranked = [];
  for (const each of ranked) {
    if (chosen.length === mostSentences) break;
    if (!chosen.some((other) => isNearDuplicate(each, other))) chosen.push(each);
  }
  return chosen.toSorted((a, b) => a.place - b.place).map(({ sentence }) => sentence);
}

function costOf(text: string): number {
  const spoken = (text.match(fillers)?.length ?? 0) * fillerCost;
  return spoken + (/[.!?…]["')]*$/u.test(text) ? 0 : unfinishedCost) + (wordsOf(text) > longWords ? longCost : 0);
}

function isReadable(text: string): boolean {
  const words = wordsOf(text);
  return words >= fewestWords && words <= mostWords;
}

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

interface Ranked {
  readonly sentence: ThreadSentence;
  readonly vector: Vector;
}

const isNearDuplicate = (a: Ranked, b: Ranked): boolean =>
  a.sentence.text === b.sentence.text ||
  (a.vector !== null && b.vector !== null && dot(a.vector, b.vector) > nearDuplicate);
