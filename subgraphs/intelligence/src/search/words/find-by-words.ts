import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { filterSql } from '../../filtering/filter-sql.ts';
import type { PassageFilter } from '../../filtering/passage-filter.ts';
import { configurationsOf } from '../../words/known-configurations.ts';
import { nameIn, parseQuery, type Term } from './parse-query.ts';
import { allOf, anyOf, type TermQuery, termQueries } from './term-queries.ts';

/** A passage that words found. */
export interface WordHit {
  readonly passageId: string;
  /** Higher is better. Comparable only within one search. */
  readonly rank: number;
}

/** Matching passages that are ranked; if there are more, the newest. Ranking reads each one's words. */
const mostCandidates = 1_000;

/** Passages that are counted of a term. A term with more is common. */
const mostCounted = 1_000;

/**
 * Finds passages by words, best first, ties by id. First come those with all words, then accounts and people whose name
 * is nearly the query, then passages with some of the words, rarer words first.
 */
export async function findByWords(
  em: EntityManager,
  text: string,
  filter: PassageFilter,
  limit: number,
): Promise<WordHit[]> {
  const parsed = parseQuery(text);
  if (parsed.terms.length === 0) return [];
  const configurations = await configurationsOf(em);
  const read = await termQueries(em, [...parsed.terms, ...parsed.excluded], configurations);
  const terms = telling(read.slice(0, parsed.terms.length));
  const excluded = read.slice(parsed.terms.length).map(({ tsquery }) => `!(${tsquery})`);
  const search: Search = { em, filter, limit, excluded };

  const withAll = await findAll(search, terms);
  if (withAll.length >= limit) return withAll;
  const name = nameIn(parsed);
  const named = name === null ? [] : await findNames(search, name);
  const found = merge(withAll, named);
  if (found.length >= limit) return found.slice(0, limit);
  const withSome = await findSome(search, await withSingleWords(em, terms, configurations));
  return merge(found, withSome).slice(0, limit);
}

interface Search {
  readonly em: EntityManager;
  readonly filter: PassageFilter;
  readonly limit: number;
  readonly excluded: readonly string[];
}

/** Leaves out words that occur in every text, unless there are no others. */
function telling(terms: readonly TermQuery[]): TermQuery[] {
  const some = terms.filter(({ isEmpty }) => !isEmpty);
  return some.length > 0 ? some : [...terms];
}

function merge(first: readonly WordHit[], then: readonly WordHit[]): WordHit[] {
  const known = new Set(first.map(({ passageId }) => passageId));
  return [...first, ...then.filter(({ passageId }) => !known.has(passageId))];
}

/**
 * Ranks the newest passages that match. They are materialized before they are ordered: the planner would read passages
 * by time, newest first, until enough match, which takes long for words that are rarer together than alone.
 */
async function findRanked(
  { em, filter, limit, excluded }: Search,
  tsquery: string,
  rank: Sql,
  least: number,
): Promise<WordHit[]> {
  const matching = allOf([tsquery, ...excluded]);
  const rows = await query<{ id: string; rank: number }>(
    em,
    sql`with matching as materialized (
       select p.passage_id, p.occurred_at from intelligence.passages p
       where p.words @@ ${matching}::tsquery and ${filterSql(filter, 'p')}
     ),
     candidate as (
       select passage_id from matching order by occurred_at desc, passage_id limit ${mostCandidates}
     )
     select passage_id as id, (${least} + ${rank})::float8 as rank
     from candidate join intelligence.passages p using (passage_id)
     order by rank desc, passage_id limit ${limit}`,
  );
  return rows.map((row) => ({ passageId: row.id, rank: row.rank }));
}

/** SQL for how close together and how often the words stand, for the length of the text, from 0 to 1. */
const closeness = (tsquery: string): Sql => sql`ts_rank_cd(p.words, ${tsquery}::tsquery, 1 | 32)`;

/** Ranks of hits with all words, of names and of hits with some words do not overlap. */
const bases = { all: 2, name: 1, some: 0 } as const;

const findAll = (search: Search, terms: readonly TermQuery[]): Promise<WordHit[]> => {
  const all = allOf(terms.map(({ tsquery }) => tsquery));
  return findRanked(search, all, closeness(all), bases.all);
};

