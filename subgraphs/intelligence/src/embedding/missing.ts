import { type EntityManager, query, type Sql, sql } from '@sophia/database';

/** Joins a passage with its embedding in a space, if that is of the current text. */
const embedding = (spaceId: string) => sql`intelligence.passage_embeddings e
  on e.tenant_id = p.tenant_id and e.passage_id = p.passage_id and e.space_id = ${spaceId}
    and e.text_digest = p.text_digest`;

/** Returns passages without an embedding of their current text in a space, newest first. */
export const missingIn = (
  em: EntityManager,
  spaceId: string,
  limit: number,
): Promise<{ id: string; occurredAt: Date }[]> =>
  passagesOf(em, sql`left join ${embedding(spaceId)} where e.passage_id is null and p.is_findable`, limit);

/** Returns passages whose current text the inference service refused before a time, newest first. */
export const refusedBefore = (
  em: EntityManager,
  spaceId: string,
  before: Date,
  limit: number,
): Promise<{ id: string; occurredAt: Date }[]> =>
  passagesOf(
    em,
    sql`join ${embedding(spaceId)}
     where e.was_refused and e.embedded_at < ${before}::timestamptz and p.is_findable`,
    limit,
  );

async function passagesOf(em: EntityManager, condition: Sql, limit: number) {
  const rows = await query<{ id: string; occurred_at: string }>(
    em,
    sql`select p.passage_id as id, p.occurred_at from intelligence.passages p ${condition}
     order by p.occurred_at desc limit ${limit}`,
  );
  return rows.map((row) => ({ id: row.id, occurredAt: new Date(row.occurred_at) }));
}

/** True if a space has an embedding for every passage. */
export async function isComplete(em: EntityManager, spaceId: string): Promise<boolean> {
  return (await missingIn(em, spaceId, 1)).length === 0;
}

export interface EmbeddedCounts {
  readonly embedded: number;
  readonly refused: number;
}

/** Counts the passages that can be found. */
export async function countPassages(em: EntityManager): Promise<number> {
  const [row] = await query<{ count: number }>(
    em,
    sql`select count(*)::int as count from intelligence.passages where is_findable`,
  );
  return row?.count ?? 0;
}

/** Counts the passages whose current text is embedded in a space, and those whose text the inference service refused. */
export async function countEmbedded(em: EntityManager, spaceId: string): Promise<EmbeddedCounts> {
  const [row] = await query<EmbeddedCounts>(
    em,
    sql`select count(*) filter (where not e.was_refused)::int as embedded, count(*) filter (where e.was_refused)::int as refused
      from intelligence.passages p join ${embedding(spaceId)} where p.is_findable`,
  );
  return row ?? { embedded: 0, refused: 0 };
}
