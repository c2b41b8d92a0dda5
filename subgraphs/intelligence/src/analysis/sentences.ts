/** Characters that are kept of a sentence: sentences are stored and shown as quotations. */
const longestSentence = 500;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Splits a text into trimmed sentences without empty ones. A line break ends a sentence, as in chat. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => (sentence.length > longestSentence ? `${sentence.slice(0, longestSentence - 1)}…` : sentence));
}

export const isQuestion = (sentence: string): boolean => /[?？][\s"')]*$/u.test(sentence);
