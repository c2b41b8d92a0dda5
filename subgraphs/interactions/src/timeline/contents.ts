import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';

/** Key of an interaction's content. The time names the partition. */
export interface ContentKey {
  id: string;
  occurredAt: Date | string;
}

/**
 * Reads the content of some interactions, in any order. Each row is looked up in the partition of its time. The first
 * and last time let the planner skip earlier and later months. With a list of all times the planner would compare each
 * with each month, which takes far longer than the look-up.
 */
export async function readContents<Row extends object>(
  em: EntityManager,
  columns: readonly (keyof Row & string)[],
  keys: readonly ContentKey[],
): Promise<(Row & { id: string })[]> {
  if (keys.length === 0) return [];
  const wanted = keys.map(({ id, occurredAt }) => ({ id, occurred_at: new Date(occurredAt).toISOString() }));
  const [first, last] = spanOf(wanted);
  return query<Row & { id: string }>(
    em,
    sql`select content.*
     from json_to_recordset(${toDatabaseJson(wanted)}::json) as wanted(id uuid, occurred_at timestamptz)
     cross join lateral (
       select ${sql.raw(['id', ...columns].join(', '))} from interactions.unified_interactions each
       where each.id = wanted.id and each.occurred_at = wanted.occurred_at and each.occurred_at between ${first}
         and ${last}
       limit 1
     ) content`,
  );
}

/** Deletes contents in the partitions of their times. */
export async function removeContents(em: EntityManager, keys: readonly ContentKey[]): Promise<void> {
  if (keys.length === 0) return;
  const gone = keys.map(({ id, occurredAt }) => ({ id, occurred_at: new Date(occurredAt).toISOString() }));
  const [first, last] = spanOf(gone);
  await query(
    em,
    sql`delete from interactions.unified_interactions content
     using json_to_recordset(${toDatabaseJson(gone)}::json) as gone(id uuid, occurred_at timestamptz)
     where content.id = gone.id and content.occurred_at = gone.occurred_at and content.occurred_at between ${first}
       and ${last}`,
  );
}

/** Returns the first and last of some ISO 8601 times in UTC, which sort as text. */
function spanOf(rows: readonly { occurred_at: string }[]): [first: string, last: string] {
  const times = rows.map(({ occurred_at }) => occurred_at).sort();
  return [times[0] ?? '', times.at(-1) ?? ''];
}
