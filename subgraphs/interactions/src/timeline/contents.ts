import { type EntityManager, query, toDatabaseJson } from '@sophia/database';

/** Where an interaction's content is: the time names the partition. */
export interface ContentKey {
  id: string;
  occurredAt: Date | string;
}

/**
 * The content of some interactions, in any order. The times are given twice: to the join, which finds each row in its own
 * partition, and as bounds, so that the planner need not look at the other hundred.
 */
export async function readContents<Row extends object>(
  em: EntityManager,
  columns: readonly (keyof Row & string)[],
  keys: readonly ContentKey[],
): Promise<(Row & { id: string })[]> {
  if (keys.length === 0) return [];
  const times = keys.map(({ occurredAt }) => new Date(occurredAt).getTime());
  return query<Row & { id: string }>(em, `select content.id, ${columns.map((column) => `content.${column}`).join(', ')}
     from json_to_recordset($1::json) as wanted(id uuid, occurred_at timestamptz)
     join interactions.unified_interactions content on content.id = wanted.id and content.occurred_at = wanted.occurred_at
     where content.occurred_at between $2::timestamptz and $3::timestamptz`,
    [
      toDatabaseJson(keys.map(({ id, occurredAt }) => ({ id, occurred_at: occurredAt }))),
      new Date(Math.min(...times)).toISOString(),
      new Date(Math.max(...times)).toISOString(),
    ],
  );
}
