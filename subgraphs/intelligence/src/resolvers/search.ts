import type { EntityManager } from '@sophia/database';
import { badUserInput, reference } from '@sophia/subgraph-kit';
import { countEmbedded, countPassages, type EmbeddedCounts } from '../embedding/missing.ts';
import { spacesOf } from '../embedding/spaces.ts';
import type {
  PassageKind,
  PassageResolvers,
  QueryResolvers,
  QuerySearchArgs,
  SearchCollection,
  SearchConnectionResolvers,
  SearchEdgeResolvers,
  SearchFacetsResolvers,
  SearchIndexSpaceResolvers,
  SourceSystem,
  SpeakerRole,
} from '../generated/resolvers.ts';
import { passageOf } from '../loaders/passages.ts';
import { countValues, monthOf } from '../search/facets.ts';
import type { SearchSources } from '../search/find-by-meaning.ts';
import type { Folded } from '../search/fold-duplicates.ts';
import { type FoundPassage, type RankedPassage, readFound } from '../search/read-found.ts';
import type { Hit } from '../search/request.ts';
import { createSearch, depths, type SearchResult } from '../search/run-search.ts';
import { type Highlight, type HighlightedPassage, highlightsOf } from '../search/words/highlights.ts';
import type { ResolverContext } from '../services/services.ts';
import { readFilter, readSize, readText } from './search-arguments.ts';

const [firstDepth, lastDepth] = depths;
const maxContacts = 20;

/** A hit with its passage, its cursor and its page. */
export interface PlacedHit extends Folded<Hit> {
  readonly passage: FoundPassage;
  readonly cursor: string;
  readonly page: SearchPage;
}

/** Hits over which facets are counted. */
export type FacetSource = readonly RankedPassage[];

/** A page of a search. */
export interface SearchPage {
  readonly searched: string;
  /** Number of hits before the page. */
  readonly start: number;
  readonly size: number;
  /** Why nothing can be found by the text; null if something can. */
  readonly problem: string | null;
  readonly cursorOf: (position: number) => string;
  readonly resultTo: (depth: number) => Promise<SearchResult>;
}

export const sourcesOf = ({ tenant, rowsOf, services, read, outside }: ResolverContext): SearchSources => ({
  tenant,
  rowsOf,
  services,
  read,
  outside,
});

export const search: QueryResolvers['search'] = async (_, args, ctx) => {
  const text = readText(args.text);
  const size = readSize(args.first);
  const filter = readFilter(args);
  const order = orderOf(args);
  const { start, ...first } = readCursor(ctx, order, args.after);
  const { asOf, problem, resultTo, beginsAt } = await createSearch(sourcesOf(ctx), {
    text,
    mode: args.mode ?? 'HYBRID',
    filter,
    preferRecent: args.preferRecent ?? false,
    rerank: args.rerank ?? false,
    ...first,
    now: ctx.clock.now(),
  });
  const cursorOf = (position: number) => ctx.cursors.encode(order, [String(position), asOf, String(beginsAt())]);
  return { searched: text, start, size, problem: problem?.message ?? null, cursorOf, resultTo };
};

/** Identifies a search, so that a cursor is valid only there. */
const orderOf = ({ first: _, after: __, ...search }: QuerySearchArgs): string => JSON.stringify(['search', search]);

function readCursor(ctx: ResolverContext, order: string, after: string | null | undefined) {
  if (after == null) return { start: 0, asOf: null, beginsAt: null };
  const [position, asOf, beginsAt] = ctx.cursors.decode(order, after, 'after');
  if (position == null || asOf == null || beginsAt == null) throw badUserInput('after', 'is not a cursor of a search');
  return { start: Number(position), asOf, beginsAt: Number(beginsAt) };
}

/** Returns the result that is deep enough for a page, and for knowing if there is another one. */
async function resultOf({ start, size, resultTo }: SearchPage): Promise<SearchResult> {
  const shallow = await resultTo(firstDepth);
  return start + size < shallow.hits.length ? shallow : resultTo(lastDepth);
}

/** Leaves out a hit whose passage was removed meanwhile. */
async function edgesOf(page: SearchPage, ctx: ResolverContext): Promise<PlacedHit[]> {
  const { hits } = await resultOf(page);
  const shown = hits.slice(page.start, page.start + page.size);
  const ids = shown.map(({ hit }) => hit.passageId);
  const passages = await ctx.read((em) => readFound(em, ids));
  return shown.flatMap((hit, index) => {
    const passage = passages.get(hit.hit.passageId);
    return passage ? [{ ...hit, passage, page, cursor: page.cursorOf(page.start + index + 1) }] : [];
  });
}

