import { query, type Sql, sql } from '@sophia/database';
import { rankingSteps } from './rank-passages.ts';
import { allOf } from './term-queries.ts';
import { searchedSql, type WordHit, type WordSearch } from './word-search.ts';

/** Matching passages that are ranked; if there are more, the newest. Ranking reads each one's words. */
const maxCandidates = 500;

export const candidatesOf = ({ limit }: WordSearch): number => Math.max(limit, maxCandidates);

/** Passages that are ranked. */
export interface Candidates {
  readonly tsquery: string;
  /** Time from which they are. @default any */
  readonly from?: string | null;
  /**
   * Most passages that are read by time, newest first, until enough match. Suits words that are frequent. @default the
   * index of words finds all that match
   */
  readonly read?: number;
}

/** Ranks the newest passages that match, by SQL that reads their words from `words`. */
export async function findRanked(
  search: WordSearch,
  { tsquery, from = null, read }: Candidates,
  rank: Sql,
  base: number,
): Promise<WordHit[]> {
  const matches = sql`words @@ ${allOf([tsquery, ...search.excluded])}::tsquery`;
  const since = from === null ? sql`true` : sql`p.occurred_at >= ${from}::timestamptz`;
  const passages = sql`intelligence.passages p where ${searchedSql(search.filter)} and ${since}`;
  // Without a limit it is materialized, because the planner does not know that words are rarer together than alone.
  const found =
    read === undefined
      ? sql`found as materialized (select passage_id, occurred_at from ${passages} and ${matches})`
      : sql`found as (
         select passage_id, occurred_at from (select * from ${passages} order by occurred_at desc limit ${read}) as newest
         where ${matches}
       )`;
  const rows = await query<{ id: string; rank: number }>(
    search.em,
    sql`with ${found},
     candidate as materialized (
       select passage_id from found order by occurred_at desc, passage_id limit ${candidatesOf(search)}
     ),
     ${rankingSteps(sql`${base} + ${rank}`, search.limit)}
     select id, rank from ranked order by rank desc, id`,
  );
  return rows.map((row) => ({ passageId: row.id, rank: row.rank }));
}
