import type { VectorHit } from '../vectors/vector-store.ts';
import { embedQuery, findByMeaning, type Meaning, type SearchSources } from './find-by-meaning.ts';
import { type Folded, foldDuplicates } from './fold-duplicates.ts';
import { fuse } from './fuse.ts';
import { queryProblem, unknownMeaning } from './query-problem.ts';
import { readBeginning } from './read-beginning.ts';
import { type RankedPassage, readRanked } from './read-found.ts';
import { preferRecent } from './recency.ts';
import type { Hit, SearchRequest } from './request.ts';
import { rerank } from './rerank.ts';
import { excludedOf, findByWords, readWordQuery } from './words/find-by-words.ts';
import { parseQuery } from './words/parse-query.ts';
import type { WordHit } from './words/word-search.ts';

export interface SearchResult {
  readonly hits: readonly Folded<Hit>[];
  readonly meaning: Meaning | null;
}

/** Hits that each list contributes. Most searches end within the first; later pages and counts need the second. */
export const depths = [100, 1_000] as const;
const [firstDepth] = depths;

/** Vectors that a search reads at most. */
const mostVectors = 2_000;

/** Both lists, and what is known of their passages. */
interface Lists {
  readonly byWords: readonly WordHit[];
  readonly byMeaning: readonly VectorHit[];
  readonly passages: ReadonlyMap<string, RankedPassage>;
  readonly meaning: Meaning | null;
}

/** Runs a search. Each depth gives the hits of the one before it, in the same order, and more. */
export async function createSearch(sources: SearchSources, request: SearchRequest) {
  const { mode, filter, signal } = request;
  const parsed = parseQuery(request.text);
  const { wanted } = parsed;
  const problem = queryProblem(parsed);
  const { time, spaces, terms } = await sources.read((em) => readBeginning(em, parsed));
  const asOf = request.asOf ?? time;
  const embedded = mode === 'WORDS' ? null : (problem ?? (await embedQuery(sources, spaces, wanted, signal)));
  const words =
    mode === 'MEANING'
      ? null
      : await sources.read((em) => readWordQuery(em, parsed, terms, { ...filter, createdUntil: asOf }));
  const excluded = excludedOf(parsed, terms);
  const unknown = unknownMeaning(parsed, terms);

  async function readLists(depth: number): Promise<Lists> {
    const byWords = words === null ? [] : await sources.read((em) => findByWords(em, words, depth));
    for (let asked: number = depth; ; ) {
      const meaning =
        embedded === null ? null : await findByMeaning(sources, embedded, { unknown, filter, limit: asked, signal });
      const nearest = meaning?.hits ?? [];
      const ids = new Set([...byWords, ...nearest].map(({ passageId }) => passageId));
      const space = meaning?.used?.space ?? null;
      const passages = await sources.read((em) => readRanked(em, [...ids], { asOf, space, excluded }));
      const known = nearest.filter(({ passageId }) => passages.get(passageId)?.wasEmbedded);
      if (known.length >= depth || nearest.length < asked || asked === mostVectors)
        return { byWords, byMeaning: known, passages, meaning };
      // Later vectors, and those of removed passages, take places in the store, so more are read for them.
      asked = Math.min(mostVectors, depth + 2 * (nearest.length - known.length));
    }
  }

  /** Depth to which the lists are read at first. */
  let beginsAt = request.beginsAt ?? firstDepth;
  const lists = new Map<number, Promise<Lists>>();
  async function hitsTo(depth: number): Promise<{ hits: readonly Hit[]; meaning: Meaning | null }> {
    // All fields of a search say in the same tick how many hits they need, so that the lists are read once.
    await Promise.resolve();
    const readTo = Math.max(depth, beginsAt);
    const read = lists.get(readTo) ?? readLists(readTo);
    lists.set(readTo, read);
    const { byWords, byMeaning, passages, meaning } = await read;
    return { hits: rank(byWords.slice(0, depth), byMeaning.slice(0, depth), passages, request), meaning };
  }

  const results = new Map<number, Promise<SearchResult>>();
  async function compute(depth: number): Promise<SearchResult> {
    const { hits, meaning } = await hitsTo(depth);
    if (depth === firstDepth)
      return { hits: foldDuplicates(await rerank(sources, { ...request, text: wanted }, hits)), meaning };
    const earlier = (await resultTo(firstDepth)).hits;
    const known = new Set(earlier.flatMap(({ hit, duplicateIds }) => [hit.passageId, ...duplicateIds]));
    const later = foldDuplicates(hits.filter(({ passageId }) => !known.has(passageId)));
    return { hits: [...earlier, ...later].slice(0, depth), meaning };
  }
  function resultTo(depth: number): Promise<SearchResult> {
    if (request.beginsAt === null && lists.size === 0) beginsAt = Math.max(beginsAt, depth);
    const found = results.get(depth) ?? compute(depth);
    results.set(depth, found);
    return found;
  }
  return { asOf, problem, resultTo, beginsAt: () => beginsAt };
}

/**
 * Merges both lists. Places count only passages of the first page's time, so that later pages have the same order. A vector
 * of an earlier text says nothing about the current one.
 */
function rank(
  byWords: readonly WordHit[],
  byMeaning: readonly VectorHit[],
  passages: ReadonlyMap<string, RankedPassage>,
  { preferRecent: isRecent, now }: SearchRequest,
): readonly Hit[] {
  const fused = fuse(
    byWords.filter(({ passageId }) => passages.has(passageId)),
    byMeaning.filter(({ passageId, digest }) => {
      const passage = passages.get(passageId);
      return passage?.digest === digest && !passage.isExcluded;
    }),
  );
  const hits = fused.flatMap((hit): Hit[] => {
    const passage = passages.get(hit.passageId);
    return passage ? [{ ...hit, passage }] : [];
  });
  return isRecent ? preferRecent(hits, now) : hits;
}
