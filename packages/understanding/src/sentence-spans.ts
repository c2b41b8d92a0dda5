/** A sentence of a text, with its place in UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const hasLetters = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const abbreviation = /\b(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|inc|ltd|approx)\.\s*$/iu;
/** Abbreviations only before a number: "no. 5", but not "The answer is no." */
const beforeNumber = /\b(?:no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s*$/iu;

/**
 * Splits a text into trimmed sentences without empty ones. A line break ends a sentence, as in chat; the full stop of
 * an abbreviation such as "Mr." does not.
 */
export function sentenceSpans(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let begun: number | undefined;
    for (const { segment, index } of segmenter.segment(line)) {
      begun ??= index;
      const end = segment.slice(-12);
      const isNumberNext = /\d/u.test(line.charAt(index + segment.length));
      if (abbreviation.test(end) || (isNumberNext && beforeNumber.test(end))) continue;
      add(sentences, text, lineStart + begun, lineStart + index + segment.length);
      begun = undefined;
    }
    if (begun !== undefined) add(sentences, text, lineStart + begun, lineStart + line.length);
    lineStart += line.length + 1;
  }
  return sentences;
}

function add(sentences: Sentence[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  if (!hasLetters.test(part)) return;
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  sentences.push({ text: text.slice(start, end), start, end });
}
