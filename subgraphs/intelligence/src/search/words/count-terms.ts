import { query, type Sql, sql } from '@sophia/database';
import { withoutOrder } from './term-queries.ts';
import type { WordFilter, WordSearch } from './word-search.ts';

/** Passages that are counted of a term. A term with more is common. */
export const maxCounted = 1_000;

/** Hits in the sample from which it tells how common a term is. */
const fewestHits = 9;

/** In so many passages, a term with so many hits is common. */
const sizeThatTells = 34_000;

/** Passages in the sample with the words of a phrase, in any order, from which the index of words is too slow for it. */
const fewestLoose = 3;

export interface Counted {
  readonly tsquery: string;
  readonly count: number;
  /** Share of passages, in the sample. */
  readonly share: number;
  /** False for a phrase of frequent words, for which the index of words finds too many passages. */
  readonly isIndexed: boolean;
}

/** Counts the passages of each term, up to a limit. Those of frequent terms are estimated. */
export async function countTerms(search: WordSearch, tsqueries: readonly string[]): Promise<Counted[]> {
  const { sample } = search;
  const isIndexed = (tsquery: string) => {
    const loose = withoutOrder(tsquery);
    return sample.isWhole || loose === tsquery || sample.hitsOf(loose) < fewestLoose;
  };
  const isSampled = (tsquery: string) => sample.isWhole || !isIndexed(tsquery) || sample.hitsOf(tsquery) >= fewestHits;
  const { size, counts } = sample.isWhole
    ? { size: sample.passages, counts: new Map<string, number>() }
    : await countInTable(
        search,
        tsqueries.filter((tsquery) => !isSampled(tsquery)),
      );
  const shareOf = (tsquery: string) => sample.hitsOf(tsquery) / Math.max(1, sample.passages);
  return tsqueries.map((tsquery) => ({
    tsquery,
    count: counts.get(tsquery) ?? Math.min(maxCounted, Math.round(shareOf(tsquery) * size)),
    share: Math.max(shareOf(tsquery), 1 / Math.max(1, sample.passages)),
    isIndexed: isIndexed(tsquery),
  }));
}

/** Counts the passages of each term, and all of the tenant, up to a limit. */
async function countInTable({ em, filter }: WordSearch, tsqueries: readonly string[]) {
  const countOf = (tsquery: string) => countSql(tsquery, filter);
  const [row] = await query<{ size: number; counts: number[] }>(
    em,
    sql`select array[${sql.join(tsqueries.map(countOf))}]::integer[] as counts, (
       select count(*)::int from (
         select from intelligence.passages order by occurred_at desc limit ${sizeThatTells}
       ) as passage
     ) as size`,
  );
  return {
    size: row?.size ?? 0,
    counts: new Map(tsqueries.map((tsquery, index) => [tsquery, row?.counts[index] ?? 0])),
  };
}

/** SQL for a count. Materialized, so that it is planned as if all rows were read, but is read only up to the limit. */
const countSql = (tsquery: string, { createdUntil }: WordFilter): Sql => sql`(
  with matching as materialized (
    select p.passage_id from intelligence.passages p where p.words @@ ${tsquery}::tsquery
      and p.created_at <= ${createdUntil}::timestamptz
  )
  select count(*)::int from (select from matching limit ${maxCounted}) as counted
)`;
