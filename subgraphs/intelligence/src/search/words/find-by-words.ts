import type { EntityManager } from '@sophia/database';
import { findAll } from './find-all.ts';
import { findNames } from './find-names.ts';
import { findSome } from './find-some.ts';
import { nameIn, parseQuery, singleWords } from './parse-query.ts';
import { sampleTerms } from './sample-terms.ts';
import { type TermQuery, termQueries, wholeQuery } from './term-queries.ts';
import type { WordFilter, WordHit, WordSearch } from './word-search.ts';

/**
 * Finds passages by words, best first, ties by id. First come those with all words, then accounts and people whose name
 * is nearly the query, then passages with some of the words, rarer words first.
 */
export async function findByWords(
  em: EntityManager,
  text: string,
  filter: WordFilter,
  limit: number,
): Promise<WordHit[]> {
  const parsed = parseQuery(text);
  if (parsed.terms.length === 0) return [];
  const given = [parsed.terms, parsed.excluded, singleWords(parsed.terms)] as const;
  const read = await termQueries(em, given.flat());
  const [asked = [], unwanted = [], single = []] = given.map((terms) =>
    read.filter(({ term }) => terms.includes(term)),
  );
  const terms = telling(asked);
  const optional = withSingleWords(terms, single).filter(({ term }) => !term.isQuoted);
  const excluded = unwanted.map(({ tsquery }) => `!(${tsquery})`);
  const all = wholeQuery(terms);
  const sample = await sampleTerms(em, filter, all, optional);
  const search: WordSearch = { em, filter, limit, excluded, sample };

  const withAll = await findAll(search, all);
  if (withAll.length >= limit) return withAll;
  const name = nameIn(parsed);
  const named = name === null ? [] : await findNames(search, name);
  const found = merge(withAll, named);
  if (found.length >= limit) return found.slice(0, limit);
  const required = terms.filter(({ term }) => term.isQuoted).map(({ tsquery }) => tsquery);
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
