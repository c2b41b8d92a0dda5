import type { EventData } from '@sophia/events';
import { joinPassages, longestPassage, splitText } from './split-text.ts';

export type Segment = EventData<'gong.transcript.changed'>['segments'][number];

/** Consecutive sentences of a call that are one passage. */
export interface Window {
  readonly segments: readonly Segment[];
  readonly text: string;
}

/** Few enough that a passage is about one thing, and enough that an answer stands with its question. */
const maxSegments = 8;
const maxCharacters = 900;

/** Splits a part of a transcript into windows. Each repeats about the last third of the one before it. */
export function windowsOf(segments: readonly Segment[]): Window[] {
  const spoken = segments.filter(({ text }) => text.trim() !== '');
  const windows: Window[] = [];
  for (let from = 0; from < spoken.length; ) {
    const to = endOf(spoken, from);
    windows.push(...asWindows(spoken.slice(from, to)));
    if (to === spoken.length) break;
    from = Math.max(from + 1, to - Math.floor((to - from) / 3));
  }
  return windows;
}

function endOf(segments: readonly Segment[], from: number): number {
  let characters = 0;
  let to = from;
  while (to < segments.length && to - from < maxSegments) {
    characters += segments[to]?.text.length ?? 0;
    if (characters > maxCharacters && to > from) break;
    to++;
  }
  return to;
}

/** Joins sentences of one speaker by spaces, and speakers by line breaks. Splits a speech without sentences. */
function asWindows(segments: readonly Segment[]): Window[] {
  const text = segments
    .map((segment, index) => {
      const previous = segments[index - 1];
      if (previous === undefined) return segment.text.trim();
      const isSame = segment.role === previous.role && segment.partyId === previous.partyId;
      return `${isSame ? ' ' : '\n'}${segment.text.trim()}`;
    })
    .join('');
  return text.length <= longestPassage
    ? [{ segments, text }]
    : splitText(text).map((piece) => ({ segments, text: piece }));
}

/** A window as its passage stores it. */
export interface WrittenWindow {
  readonly segmentIds: readonly string[];
  readonly text: string;
}

const words = /[\p{L}\p{N}]+/gu;

/**
 * Finds the texts of sentences in the windows of a part again, given the number of words of each sentence. Leaves out
 * windows with a sentence whose number is not known.
 */
export function textsOfSegments(
  windows: readonly WrittenWindow[],
  wordCounts: ReadonlyMap<string, number>,
): Map<string, string> {
  const texts = new Map<string, string>();
  // A speech that is too long for a window has several windows of its own.
  const speeches = Map.groupBy(
    windows.filter(({ segmentIds }) => segmentIds.length === 1),
    ({ segmentIds }) => segmentIds[0],
  );
  for (const [id, pieces] of speeches)
    if (id !== undefined) texts.set(id, joinPassages(pieces.map(({ text }) => text)));
  for (const { segmentIds, text } of windows.filter((window) => window.segmentIds.length > 1)) {
    const starts = [...text.matchAll(words)].map(({ index }) => index);
    const counts = segmentIds.map((id) => wordCounts.get(id) ?? Number.NaN);
    if (counts.reduce((sum, count) => sum + count, 0) !== starts.length) continue;
    let passed = 0;
    for (const [index, id] of segmentIds.entries()) {
      const from = starts[passed];
      passed += counts[index] ?? 0;
      texts.set(id, from === undefined ? '' : text.slice(from, starts[passed] ?? text.length));
    }
  }
  return texts;
}
