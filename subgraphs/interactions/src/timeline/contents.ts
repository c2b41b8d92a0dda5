import { type EntityManager, query, toDatabaseJson } from '@sophia/database';

/** Where an interaction's content is: the time names the partition. */
export interface ContentKey {
  id: string;
  occurredAt: Date | string;
}

/**
 * The content of some interactions, in any order. Each row is looked up in the one partition of its time; the times are
 * given once more as a list, so that the planner leaves out the months that none of them falls in.
 */
export async function readContents<Row extends object>(
  em: EntityManager,
  columns: readonly (keyof Row & string)[],
  keys: readonly ContentKey[],
): Promise<(Row & { id: string })[]> {
  if (keys.length === 0) return [];
  const wanted = keys.map(({ id, occurredAt }) => ({ id, occurred_at: new Date(occurredAt).toISOString() }));
  return query<Row & { id: string }>(
    em,
    `select content.*
     from json_to_recordset($1::json) as wanted(id uuid, occurred_at timestamptz)
     cross join lateral (
       select ${['id', ...columns].join(', ')} from interactions.unified_interactions each
       where each.id = wanted.id and each.occurred_at = wanted.occurred_at and each.occurred_at = any($2::timestamptz[])
       limit 1
     ) content`,
    [toDatabaseJson(wanted), `{${[...new Set(wanted.map(({ occurred_at }) => occurred_at))].join(',')}}`],
  );
}

/** Deletes contents in the partitions of their times. */
export async function removeContents(em: EntityManager, keys: readonly ContentKey[]): Promise<void> {
  if (keys.length === 0) return;
  const gone = keys.map(({ id, occurredAt }) => ({ id, occurred_at: new Date(occurredAt).toISOString() }));
  await query(
    em,
    `delete from interactions.unified_interactions content
     using json_to_recordset($1::json) as gone(id uuid, occurred_at timestamptz)
     where content.id = gone.id and content.occurred_at = gone.occurred_at and content.occurred_at = any($2::timestamptz[])`,
    [toDatabaseJson(gone), `{${[...new Set(gone.map(({ occurred_at }) => occurred_at))].join(',')}}`],
  );
}
