import { query, sql } from '@sophia/database';
import { bases, searchedSql, type WordHit, type WordSearch } from './word-search.ts';

const maxNames = 50;

/** Likeness of "Jonson" and "Johnson". A swap of two letters in a short name gives less. */
const leastLikeness = 0.5;

/** Finds accounts and people whose name is like this one, with typing errors. */
export async function findNames({ em, filter, limit }: WordSearch, name: string): Promise<WordHit[]> {
  await query(em, sql`select set_config('pg_trgm.word_similarity_threshold', ${String(leastLikeness)}, true)`);
  const rows = await query<{ id: string; likeness: number }>(
    em,
    sql`select passage_id as id, word_similarity(${name}, title) as likeness from intelligence.passages p
     where kind in ('ACCOUNT', 'CONTACT') and title %> ${name} and ${searchedSql(filter)}
     order by likeness desc, length(title), passage_id limit ${Math.min(limit, maxNames)}`,
  );
  return rows.map((row) => ({ passageId: row.id, rank: bases.name + row.likeness / 2 }));
}
