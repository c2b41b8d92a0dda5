const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** Finds which of these words or phrases stand in a text, whole and in any case. The words are given in lower case. */
export function keywordFinder(words: readonly string[]): (text: string) => string[] {
  const patterns = [...new Set(words)].map((word) => ({
    word,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu'),
  }));
  return (text) => patterns.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);
}
