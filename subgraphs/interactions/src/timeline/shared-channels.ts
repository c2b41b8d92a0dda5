import { type EntityManager, query, type Sql, sql } from '@sophia/database';

/*
 * Our own channels in which customers write: a guest in #maple-rollout, for example. If such a channel is linked to an account,
 * what we write there is to the customer. A channel without an account, such as #general with one guest, stays our own.
 */

/** SQL that is true if the channel with this id is one of these. */
const isShared = (id: Sql): Sql => sql`(
  exists (select from interactions.slack_channels c where c.id = ${id} and c.account_id is not null)
  and exists (
    select from interactions.timeline_entries theirs
    where theirs.slack_channel_id = ${id} and theirs.given_direction = 'INTERNAL' and theirs.direction = 'INBOUND'))`;

/** Returns which of these channels are shared. */
export async function loadSharedChannels(em: EntityManager, channelIds: Iterable<string>): Promise<Set<string>> {
  const ids = [...channelIds];
  if (ids.length === 0) return new Set();
  const rows = await query<{ id: string }>(
    em,
    sql`select channel.id from unnest(${ids}::uuid[]) as channel(id) where ${isShared(sql`channel.id`)}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Finds messages of ours in these channels whose direction was decided before they were shared, or while they were. */
export async function misdirectedMessages(em: EntityManager, channelIds: Iterable<string>): Promise<string[]> {
  const ids = [...new Set(channelIds)];
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(
    em,
    sql`select message.id from unnest(${ids}::uuid[]) as channel(id)
     cross join lateral (select ${isShared(sql`channel.id`)} as is_shared offset 0) as now
     join interactions.timeline_entries message on message.slack_channel_id = channel.id
       and message.given_direction = 'INTERNAL'
       and message.direction = any(case when now.is_shared then array['INTERNAL'] else array['OUTBOUND', 'UNKNOWN'] end)`,
  );
  return rows.map(({ id }) => id);
}
