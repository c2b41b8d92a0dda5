import { query, sql } from '@sophia/database';
import { type ExpectedTerm, maxCounted } from './expected-terms.ts';
import { rankByTerms, rankingSteps, weightOf } from './rank-passages.ts';
import { allOf } from './term-queries.ts';
import { bases, searchedSql, type WordHit, type WordSearch } from './word-search.ts';

/** Passages that rare words may find; the rarest words are taken first. */
const maxFound = 3_000;

/** Passages that a pair finds, the newest. */
const maxPaired = 500;

/** Passages with rare words or pairs, and the terms with the numbers of passages that were counted. */
export interface FoundRare {
  readonly terms: readonly ExpectedTerm[];
  readonly hits: readonly WordHit[];
}

/**
 * Counts the sought terms and finds the passages with rare ones, or with a pair of common ones, by one statement. A passage
 * with more and rarer words comes first. The words of a passage are read only if it is among the first by its rare words.
 */
export async function findRare(
  search: WordSearch,
  terms: readonly ExpectedTerm[],
  pairs: readonly string[],
  required: readonly string[],
): Promise<FoundRare> {
  const tsqueries = terms.map(({ tsquery }) => tsquery);
  const conditions = [...required, ...search.excluded];
  const meetsConditions = conditions.length === 0 ? sql`true` : sql`p.words @@ ${allOf(conditions)}::tsquery`;
  const passages = sql`
    select passage_id, occurred_at, (${searchedSql(search.filter)} and ${meetsConditions}) as is_wanted
    from intelligence.passages p where p.created_at <= ${search.filter.createdUntil}::timestamptz`;
  const rank = rankByTerms(tsqueries, sql`counted`);
  const [row] = await query<{ counts: number[]; hits: [id: string, rank: number][] | null }>(
    search.em,
    sql`with term as materialized (
        select * from unnest(
          ${tsqueries}::text[]::tsquery[],
          ${terms.map(({ isSought }) => isSought)}::boolean[],
          ${terms.map(({ count }) => count)}::integer[]
        ) with ordinality as term(tsquery, is_sought, expected, place)
      ),
      found as materialized (
        select place, passage_id, occurred_at, is_wanted
        from term, lateral (${passages} and p.words @@ tsquery limit ${maxCounted}) as passage where is_sought
      ),
      paired as (
        select passage_id, occurred_at, is_wanted
        from unnest(${pairs}::text[]::tsquery[]) as pair(tsquery),
          lateral (${passages} and p.words @@ tsquery order by occurred_at desc limit ${maxPaired}) as passage
      ),
      counted as materialized (
        select place, tsquery, is_sought, count, ${weightOf(sql`count`)} as weight from (
          select term.*, case when is_sought then coalesce(matching, 0) else expected end::integer as count
          from term left join (select place, count(*) as matching from found group by place) as number using (place)
        ) as each
      ),
      rare as (
        select place, weight from (
          select place, weight, count, sum(count) over (order by count, place) as found from counted where is_sought
        ) as each
        where count < ${maxCounted} and found <= ${maxFound}
      ),
      candidate as materialized (
        select passage_id from (
          select passage_id, occurred_at, weight from found join rare using (place) where is_wanted
          union all
          select passage_id, occurred_at, ${weightOf(sql`${maxCounted}::integer`)} from paired where is_wanted
        ) as each
        group by passage_id order by sum(weight) desc, max(occurred_at) desc, passage_id limit ${search.limit}
      ),
      ${rankingSteps(sql`${bases.some} + ${rank}`, search.limit)}
    select
      (select json_agg(count order by place) from counted) as counts,
      (select json_agg(json_build_array(id, rank) order by rank desc, id) from ranked) as hits`,
  );
  return {
    terms: terms.map((term, place) => ({ ...term, count: row?.counts[place] ?? term.count })),
    hits: (row?.hits ?? []).map(([passageId, rank]) => ({ passageId, rank })),
  };
}
