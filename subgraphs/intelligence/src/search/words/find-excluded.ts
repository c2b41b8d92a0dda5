import { type EntityManager, query, sql } from '@sophia/database';
import { parseQuery } from './parse-query.ts';
import { anyOf, termQueries } from './term-queries.ts';

/** Returns those of the passages that have a word which the query excludes. */
export async function findExcluded(
  em: EntityManager,
  text: string,
  passageIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { excluded } = parseQuery(text);
  if (excluded.length === 0 || passageIds.length === 0) return new Set();
  const terms = await termQueries(em, excluded);
  const rows = await query<{ id: string }>(
    em,
    sql`select passage_id as id from intelligence.passages
     where passage_id = any(${[...passageIds]}::uuid[]) and words @@ ${anyOf(terms.map(({ tsquery }) => tsquery))}::tsquery`,
  );
  return new Set(rows.map(({ id }) => id));
}
