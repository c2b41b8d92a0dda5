import type { EntityManager } from '@sophia/database';
import { findAll } from './find-all.ts';
import { findNames } from './find-names.ts';
import { findSome } from './find-some.ts';
import { nameIn, type ParsedQuery } from './parse-query.ts';
import { type Sample, sampleTerms } from './sample-terms.ts';
import { type TermQuery, wholeQuery } from './term-queries.ts';
import type { WordFilter, WordHit, WordSearch } from './word-search.ts';

/** A query by words, as it is read once for lists of any length. */
export interface WordQuery {
  readonly filter: WordFilter;
  /** The tsquery of all terms. */
  readonly all: string;
  /** Terms of which some suffice. */
  readonly optional: readonly TermQuery[];
  /** Tsqueries of quoted phrases, which every passage must have. */
  readonly required: readonly string[];
  /** Tsqueries that leave out passages. */
  readonly excluded: readonly string[];
  /** The query as a name; null if it is none. */
  readonly name: string | null;
  readonly sample: Sample;
}

/** Reads a query, of which these are the terms. Null if it has no word to find. */
export async function readWordQuery(
  em: EntityManager,
  parsed: ParsedQuery,
  read: readonly TermQuery[],
  filter: WordFilter,
): Promise<WordQuery | null> {
  if (parsed.terms.length === 0) return null;
  const single = read.filter(({ term }) => !parsed.terms.includes(term) && !parsed.excluded.includes(term));
  const terms = telling(read.filter(({ term }) => parsed.terms.includes(term)));
  const optional = withSingleWords(terms, single).filter(({ term }) => !term.isQuoted);
  const all = wholeQuery(terms);
  return {
    filter,
    all,
    optional,
    required: terms.filter(({ term }) => term.isQuoted).map(({ tsquery }) => tsquery),
    excluded: excludedOf(parsed, read),
    name: nameIn(parsed),
    sample: await sampleTerms(em, filter, all, optional),
  };
}

/** Returns the tsqueries of the terms that a query excludes. */
export const excludedOf = ({ excluded }: ParsedQuery, read: readonly TermQuery[]): string[] =>
  read.filter(({ term }) => excluded.includes(term)).map(({ tsquery }) => tsquery);

/**
 * Finds passages by words, best first, ties by id. First come those with all words, then accounts and people whose name
 * is nearly the query, then passages with some of the words, rarer words first.
 */
export async function findByWords(em: EntityManager, words: WordQuery, limit: number): Promise<WordHit[]> {
  const { filter, all, optional, required, name, sample } = words;
  const excluded = words.excluded.map((tsquery) => `!(${tsquery})`);
  const search: WordSearch = { em, filter, limit, excluded, sample };

  const withAll = await findAll(search, all);
  if (withAll.length >= limit) return withAll;
  const named = name === null ? [] : await findNames(search, name);
  const found = merge(withAll, named);
  if (found.length >= limit) return found.slice(0, limit);
  return merge(found, await findSome(search, optional, required)).slice(0, limit);
}

/**
 * Leaves out words that occur in every text, unless there are no others. A word such as "the" or "die" is one in some
 * languages only: those of the language in which most words of the query are.
 */
function telling(terms: readonly TermQuery[]): TermQuery[] {
  const numberIn = (configuration: string) => terms.filter(({ emptyIn }) => emptyIn.includes(configuration)).length;
  const known = new Set(terms.flatMap(({ emptyIn }) => emptyIn));
  const language = [...known].reduce((best, each) => (numberIn(each) > numberIn(best) ? each : best), 'english');
  const some = terms.filter(({ emptyIn, isEmpty }) => !isEmpty && !emptyIn.includes(language));
  return some.length > 0 ? some : [...terms];
}

/** Adds the words of a URL or identifier, whose beginning may be all that a text has. */
function withSingleWords(terms: readonly TermQuery[], single: readonly TermQuery[]): TermQuery[] {
  const known = new Set(terms.map(({ tsquery }) => tsquery));
  return [...terms, ...single.filter(({ tsquery, isEmpty }) => !isEmpty && !known.has(tsquery))];
}

function merge(first: readonly WordHit[], then: readonly WordHit[]): WordHit[] {
  const known = new Set(first.map(({ passageId }) => passageId));
  return [...first, ...then.filter(({ passageId }) => !known.has(passageId))];
}
