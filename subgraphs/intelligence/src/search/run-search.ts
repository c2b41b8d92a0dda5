import { embedQuery, findByMeaning, type Meaning, type SearchSources } from './find-by-meaning.ts';
import { type Folded, foldDuplicates } from './fold-duplicates.ts';
import { fuse } from './fuse.ts';
import { queryProblem } from './query-problem.ts';
import { databaseTime, readRanked } from './read-found.ts';
import { preferRecent } from './recency.ts';
import type { Hit, SearchRequest } from './request.ts';
import { rerank } from './rerank.ts';
import { findByWords } from './words/find-by-words.ts';
import { findExcluded } from './words/find-excluded.ts';
import { parseQuery } from './words/parse-query.ts';

export interface SearchResult {
  readonly hits: readonly Folded<Hit>[];
  readonly meaning: Meaning | null;
}

/** Hits that each list contributes. Most searches end within the first; later pages need the second. */
export const depths = [200, 1_000] as const;

/** Runs a search. Each depth gives the hits of the one before it, in the same order, and more. */
export async function createSearch(sources: SearchSources, request: SearchRequest) {
  const { text, mode, filter, signal } = request;
  const parsed = parseQuery(text);
  const { wanted } = parsed;
  const problem = queryProblem(parsed);
  const embedded = mode === 'WORDS' ? null : (problem ?? (await embedQuery(sources, wanted, signal)));
  const asOf = request.asOf ?? (await sources.read(databaseTime));

  async function searchTo(depth: number): Promise<{ hits: readonly Hit[]; meaning: Meaning | null }> {
    const limit = depth;
    const meaning =
      embedded === null ? null : await findByMeaning(sources, embedded, { text, filter, limit, asOf, signal });
    const byWords =
      mode === 'MEANING'
        ? []
        : await sources.read((em) => findByWords(em, text, { ...filter, createdUntil: asOf }, limit));
    const byMeaning = meaning?.hits ?? [];
    const ids = new Set([...byWords, ...byMeaning].map(({ passageId }) => passageId));
    const passages = await sources.read((em) => readRanked(em, [...ids], asOf));
    const meant = byMeaning.map(({ passageId }) => passageId);
    const excluded = await sources.read((em) => findExcluded(em, text, meant));
    // Places count only passages of the first page's time, so that later pages have the same order. A vector of an
    // earlier text says nothing about the current one.
    const fused = fuse(
      byWords.filter(({ passageId }) => passages.has(passageId)),
      byMeaning.filter(
        ({ passageId, digest }) => passages.get(passageId)?.digest === digest && !excluded.has(passageId),
      ),
    );
    const hits = fused.flatMap((hit): Hit[] => {
      const passage = passages.get(hit.passageId);
      return passage ? [{ ...hit, passage }] : [];
    });
    return { hits: request.preferRecent ? preferRecent(hits, request.now) : hits, meaning };
  }

  const results = new Map<number, Promise<SearchResult>>();
  async function compute(depth: number): Promise<SearchResult> {
    const { hits, meaning } = await searchTo(depth);
    const [first] = depths;
    if (depth === first)
      return { hits: foldDuplicates(await rerank(sources, { ...request, text: wanted }, hits)), meaning };
    const earlier = (await resultTo(first)).hits;
    const known = new Set(earlier.flatMap(({ hit, duplicateIds }) => [hit.passageId, ...duplicateIds]));
    const later = foldDuplicates(hits.filter(({ passageId }) => !known.has(passageId)));
    return { hits: [...earlier, ...later].slice(0, depth), meaning };
  }
  function resultTo(depth: number): Promise<SearchResult> {
    const found = results.get(depth) ?? compute(depth);
    results.set(depth, found);
    return found;
  }
  return { asOf, problem, resultTo };
}
