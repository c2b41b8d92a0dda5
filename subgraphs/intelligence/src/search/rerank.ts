import { answerInTime } from '@sophia/text-engines';
import type { SearchSources } from './find-by-meaning.ts';
import { readFound } from './read-found.ts';
import type { Hit, SearchRequest } from './request.ts';

/** A cross-encoder reads each text together with the query, so it can only read a few. */
const maxReranked = 50;

/**
 * Orders the first hits by a cross-encoder, if wanted and there is one that answers in time. The others stay behind them.
 */
export async function rerank(
  { services: { engines }, read, outside }: SearchSources,
  { text, rerank: isWanted, signal: caller }: SearchRequest,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  const { current } = engines;
  if (!isWanted || current.rerank === undefined || hits.length === 0) return hits;
  const first = hits.slice(0, maxReranked);
  const ids = first.map(({ passageId }) => passageId);
  const passages = await read((em) => readFound(em, ids));
  const texts = ids.map((id) => passages.get(id)?.text ?? '');
  const scores = await outside(() => answerInTime(async (signal) => current.rerank?.(text, texts, signal), caller));
  if (scores === undefined) return hits;
  const places = new Map(first.map((hit, index) => [hit, scores[index] ?? Number.NEGATIVE_INFINITY]));
  const ordered = first.toSorted((one, other) => (places.get(other) ?? 0) - (places.get(one) ?? 0));
  return [...ordered, ...hits.slice(maxReranked)];
}
