import { readableText } from './readable-text.ts';

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** A word or phrase that stands whole, in any case. */
export const keywordPattern = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu');

/**
 * Finds which of these words or phrases stand, whole and in any case, in the part of a text that is read. The words are
 * given in lower case.
 */
export function keywordFinder(words: readonly string[]): (text: string) => string[] {
  const patterns = [...new Set(words)].map((word) => ({ word, pattern: keywordPattern(word) }));
  return (text) => {
    const read = readableText(text);
    return patterns.filter(({ pattern }) => pattern.test(read)).map(({ word }) => word);
  };
}
