import { isNarrow } from '../../filtering/is-narrow.ts';
import { type Candidates, candidatesOf, findRanked } from './find-ranked.ts';
import { closeness } from './rank-passages.ts';
import { timeOfNewest } from './sample-terms.ts';
import { withoutOrder } from './term-queries.ts';
import { bases, type WordHit, type WordSearch } from './word-search.ts';

/** Fewer hits in the sample do not tell how frequent a match is. */
const fewestHits = 5;

/** Share of passages from which reading them by time is faster than the index of words. */
const frequent = 0.15;

/** Passages that are tested for the order of words in a phrase. */
const maxTested = 3_000;

/** A match with so few newest ones is found by the index of words alone. */
const longestWindow = 150_000;

/** Finds passages with all words. If very many passages match, only the newest are read. */
export async function findAll(search: WordSearch, all: string): Promise<WordHit[]> {
  const { em, filter, limit } = search;
  const rank = closeness(all);
  const find = (candidates: Omit<Candidates, 'tsquery'> = {}) =>
    findRanked(search, { ...candidates, tsquery: all }, rank, bases.all);
  const share = shareOf(search, all);
  const enough = share === null ? Infinity : Math.ceil((1.5 * candidatesOf(search)) / share);
  const window = Math.min(enough, testable(search, all));
  if (window > longestWindow || isNarrow(filter)) return find();
  const from = await timeOfNewest(em, filter, window);
  const found = await find({ from, read: share !== null && share >= frequent ? window : undefined });
  const mayBeOlder = found.length < limit && window === enough && from !== null;
  return mayBeOlder ? find() : found;
}

/** Returns the share of passages that match; null if it is small or unknown. */
function shareOf({ sample }: WordSearch, tsquery: string): number | null {
  const hits = sample.hitsOf(tsquery);
  return sample.isWhole || hits < fewestHits ? null : hits / sample.passages;
}

/** Returns how many newest passages can be searched for phrases. The index of words does not know the order of words. */
function testable(search: WordSearch, tsquery: string): number {
  const loose = withoutOrder(tsquery);
  const share = loose === tsquery ? null : shareOf(search, loose);
  return share === null ? Infinity : Math.ceil(maxTested / share);
}
