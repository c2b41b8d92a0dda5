import { digestOf } from '../../store/digest.ts';
import { givesDirections } from '../key-sentences/directions.ts';
import type { ThreadContent, ThreadSentence } from './thread-content.ts';

/** Of fewer sentences the extracted summary shows nearly all. */
const fewestSentences = 5;
/** About 6,000 tokens. */
const mostSentences = 120;

/** Returns the sentences that a language model reads of a thread, in their order; none if they are too few. */
export function sourceOf({ sentences }: ThreadContent): readonly ThreadSentence[] {
  // Sentences of before are not marked.
  const usable = sentences.filter(({ directs, text }) => !directs && !givesDirections(text));
  if (usable.length < fewestSentences) return [];
  const strongest = usable
    .toSorted((a, b) => Math.sign(b.kinds.length) - Math.sign(a.kinds.length) || b.centrality - a.centrality)
    .slice(0, mostSentences);
  const chosen = new Set(strongest);
  return usable.filter((sentence) => chosen.has(sentence));
}

/** Identifies what a language model reads of a thread; null if that is nothing. */
export function sourceDigest(source: readonly ThreadSentence[]): string | null {
  if (source.length === 0) return null;
  return digestOf(
    JSON.stringify(
      source.map(({ interactionId, segmentId, start, text, side }) => [interactionId, segmentId, start, text, side]),
    ),
  );
}
