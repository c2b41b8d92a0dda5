import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { LinkedMessage } from './source-thread.ts';

/** SQL for the address by which links name the message `i` of the channel `channel`. */
const addressOf = (i: string, channel: string): Sql =>
  sql`${sql.ref(`${channel}.slack_channel_id`)} || ':' || split_part(${sql.ref(`${i}.source_id`)}, ':', 2)`;

/** SQL for the source id of the message that the link `link` names, in the channel `channel`. */
const sourceIdOf = sql`channel.channel_id || ':' || split_part(link, ':', 2)`;

interface LinkRow extends LinkedMessage {
  readonly from: string;
}

/** Finds the messages in Slack that these threads link to, outside themselves. */
export async function linkedMessagesOf(
  em: EntityManager,
  threadIds: readonly string[],
): Promise<Map<string, readonly LinkedMessage[]>> {
  const rows = await query<LinkRow>(
    em,
    sql`select linking.source_thread_id as from, target.source_thread_id as "threadId",
       linking.interaction_id as "interactionId", target.interaction_id as "toInteractionId"
     from intelligence.interaction_analyses linking cross join unnest(linking.message_links) with ordinality as named(link, place)
     join intelligence.slack_channels channel on channel.slack_channel_id = split_part(link, ':', 1)
     join intelligence.interaction_analyses target on target.message_id is not null and target.source_id = ${sourceIdOf}
     where linking.source_thread_id = any(${[...threadIds]}::uuid[]) and linking.message_links <> '{}'
       and target.source_thread_id <> linking.source_thread_id
     order by linking.occurred_at, linking.interaction_id, named.place, target.interaction_id`,
  );
  return Map.groupBy(rows, ({ from }) => from);
}

/** Returns these threads, and those that link to them, also through others. */
export async function withLinking(em: EntityManager, threadIds: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`with recursive reached(id) as (
       select unnest(${[...threadIds]}::uuid[])
       union
       select linking.source_thread_id from reached
       join intelligence.interaction_analyses target
         on target.source_thread_id = reached.id and target.message_id is not null
       join intelligence.slack_channels channel on channel.channel_id = target.channel_id
       join intelligence.interaction_analyses linking
         on linking.message_links <> '{}' and linking.message_links @> array[${addressOf('target', 'channel')}]
       where linking.source_thread_id is not null
     ) select id from reached`,
  );
  return rows.map(({ id }) => id);
}

/** Returns the threads that these link to, also through others. */
export async function linkedFrom(em: EntityManager, threadIds: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`with recursive reached(id) as (
       select unnest(${[...threadIds]}::uuid[])
       union
       select target.source_thread_id from reached
       join intelligence.interaction_analyses linking
         on linking.source_thread_id = reached.id and linking.message_links <> '{}'
       cross join unnest(linking.message_links) as link
       join intelligence.slack_channels channel on channel.slack_channel_id = split_part(link, ':', 1)
       join intelligence.interaction_analyses target on target.message_id is not null and target.source_id = ${sourceIdOf}
       where target.source_thread_id is not null
     ) select id from reached where id <> all(${[...threadIds]}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}