export const SearchConnection: SearchConnectionResolvers = {
  edges: (page, _, ctx) => edgesOf(page, ctx),
  nodes: async (page, _, ctx) => (await edgesOf(page, ctx)).map(({ passage }) => passage),
  pageInfo: async (page) => {
    const { hits } = await resultOf(page);
    const count = Math.max(0, Math.min(page.size, hits.length - page.start));
    return {
      hasNextPage: page.start + page.size < hits.length,
      hasPreviousPage: page.start > 0,
      startCursor: count === 0 ? null : page.cursorOf(page.start + 1),
      endCursor: count === 0 ? null : page.cursorOf(page.start + count),
    };
  },
  totalCount: async ({ resultTo }) => (await resultTo(lastDepth)).hits.length,
  facets: async ({ resultTo }) => (await resultTo(lastDepth)).hits.map(({ hit }) => hit.passage),
  meaning: async ({ resultTo }) => {
    const { meaning } = await resultTo(firstDepth);
    if (meaning === null) return null;
    const { used, problem } = meaning;
    return {
      engine: used?.engine ?? null,
      model: used && `${used.space.model} ${used.space.version}`,
      isStandby: used?.isStandby ?? false,
      problem: problem?.message ?? null,
      problemCode: problem?.code ?? null,
    };
  },
};

export const SearchEdge: SearchEdgeResolvers = {
  node: ({ passage }) => passage,
  score: ({ hit }) => hit.score,
  wordRank: ({ hit }) => hit.wordRank,
  meaningRank: ({ hit }) => hit.meaningRank,
  similarity: ({ hit }) => hit.similarity,
  highlights: ({ hit, passage, page }, _, ctx) =>
    highlightsIn(ctx, page, { ...passage, isName: isNamed(hit, passage) }),
  duplicateCount: ({ duplicateIds }) => duplicateIds.length,
};

const isNamed = ({ wordRank }: Hit, { kind }: FoundPassage): boolean =>
  wordRank !== null && (kind === 'ACCOUNT' || kind === 'CONTACT');

/** Loads the highlights of all hits of a page together. */
async function highlightsIn(ctx: ResolverContext, page: SearchPage, passage: HighlightedPassage): Promise<Highlight[]> {
  const load = async (em: EntityManager, passages: readonly HighlightedPassage[]) => {
    const found = await highlightsOf(em, page.searched, passages);
    return passages.map(({ id }) => found.get(id) ?? []);
  };
  return [...(await ctx.loader(page, load, { cacheKey: ({ id }) => id }).load(passage))];
}

export const SearchFacets: SearchFacetsResolvers = {
  sources: (passages) =>
    countValues(passages, ({ source }) => [source]).map(({ value, count }) => ({ source: asSource(value), count })),
  accounts: (passages) =>
    countValues(passages, ({ accountId }) => [accountId]).map(({ value: id, count }) => ({ account: { id }, count })),
  topics: (passages) =>
    countValues(passages, ({ topics }) => topics).map(({ value: topic, count }) => ({ topic, count })),
  months: (passages) =>
    countValues(passages, (passage) => [monthOf(passage)]).map(({ value: month, count }) => ({ month, count })),
};

const asSource = (source: string) => source.toUpperCase() as SourceSystem;

export const Passage: PassageResolvers = {
  __resolveReference: ({ id }, ctx) => passageOf(ctx, id),
  kind: ({ kind }) => kind as PassageKind,
  source: ({ source }) => asSource(source),
  collections: ({ collections }) => collections.toSorted().map((name) => name.toUpperCase() as SearchCollection),
  topics: ({ topics }) => [...topics],
  speakerRoles: ({ speakerRoles }) => [...speakerRoles] as SpeakerRole[],
  startMilliseconds: ({ startMs }) => startMs,
  endMilliseconds: ({ endMs }) => endMs,
  interaction: ({ interactionId }) => reference(interactionId),
  call: ({ callId }) => reference(callId),
  segments: ({ segmentIds }) => segmentIds.map((id) => ({ id })),
  message: ({ messageId }) => reference(messageId),
  thread: ({ threadId }) => reference(threadId),
  account: ({ accountId }) => reference(accountId),
  contacts: ({ contactIds }) => contactIds.slice(0, maxContacts).map((id) => ({ id })),
};

export const searchIndex: QueryResolvers['searchIndex'] = async (_, __, ctx) => {
  const spaces = await ctx.read(spacesOf);
  return { passageCount: await ctx.read(countPassages), spaces: [...spaces] };
};

/** Counts the passages of a space once for both of its numbers. */
const embeddedIn = (ctx: ResolverContext, spaceId: string): Promise<EmbeddedCounts> =>
  ctx
    .loader<string, EmbeddedCounts>('countEmbedded', (em, ids) => Promise.all(ids.map((id) => countEmbedded(em, id))))
    .load(spaceId);

export const SearchIndexSpace: SearchIndexSpaceResolvers = {
  embeddedCount: async ({ id }, _, ctx) => (await embeddedIn(ctx, id)).embedded,
  refusedCount: async ({ id }, _, ctx) => (await embeddedIn(ctx, id)).refused,
};
