import type { IntelligenceServices } from '../analysis/services.ts';
import { undefinedIfAway } from '../engines/undefined-if-away.ts';
import type { Hit, SearchRequest } from './request.ts';

/** A cross-encoder reads each text together with the query, so it can only read a few. */
const mostReranked = 50;

/** Orders the first hits by a cross-encoder, if wanted and there is one that answers. The others stay behind them. */
export async function rerank(
  { engines: { current } }: IntelligenceServices,
  { text, rerank: isWanted, signal }: SearchRequest,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (!isWanted || current.rerank === undefined || hits.length === 0) return hits;
  const first = hits.slice(0, mostReranked);
  const texts = first.map(({ passage }) => passage.text);
  // The order without it is good too, so a busy service need not fail the search.
  const scores = await current.rerank(text, texts, signal).catch(undefinedIfAway);
  if (scores === undefined) return hits;
  const places = new Map(first.map((hit, index) => [hit, scores[index] ?? Number.NEGATIVE_INFINITY]));
  const ordered = first.toSorted((one, other) => (places.get(other) ?? 0) - (places.get(one) ?? 0));
  return [...ordered, ...hits.slice(mostReranked)];
}
