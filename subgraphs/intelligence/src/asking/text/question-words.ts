import { fold } from '@sophia/understanding';
import { anyOtherWord } from './decisive-words.ts';

/** A word of a question. */
export interface QuestionWord {
  /** In lower case, without accents and possessive ending. */
  readonly folded: string;
  /** As it was typed, without possessive ending. */
  readonly written: string;
  /** UTF-16 offsets in the question. */
  readonly start: number;
  readonly end: number;
}

/** Words of a question, from one to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface QuestionText {
  readonly question: string;
  readonly words: readonly QuestionWord[];
  /** The folded words with a space between them. */
  readonly text: string;
}

const word = /[\p{L}\p{N}\p{M}]+(?:['’](?!s\b)\p{L}+)?/gu;

/** Splits a question into words: "Tom's" is "tom", "what's" is "what", "don't" is "dont". */
export function questionText(question: string): QuestionText {
  const words = Array.from(question.matchAll(word), ({ 0: written, index }) => ({
    folded: fold(written.replace(/['’]/u, '')),
    written,
    start: index,
    end: index + written.length,
  })).filter(({ folded, start }) => folded !== '' && !isPossessive(question, start, folded));
  return { question, words, text: words.map(({ folded }) => folded).join(' ') };
}

const isPossessive = (question: string, start: number, folded: string): boolean =>
  folded === 's' && /['’]/u.test(question[start - 1] ?? '');

const anyWord = String.raw`\w+`;
/** Patterns by those that people wrote. */
const careful = new WeakMap<RegExp, RegExp>();

/** Where a pattern steps over any word, it must not step over one that changes what is asked: no answer would see it. */
function withoutDecisiveGaps(pattern: RegExp): RegExp {
  if (!pattern.source.includes(anyWord)) return pattern;
  const known = careful.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern.source.replaceAll(anyWord, anyOtherWord), pattern.flags);
  careful.set(pattern, made);
  return made;
}

/**
 * Returns the words that each match of a pattern touches. The pattern is global and is looked for in `text`. Its \w+ is any
 * word that does not change what is asked.
 */
export function spansOf(
  { text, words }: QuestionText,
  pattern: RegExp,
): (Span & { readonly match: RegExpMatchArray })[] {
  return Array.from(text.matchAll(withoutDecisiveGaps(pattern)), (match) => {
    const before = text.slice(0, match.index).trimEnd();
    const from = before === '' ? 0 : before.split(' ').length;
    const length = match[0].trim() === '' ? 0 : match[0].trim().split(' ').length;
    return { from, to: Math.min(from + length, words.length), match };
  });
}

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

export const has = ({ text }: QuestionText, pattern: RegExp): boolean => text.search(pattern) !== -1;

export const placesOf = ({ from, to }: Span): number[] => Array.from({ length: to - from }, (_, index) => from + index);
