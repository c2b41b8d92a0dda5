import { dot } from '../../common/dot.ts';
import { centralities, type Vector } from '../key-sentences/centrality.ts';
import { isQuestion } from '../key-sentences/patterns.ts';
import { recurringBonus, recurringWords } from '../key-sentences/recurring-words.ts';
import { carriesNothing, leadsOn, leansOnBefore } from './carries-nothing.ts';
import type { ThreadSentence } from './thread-content.ts';

/** Sentences of a summary. */
const mostSentences = 4;
/** Two sentences with a larger cosine say nearly the same. */
const nearDuplicate = 0.8;
/** Or a larger share of the shorter one's words in common. */
const sharedWords = 0.7;
/** What counts for a sentence besides its centrality, which is about 0.1 to 0.5. */
const kindBonus = 0.12;
/** Without its beginning, a written conversation is answers to nobody knows what; a call begins with small talk. */
const firstBonus = { written: 0.2, spoken: 0 };
/** What came of it stands in every summary, as it was said last. */
const outcomeBonus = 1;
/** What spoken language takes from a sentence: each filler, an end without a mark, and length. */
const fillerCost = 0.03;
const unfinishedCost = 0.08;
const longCost = 0.1;
const longWords = 35;
/** What a sentence loses that leans on the one before it. */
const leaningCost = 0.1;
const fillers = /\b(?:u[hm]+|er+|like|you know|i mean|kind of|sort of|yeah|okay)\b/giu;
/** Sentences that are too short to be understood alone, and too long to be read. */
const fewestWords = 5;
/** "Just merged, thanks!" */
const fewestOfOutcome = 2;
const mostWords = 60;

/**
 * Chooses the sentences that carry a thread: the most central ones by the vectors of all its key sentences, rather those
 * that say something of a kind, the first one, and what came of it; without near-duplicates and without those that carry
 * nothing, in the order in which they were said.
 */
export function summarise(sentences: readonly ThreadSentence[], vectors: readonly Vector[]): ThreadSentence[] {
  const central = centralities(vectors);
  const recurring = recurringWords(sentences.map(({ text }) => text));
  const outcome = sentences.findLastIndex(isOutcome);
  const first = sentences.findIndex(({ text }, place) => wordsOf(text) >= fewestWords && carries(text, place === 0));
  const ranked = sentences
    .map((sentence, place) => ({
      sentence,
      place,
      vector: vectors[place] ?? null,
      weight:
        (central[place] ?? 0) +
        (sentence.kinds.length > 0 ? kindBonus : 0) +
        (place === first ? firstBonus[sentence.segmentId == null ? 'written' : 'spoken'] : 0) +
        (place === outcome ? outcomeBonus : 0) +
        recurringBonus(recurring(sentence.text)) -
        costOf(sentence.text),
    }))
    .filter(
      ({ sentence, place }) => isReadable(sentence) && (isOutcome(sentence) || carries(sentence.text, place === 0)),
    )
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
  const written = (/[.!?…]["')]*$/u.test(text) ? 0 : unfinishedCost) + (wordsOf(text) > longWords ? longCost : 0);
  return spoken + written + (leansOnBefore(text) ? leaningCost : 0);
}

function isReadable(sentence: ThreadSentence): boolean {
  const words = wordsOf(sentence.text);
  return words >= (isOutcome(sentence) ? fewestOfOutcome : fewestWords) && words <= mostWords;
}

/** The beginning of a conversation may be a title, which leads on to all of it. */
const carries = (text: string, isFirst: boolean): boolean => !carriesNothing(text) && (isFirst || !leadsOn(text));

const isOutcome = ({ kinds }: ThreadSentence): boolean => kinds.includes('OUTCOME') || kinds.includes('COMPLETION');

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

interface Ranked {
  readonly sentence: ThreadSentence;
  readonly vector: Vector;
}

const isNearDuplicate = (a: Ranked, b: Ranked): boolean =>
  a.sentence.text === b.sentence.text ||
  // An answer repeats the words of its question, and says more.
  (isQuestion.test(a.sentence.text) === isQuestion.test(b.sentence.text) &&
    ((a.vector !== null && b.vector !== null && dot(a.vector, b.vector) > nearDuplicate) ||
      sharedShare(a.sentence.text, b.sentence.text) > sharedWords));

function sharedShare(one: string, other: string): number {
  const [words, others] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  if (words === undefined || others === undefined) return 0;
  return [...words].filter((word) => others.has(word)).length / Math.max(1, Math.min(words.size, others.size));
}
