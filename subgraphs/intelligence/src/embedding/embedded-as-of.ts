import { type EntityManager, query, sql } from '@sophia/database';

/** Returns those of the passages that had an embedding in a space at a time of the database. */
export async function embeddedAsOf(
  em: EntityManager,
  spaceId: string,
  passageIds: readonly string[],
  asOf: string,
): Promise<ReadonlySet<string>> {
  if (passageIds.length === 0) return new Set();
  const [row] = await query<{ ids: string[] }>(
    em,
    sql`select coalesce(json_agg(passage_id), '[]') as ids from intelligence.passage_embeddings
     where space_id = ${spaceId} and passage_id = any(${[...passageIds]}::uuid[]) and created_at <= ${asOf}::timestamptz`,
  );
  return new Set(row?.ids);
}
