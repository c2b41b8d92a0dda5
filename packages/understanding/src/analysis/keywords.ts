import { readableText } from './readable-text.ts';

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** Matches a whole word or phrase, in any case. */
export const keywordPattern = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu');

/**
 * Returns a function that finds these words or phrases in the readable part of a text, whole and in any case. The words
 * must be in lower case.
 */
export function keywordFinder(words: readonly string[]): (text: string) => string[] {
  const patterns = [...new Set(words)].map((word) => ({ word, pattern: keywordPattern(word) }));
  return (text) => {
    const read = readableText(text);
    return patterns.filter(({ pattern }) => pattern.test(read)).map(({ word }) => word);
  };
}
