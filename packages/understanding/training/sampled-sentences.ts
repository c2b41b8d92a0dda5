import { spokenText } from '../src/spoken-text.ts';

/** Characters that are kept of a sentence: sentences are stored and shown as quotations. */
const longestSentence = 500;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a text into the sentences of the sample. The ids of the labels count them, so it stays as it was, other than the
 * splitting of the product.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => (sentence.length > longestSentence ? `${sentence.slice(0, longestSentence - 1)}…` : sentence));
}

/** Returns what the author said of each sentence of a text: the line of code amid others is known only from the whole. */
export function saidOf(text: string, sentences: readonly string[]): string[] {
  const spoken = spokenText(text);
  let from = 0;
  return sentences.map((sentence) => {
    const kept = sentence.slice(0, longestSentence - 1);
    const start = text.indexOf(kept, from);
    from = start + kept.length;
    return spoken.slice(start, from);
  });
}
