/** Longer sentences are cut: what is stored and shown is a quotation, not a document. */
const longestSentence = 500;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, trimmed, without empty ones; a line break ends a sentence, as it does in chat. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => (sentence.length > longestSentence ? `${sentence.slice(0, longestSentence - 1)}…` : sentence));
}

export const isQuestion = (sentence: string): boolean => /[?？][\s"')]*$/u.test(sentence);
