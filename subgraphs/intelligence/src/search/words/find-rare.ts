import { query, sql } from '@sophia/database';
import { type ExpectedTerm, maxCounted } from './expected-terms.ts';
import { rankByTerms, rankingSteps, weightOf } from './rank-passages.ts';
import { allOf } from './term-queries.ts';
import { bases, searchedSql, type WordHit, type WordSearch } from './word-search.ts';

/** Passages that rare words may find; the rarest words are taken first. */
const maxFound = 3_000;

/** Passages that a pair finds, the newest. */
const maxPaired = 500;

/** Place of pairs among the sought terms. */
const pair = -1;

/** Passages with rare words or pairs, and what was learnt about the terms. */
export interface FoundRare {
  /** The terms, with the numbers of passages that were counted. */
  readonly terms: readonly ExpectedTerm[];
  readonly hits: readonly WordHit[];
}

/**
 * Counts the sought terms and finds the passages with rare ones, or with a pair of common ones, by one statement. A passage
 * with more and rarer words comes first.
 */
export async function findRare(
  search: WordSearch,
  terms: readonly ExpectedTerm[],
  pairs: readonly string[],
  required: readonly string[],
): Promise<FoundRare> {
  const sought = terms.filter(({ isSought }) => isSought);
  const asked = [
    ...sought.map(({ tsquery }, place) => ({ tsquery, place })),
    ...pairs.map((tsquery) => ({ tsquery, place: pair })),
  ].map((each, index) => ({ ...each, matching: sql.ref(`matching_${index}`) }));
  if (asked.length === 0) return { terms, hits: [] };

  const conditions = [...required, ...search.excluded];
  const isWanted = sql`${searchedSql(search.filter)} and ${
    conditions.length === 0 ? sql`true` : sql`p.words @@ ${allOf(conditions)}::tsquery`
  }`;
  // Materialized, so that each is planned as if all rows were read, but is read only up to the limit.
  const matching = asked.map(
    (each) => sql`${each.matching} as materialized (
      select passage_id, occurred_at, (${isWanted}) as is_wanted
      from intelligence.passages p
      where p.words @@ ${each.tsquery}::tsquery and p.created_at <= ${search.filter.createdUntil}::timestamptz
    )`,
  );
  const found = asked.map((each) =>
    each.place === pair
      ? sql`(select ${pair}::int as term, * from ${each.matching} order by occurred_at desc limit ${maxPaired})`
      : sql`(select ${each.place}::int as term, * from ${each.matching} limit ${maxCounted})`,
  );
  const weighted = terms.map((term) => {
    const place = sought.indexOf(term);
    const weight =
      place === -1 ? weightOf(sql`${term.count}::int`) : sql`(select weight from counted where term = ${place})`;
    return { tsquery: term.tsquery, weight };
  });
  const [row] = await query<{ counts: number[]; hits: [id: string, rank: number][] }>(
    search.em,
    sql`with ${sql.join(matching)},
      found as materialized (${sql.join(found, sql` union all `)}),
      counted as materialized (
        select term, count(passage_id)::int as count, ${weightOf(sql`count(passage_id)`)} as weight
        from generate_series(0, ${sought.length - 1}::int) as term left join found using (term) group by term
      ),
      rare as (
        select term, weight
        from (select term, count, weight, sum(count) over (order by count, term) as found from counted) as each
        where count < ${maxCounted} and found <= ${maxFound}
        union all select ${pair}::int, ${weightOf(sql`${maxCounted}::int`)}
      ),
      candidate as materialized (
        select passage_id from found join rare using (term) where is_wanted group by passage_id
        order by sum(weight) desc, max(occurred_at) desc, passage_id limit ${search.limit}
      ),
      ${rankingSteps(sql`${bases.some} + ${rankByTerms(weighted)}`, search.limit)}
    select
      (select json_agg(count order by term) from counted) as counts,
      (select json_agg(json_build_array(id, rank) order by rank desc, id) from ranked) as hits`,
  );
  const counts = new Map(sought.map((term, place) => [term, row?.counts?.[place] ?? 0]));
  return {
    terms: terms.map((term) => ({ ...term, count: counts.get(term) ?? term.count })),
    hits: (row?.hits ?? []).map(([passageId, rank]) => ({ passageId, rank })),
  };
}
