import { type Sql, sql } from '@sophia/database';
import { maxCounted } from './expected-terms.ts';
import { anyOf, withoutOrder } from './term-queries.ts';

/**
 * SQL for how close together and how often the words stand, for the length of the text, from 0 to 1. It does not look at
 * their order: PostgreSQL takes 100 ms to rank a text of "ha ha ha" by a phrase that repeats this word.
 */
export const closeness = (tsquery: string): Sql => sql`ts_rank_cd(words, ${withoutOrder(tsquery)}::tsquery, 1 | 32)`;

/**
 * SQL for how often some of the words stand, for the length of the text, from 0 to 1. `ts_rank_cd` says no more of words of
 * which one suffices, and takes many times as long. The factor makes both about equal.
 */
const frequency = (tsquery: string): Sql =>
  sql`(1 - 1 / (1 + 4 * ts_rank('{1, 1, 1, 1}', words, ${withoutOrder(tsquery)}::tsquery, 1)))`;

/** SQL for the weight of a term that this number of passages has: rare words tell more. */
export const weightOf = (count: Sql): Sql => sql`ln(1 + ${20 * maxCounted}::float8 / (1 + ${count}))`;

/** A term with SQL for its weight. */
export interface WeightedTerm {
  readonly tsquery: string;
  readonly weight: Sql;
}

/** SQL that ranks by how much the words tell that a passage has, and a little by how often they stand in it. */
export function rankByTerms(terms: readonly WeightedTerm[]): Sql {
  const matched = terms.map(
    ({ tsquery, weight }) => sql`case when words @@ ${tsquery}::tsquery then ${weight} else 0 end`,
  );
  const total = terms.map(({ weight }) => weight);
  const any = anyOf(terms.map(({ tsquery }) => tsquery));
  return sql`0.9 * (${sql.join(matched, sql` + `)}) / (${sql.join(total, sql` + `)}) + 0.1 * ${frequency(any)}`;
}

/**
 * SQL of two more steps of a statement that has a step `candidate` with ids of passages. `ranked` has the best of them with
 * their ranks, by SQL that reads the words of a passage from `words`.
 */
export const rankingSteps = (rank: Sql, limit: number): Sql => sql`
  passage as materialized (
    select passage_id, words from candidate join intelligence.passages using (passage_id)
  ),
  ranked as (
    select passage_id as id, (${rank})::float8 as rank from passage order by rank desc, passage_id limit ${limit}
  )`;
