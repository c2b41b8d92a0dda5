import type { TextEngine } from '@sophia/text-engines';
import { readableText, sentenceSpans, spokenText, type TextAnalysis } from '@sophia/understanding';
import { chooseKeySentences, kindsOf, type SentenceKind } from './choose.ts';
import { givesDirections } from './directions.ts';
import { handledObjections } from './handled-objections.ts';

/** A sentence that may carry the conversation, with its place in its message or in its sentence of a call. */
export interface KeySentence {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kinds: readonly SentenceKind[];
  readonly centrality: number;
  /** True if its text directs the reader to say something. */
  readonly directs: boolean;
}

/** Characters that are kept of a sentence: it is shown as a quotation. */
const longestSentence = 500;
/** Central sentences that are kept of a message, and of a part of a transcript. */
const centralOfMessage = 3;
const centralOfPart = 12;

interface AnalysedMessage {
  readonly id: string;
  readonly text: string;
  readonly analysis: TextAnalysis;
}

/** Finds the key sentences of messages, e-mails and notes. */
export async function keySentencesOfTexts(
  texts: readonly AnalysedMessage[],
  engine: TextEngine,
  signal: AbortSignal,
): Promise<KeySentence[]> {
  const found = texts.map(({ id, text, analysis }) => ({
    id,
    directs: givesDirections(readableText(text)),
    sentences: sentencesOf(readableText(text), analysis),
  }));
  const { vectors } = await engine.embed(
    found.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    { role: 'PASSAGE', signal },
  );
  let read = 0;
  return found.flatMap(({ id, directs, sentences }) => {
    const own = vectors.slice(read, read + sentences.length);
    read += sentences.length;
    return chooseKeySentences(sentences, own, centralOfMessage).flatMap(({ place, centrality }) => {
      const sentence = sentences[place];
      return sentence ? [{ sourceId: id, centrality, directs, ...shortened(sentence) }] : [];
    });
  });
}

/** The sentences that the analysis has too, as their author wrote them. */
const sentencesOf = (written: string, analysis: TextAnalysis): Span[] =>
  sentenceSpans(spokenText(written)).map(({ start, end }) => {
    const text = written.slice(start, end);
    return { text, start, end, kinds: kindsOf(text, analysis) };
  });

interface Segment {
  readonly id: string;
  readonly role: string;
  readonly text: string;
}

/** Finds the key sentences of a part of a transcript, whose segments are its sentences. */
export async function keySentencesOfPart(
  segments: readonly Segment[],
  analyses: readonly TextAnalysis[],
  engine: TextEngine,
  signal: AbortSignal,
): Promise<KeySentence[]> {
  const kinds = segments.map(({ text }, place) => {
    const analysis = analyses[place];
    return analysis === undefined ? [] : kindsOf(text.trim(), analysis);
  });
  const objections = [...kinds.entries()].flatMap(([place, each]) => (each.includes('OBJECTION') ? [place] : []));
  const handled = new Set(handledObjections(segments, objections));
  const candidates = segments.map(({ text }, place) => ({
    text,
    kinds: [...(kinds[place] ?? []), ...(handled.has(place) ? (['OBJECTION_HANDLED'] as const) : [])],
  }));
  const { vectors } = await engine.embed(
    segments.map(({ text }) => text),
    { role: 'PASSAGE', signal },
  );
  return chooseKeySentences(candidates, vectors, centralOfPart).flatMap(({ place, centrality }) => {
    const segment = segments[place];
    if (segment === undefined) return [];
    const span = { text: segment.text, start: 0, end: segment.text.length, kinds: candidates[place]?.kinds ?? [] };
    return [{ sourceId: segment.id, centrality, directs: givesDirections(segment.text), ...shortened(span) }];
  });
}

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly SentenceKind[];
}

const shortened = ({ text, start, end, kinds }: Span): Span =>
  text.length <= longestSentence
    ? { text, start, end, kinds }
    : { text: text.slice(0, longestSentence).toWellFormed(), start, end: start + longestSentence, kinds };
