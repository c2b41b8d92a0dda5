import { sql } from '@sophia/database';
import { isNarrow } from '../../filtering/is-narrow.ts';
import { type Counted, countTerms, maxCounted } from './count-terms.ts';
import { type Candidates, closeness, findRanked } from './find-ranked.ts';
import { timeOfNewest } from './sample-terms.ts';
import { allOf, anyOf, type TermQuery } from './term-queries.ts';
import { bases, type WordHit, type WordSearch } from './word-search.ts';

/** Passages that rare words may find; the rarest words are taken first. */
const maxFound = 3_000;

/** Passages with the rarest words, which are ranked whatever their age. */
const maxRarest = 1_500;

/** Share of all passages that rare pairs of common words may find. */
const rareShare = 0.01;

/** Common words of which two suffice; the rarest. */
const maxPaired = 8;

/** Newest passages in which two common words are looked for. The filter may let only some of them through. */
const maxRead = 2_500;
const maxFiltered = 20_000;

/** Finds passages with a rare word and, if these are too few, new ones with two common words. */
export async function findSome(
  search: WordSearch,
  optional: readonly TermQuery[],
  required: readonly string[],
): Promise<WordHit[]> {
  if (optional.length < 2) return [];
  const terms = optional.map(({ tsquery }) => tsquery);
  const counted = (await countTerms(search, terms)).toSorted((one, other) => one.count - other.count);
  const rank = rankOf(counted);
  const find = (alternatives: readonly string[], how?: Omit<Candidates, 'tsquery'>) =>
    findRanked(search, { ...how, tsquery: allOf([anyOf(alternatives), ...required]) }, rank, bases.some);

  const rarestFew = rarest(counted, maxRarest);
  const withRarest = rarestFew.length === 0 ? [] : await find(rarestFew, { ranked: maxRarest });
  const rare = rarest(counted, maxFound);
  const pairs = pairsOf(counted.filter(({ count }) => count >= maxCounted).slice(0, maxPaired));
  const sought = [...rare, ...pairs.filter(({ isRare }) => isRare).map(({ tsquery }) => tsquery)];
  const others = pairs.filter(({ isRare }) => !isRare).map(({ tsquery }) => tsquery);
  if (search.sample.isWhole || isNarrow(search.filter)) return merge(withRarest, await find([...sought, ...others]));
  const withRare = sought.length === 0 ? [] : merge(withRarest, await find(sought));
  // Two words of two are all words.
  if (withRare.length >= search.limit || others.length === 0 || optional.length === 2) return withRare;
  const from = await timeOfNewest(search.em, search.filter, maxFiltered);
  return merge(withRare, await find(others, { from, read: maxRead }));
}

/** Returns rare words, as many of the rarest as find about `max` passages. */
function rarest(counted: readonly Counted[], max: number): string[] {
  let found = 0;
  return counted.flatMap(({ tsquery, count, isIndexed }) => {
    if (!isIndexed || count >= maxCounted || found + count > max) return [];
    found += count;
    return [tsquery];
  });
}

interface Pair {
  readonly tsquery: string;
  /** True if so few passages are expected to have both words that the index of words finds them fast. */
  readonly isRare: boolean;
}

/** Returns the pairs of common words, rarer pairs first. */
function pairsOf(common: readonly Counted[]): Pair[] {
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

/** SQL that ranks by how much the words tell that a passage has, and a little by how close together they stand. */
function rankOf(counted: readonly Counted[]) {
  const weights = counted.map(({ count }) => Math.log(1 + (20 * maxCounted) / (1 + count)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const matched = counted.map(({ tsquery }, index) => {
    const share = (weights[index] ?? 0) / total;
    return sql`case when words @@ ${tsquery}::tsquery then ${share}::float8 else 0 end`;
  });
  const any = anyOf(counted.map(({ tsquery }) => tsquery));
  return sql`0.9 * (${sql.join(matched, sql` + `)}) + 0.1 * ${closeness(any)}`;
}

function merge(one: readonly WordHit[], other: readonly WordHit[]): WordHit[] {
  const hits = new Map([...one, ...other].map((hit) => [hit.passageId, hit]));
  return [...hits.values()].toSorted((a, b) => b.rank - a.rank || (a.passageId < b.passageId ? -1 : 1));
}