/** Finds accounts and people whose name is like this one, with typing errors. */
async function findNames({ em, filter, limit }: Search, name: string): Promise<WordHit[]> {
  await query(em, sql`select set_config('pg_trgm.word_similarity_threshold', ${String(leastLikeness)}, true)`);
  const rows = await query<{ id: string; likeness: number }>(
    em,
    sql`select passage_id as id, word_similarity(${name}, title) as likeness from intelligence.passages p
     where kind in ('ACCOUNT', 'CONTACT') and title %> ${name} and ${filterSql(filter, 'p')}
     order by likeness desc, length(title), passage_id limit ${Math.min(limit, mostNames)}`,
  );
  return rows.map((row) => ({ passageId: row.id, rank: bases.name + row.likeness / 2 }));
}

const mostNames = 50;

/** Likeness of "Jonson" and "Johnson". A swap of two letters in a short name gives less. */
const leastLikeness = 0.5;

/** Adds the words of a URL or identifier, whose beginning may be all that a text has. Quoted phrases stay whole. */
async function withSingleWords(
  em: EntityManager,
  terms: readonly TermQuery[],
  configurations: readonly string[],
): Promise<TermQuery[]> {
  const words = terms.flatMap(({ term }) =>
    term.kind === 'PHRASE' && !term.isQuoted
      ? term.words.map(
          (word, index): Term => ({
            kind: 'WORD',
            words: [word],
            written: [term.written[index] ?? word],
            isQuoted: false,
          }),
        )
      : [],
  );
  const known = new Set(terms.map(({ tsquery }) => tsquery));
  const added = await termQueries(em, words.slice(0, mostAdded), configurations);
  return [...terms, ...added.filter(({ tsquery, isEmpty }) => !isEmpty && !known.has(tsquery))];
}

const mostAdded = 16;

/** Finds passages with a rare word, or with two common ones. Without any, those with one common word. */
async function findSome(search: Search, terms: readonly TermQuery[]): Promise<WordHit[]> {
  const required = terms.filter(({ term }) => term.isQuoted).map(({ tsquery }) => tsquery);
  const optional = terms.filter(({ term }) => !term.isQuoted);
  if (optional.length < 2) return [];
  const counts = await countTerms(search, optional);
  const isRare = (index: number) => (counts[index] ?? 0) < mostCounted;
  const rare = optional.filter((_, index) => isRare(index)).map(({ tsquery }) => tsquery);
  const common = optional.filter((_, index) => !isRare(index)).map(({ tsquery }) => tsquery);
  const pairs = common.flatMap((one, index) => common.slice(index + 1).map((other) => allOf([one, other])));
  const alternatives = [...rare, ...pairs];
  const some = allOf([anyOf(alternatives.length > 0 ? alternatives : common), ...required]);
  const weights = optional.map((_, index) => Math.log(1 + (20 * mostCounted) / (1 + (counts[index] ?? 0))));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const matched = sql.join(
    optional.map(({ tsquery }, index) => {
      const share = (weights[index] ?? 0) / total;
      return sql`case when p.words @@ ${tsquery}::tsquery then ${share}::float8 else 0 end`;
    }),
    sql` + `,
  );
  const any = anyOf(optional.map(({ tsquery }) => tsquery));
  return findRanked(search, some, sql`0.9 * (${matched}) + 0.1 * ${closeness(any)}`, bases.some);
}

/**
 * Counts the passages of each term, up to a limit. The materialized part is planned as if all rows were read, so that it
 * uses the index of words, but is read only up to the limit.
 */
async function countTerms({ em }: Search, terms: readonly TermQuery[]): Promise<number[]> {
  const counts = terms.map(
    ({ tsquery }) => sql`(
      with matching as materialized (
        select p.passage_id from intelligence.passages p where p.words @@ ${tsquery}::tsquery
      )
      select count(*)::int from (select from matching limit ${mostCounted}) as counted
    )`,
  );
  const [row] = await query<{ counts: number[] }>(em, sql`select array[${sql.join(counts)}] as counts`);
  return row?.counts ?? [];
}
