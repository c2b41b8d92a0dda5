import { type EntityManager, query, sql } from '@sophia/database';

/** Most notes that are read at once. If there are more, the actions are found once more. */
const mostNotes = 10_000;

/** Returns the notes of what happened to a tenant. */
export async function readNews(em: EntityManager): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select id::text from intelligence.action_news order by id limit ${mostNotes}`,
  );
  return rows.map(({ id }) => id);
}

/** Removes these notes. Those of transactions that ended meanwhile stay. */
export async function dropNews(em: EntityManager, ids: readonly string[]): Promise<void> {
  await query(em, sql`delete from intelligence.action_news where id = any(${[...ids]}::bigint[])`);
}

/** Removes all notes, also of removals. */
export async function forgetNews(em: EntityManager): Promise<void> {
  await query(em, sql`delete from intelligence.action_news`);
}
