import { sql } from '@sophia/database';
import { isNarrow } from '../../filtering/is-narrow.ts';
import { type ExpectedTerm, expectedTerms, maxCounted } from './expected-terms.ts';
import { type Candidates, findRanked } from './find-ranked.ts';
import { findRare } from './find-rare.ts';
import { rankByTerms, weightOf } from './rank-passages.ts';
import { timeOfNewest } from './sample-terms.ts';
import { allOf, anyOf, type TermQuery } from './term-queries.ts';
import { bases, type WordHit, type WordSearch } from './word-search.ts';

/** Share of all passages that rare pairs of common words may find. */
const rareShare = 0.01;

/** Common words of which two suffice; the rarest. */
const maxPaired = 8;

/** Newest passages in which two common words are looked for. The filter may let only some of them through. */
const maxRead = 2_500;
const maxFiltered = 20_000;

/** Finds passages with a rare word or a rare pair of words and, if these are too few, new ones with two common words. */
export async function findSome(
  search: WordSearch,
  optional: readonly TermQuery[],
  required: readonly string[],
): Promise<readonly WordHit[]> {
  if (optional.length < 2) return [];
  const expected = expectedTerms(
    search.sample,
    optional.map(({ tsquery }) => tsquery),
  );
  const isRare = ({ isRare: is }: Pair) => is;
  const rarePairs = pairsOf(expected).filter(isRare);
  const { terms, hits } = await findRare(
    search,
    expected,
    rarePairs.map(({ tsquery }) => tsquery),
    required,
  );
  // Two words of two are all words.
  if (optional.length === 2) return hits;
  const others = pairsOf(terms).filter((each) => !rarePairs.some(({ tsquery }) => tsquery === each.tsquery));
  const weighted = terms.map(({ tsquery, count }) => ({ tsquery, weight: weightOf(sql`${count}::int`) }));
  const rank = rankByTerms(weighted);
  const find = (pairs: readonly Pair[], how?: Omit<Candidates, 'tsquery'>) => {
    const alternatives = anyOf(pairs.map(({ tsquery }) => tsquery));
    return findRanked(search, { ...how, tsquery: allOf([alternatives, ...required]) }, rank, bases.some);
  };
  if (hits.length >= search.limit || others.length === 0) return hits;
  if (isNarrow(search.filter)) return merge(hits, await find(others));
  const laterRare = others.filter(isRare);
  const withLater = laterRare.length === 0 ? hits : merge(hits, await find(laterRare));
  if (withLater.length >= search.limit || laterRare.length === others.length) return withLater;
  const from = await timeOfNewest(search.em, search.filter, maxFiltered);
  const common = others.filter((each) => !isRare(each));
  return merge(withLater, await find(common, { from, read: maxRead }));
}

interface Pair {
  readonly tsquery: string;
  /** True if so few passages are expected to have both words that the index of words finds them fast. */
  readonly isRare: boolean;
}

/** Returns the pairs of common words, rarer pairs first. */
function pairsOf(terms: readonly ExpectedTerm[]): Pair[] {
  const common = terms
    .filter(({ count }) => count === maxCounted)
    .toSorted((one, other) => one.share - other.share)
    .slice(0, maxPaired);
  const pairs = common
    .flatMap((one, index) => common.slice(index + 1).map((other) => ({ one, other, share: one.share * other.share })))
    .toSorted((a, b) => a.share - b.share);
  let found = 0;
  return pairs.map(({ one, other, share }) => {
    found += share;
    const isRare = found <= rareShare && one.isIndexed && other.isIndexed;
    return { tsquery: allOf([one.tsquery, other.tsquery]), isRare };
  });
}

function merge(one: readonly WordHit[], other: readonly WordHit[]): WordHit[] {
  const hits = new Map([...one, ...other].map((hit) => [hit.passageId, hit]));
  return [...hits.values()].toSorted((a, b) => b.rank - a.rank || (a.passageId < b.passageId ? -1 : 1));
}
