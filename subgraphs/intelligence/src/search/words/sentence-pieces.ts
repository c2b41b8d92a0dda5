import { sentenceSpans } from '@sophia/understanding';

/** A part of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a shown sentence at most. */
const longestSentence = 300;

/** Splits a text into trimmed sentences. A long one is cut into a piece around each place that must be seen. */
export const sentencePieces = (text: string, places: readonly Span[]): Span[] =>
  sentenceSpans(text).flatMap(({ start, end }) =>
    end - start <= longestSentence ? [{ start, end }] : pieces(text, { start, end }, places),
  );

/** Returns pieces of a sentence, each from a few words before a place that the pieces before it do not show. */
function pieces(text: string, sentence: Span, places: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const place of places) {
    const isInside = place.start >= sentence.start && place.end <= sentence.end;
    if (!isInside || place.end <= (found.at(-1)?.end ?? 0)) continue;
    const from = Math.max(sentence.start, found.at(-1)?.end ?? 0, place.start - longestSentence / 3);
    const start = from === sentence.start ? from : nextWord(text, from, place.start);
    const most = Math.min(sentence.end, start + longestSentence);
    const end = most === sentence.end ? most : lastWord(text, most, place.end);
    found.push({ start, end: Math.min(Math.max(end, place.end), start + longestSentence) });
  }
  return found;
}

/** Returns the offset after the next space, or else the limit. */
function nextWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= limit ? limit : space + 1;
}

/** Returns the offset of the last space before an offset, or else the limit. */
function lastWord(text: string, from: number, limit: number): number {
  const space = text.lastIndexOf(' ', from);
  return Math.max(space, limit);
}
