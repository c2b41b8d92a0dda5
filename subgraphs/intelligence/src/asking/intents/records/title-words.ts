import { type Reading, unexplained } from '../../reading/reading.ts';
import { isDecisive } from '../../text/decisive-words.ts';
import { isFiller } from '../../text/filler.ts';
import { isNegation } from '../../text/negation.ts';
import { placesOf, type Span } from '../../text/question-words.ts';
import type { Noun } from './subjects.ts';

/** Words right before the noun, or after "about" and the like, which names and titles may have: "the leasing assistant deal". */
export function titleWords(
  reading: Reading,
  nouns: readonly Noun[],
  explains: readonly Span[],
  names: readonly Span[],
): Span[] {
  const known = new Set(explains.flatMap(placesOf));
  const isTitle = (at: number): boolean => {
    const word = reading.words[at];
    return (
      word !== undefined &&
      !known.has(at) &&
      !isFiller(word.folded) &&
      !isDecisive(word.folded) &&
      !isNegation(word.folded) &&
      word.folded.length > 2
    );
  };
  if (unexplained(reading, explains).length > 4) return [];
  return nouns.flatMap(({ from, to }) => {
    let first = from;
    while (isTitle(first - 1)) first -= 1;
    if (first < from) return [{ from: first, to: from }];
    const verb = /^(?:is|are|was|were)$/u.test(reading.words[to]?.folded ?? '') ? to + 1 : to;
    const start = /^(?:about|named|called|titled|for|on|regarding)$/u.test(reading.words[verb]?.folded ?? '')
      ? verb + 1
      : to;
    const begin = reading.words[start]?.folded === 'the' ? start + 1 : start;
    if (start === to && !names.some((name) => name.to === from)) return [];
    let last = begin;
    while (isTitle(last)) last += 1;
    return last > begin ? [{ from: begin, to: last }] : [];
  });
}
