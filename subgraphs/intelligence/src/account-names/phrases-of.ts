import { phraseWords } from '@sophia/understanding';
import { companyWords } from './company-words.ts';

/** By what people mean an account: folded words in their order. */
export interface AccountPhrases {
  readonly whole: readonly string[];
  /** The name without what names of companies end with; null if nothing of its own remains or nothing is left out. */
  readonly short: readonly string[] | null;
}

/** Fewer letters are a part of the language, or an abbreviation of anything. */
const fewestLetters = 4;

/** True if words have enough letters to mean an account. */
export const isLongEnough = (phrase: readonly string[]): boolean => phrase.join('').length >= fewestLetters;

const longestName = 200;

const remark = /\([^()]*\)/gu;

/** Folded words of a name. */
export const nameWords = (name: string): string[] =>
  phraseWords(name.slice(0, longestName)).map(({ folded }) => folded);

/** Returns the words by which people mean an account: "Bluewater" for "The Bluewater Property Group, LLC (Tampa)". */
export function phrasesOf(name: string): AccountPhrases {
  const whole = nameWords(name);
  const words = nameWords(name.slice(0, longestName).replace(remark, ' '));
  const start = words[0] === 'the' ? 1 : 0;
  const end = words.findLastIndex((word) => !isEnding(word)) + 1;
  const rest = words.slice(start, Math.max(start, end));
  const isOwn = rest.some((word) => !companyWords.has(word) && /^\p{L}/u.test(word) && isLongEnough([word]));
  return { whole, short: isOwn && rest.length < whole.length ? rest : null };
}

/** Legal forms with stops become single letters: "S.A." */
const isEnding = (word: string): boolean => companyWords.has(word) || /^\p{L}$/u.test(word);

/** True if the words have this phrase in them. */
export const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  phrase.length > 0 && words.some((_, at) => phrase.every((word, index) => words[at + index] === word));
