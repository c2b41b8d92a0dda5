import { type EntityManager, query, sql } from '@sophia/database';

/** Joins a passage with its embedding in a space, if that is of the current text. */
const embedding = (spaceId: string) => sql`intelligence.passage_embeddings e
  on e.tenant_id = p.tenant_id and e.passage_id = p.passage_id and e.space_id = ${spaceId}
    and e.text_digest = p.text_digest`;

/** Returns passages without an embedding of their current text in a space, newest first. */
export async function missingIn(
  em: EntityManager,
  spaceId: string,
  limit: number,
): Promise<{ id: string; occurredAt: Date }[]> {
  const rows = await query<{ id: string; occurred_at: string }>(
    em,
    sql`select p.passage_id as id, p.occurred_at from intelligence.passages p left join ${embedding(spaceId)}
     where e.passage_id is null and p.is_findable order by p.occurred_at desc limit ${limit}`,
  );
  return rows.map((row) => ({ id: row.id, occurredAt: new Date(row.occurred_at) }));
}

/** True if a space has an embedding for every passage. */
export async function isComplete(em: EntityManager, spaceId: string): Promise<boolean> {
  return (await missingIn(em, spaceId, 1)).length === 0;
}

/** Counts the passages that can be found. */
export async function countPassages(em: EntityManager): Promise<number> {
  const [row] = await query<{ count: number }>(
    em,
    sql`select count(*)::int as count from intelligence.passages where is_findable`,
  );
  return row?.count ?? 0;
}

/** Counts the passages whose current text is embedded in a space. */
export async function countEmbedded(em: EntityManager, spaceId: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    em,
    sql`select count(*)::int as count from intelligence.passages p join ${embedding(spaceId)} where p.is_findable`,
  );
  return row?.count ?? 0;
}
