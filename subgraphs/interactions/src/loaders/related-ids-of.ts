import { query, type Sql, sql, toDatabaseJson } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { TimelineEntryRow } from '../entities/timeline-entry.ts';

const most = 20;

/** Loads the ids of other interactions in the same conversation, nearest in time first. */
export async function relatedIdsOf(
  ctx: SubgraphContext,
  { id, threadId, occurredAt }: TimelineEntryRow,
): Promise<string[]> {
  if (!threadId) return [];
  return ctx
    .loader<string, string[]>('related interactions', async (em, keys) => {
      const rows = await query<{ key: string; ids: string[] }>(em, nearest(keys.map(parseKey)));
      const byKey = new Map(rows.map((row) => [row.key, row.ids]));
      return keys.map((key) => byKey.get(parseKey(key).id) ?? []);
    })
    .load(`${id} ${threadId} ${occurredAt.toISOString()}`);
}

function parseKey(key: string) {
  const [id = '', thread_id, occurred_at] = key.split(' ');
  return { id, thread_id, occurred_at };
}

/** Reads from the interaction's position in both directions along the index of its conversation. */
const nearest = (keys: readonly object[]): Sql => sql`
  select wanted.id as key, array(
    select near.id from (
      (select id, occurred_at from interactions.timeline_entries
       where thread_id = wanted.thread_id and (occurred_at, id) < (wanted.occurred_at, wanted.id)
       order by occurred_at desc, id desc limit ${most})
      union all
      (select id, occurred_at from interactions.timeline_entries
       where thread_id = wanted.thread_id and (occurred_at, id) > (wanted.occurred_at, wanted.id)
       order by occurred_at, id limit ${most})
    ) near
    order by abs(extract(epoch from near.occurred_at - wanted.occurred_at)), near.id
    limit ${most}
  ) as ids
  from json_to_recordset(${toDatabaseJson(keys)}::json) as wanted(id uuid, thread_id uuid, occurred_at timestamptz)`;
