import { type EntityManager, query, sql } from '@sophia/database';

/** Recounts the channels' messages, and finds their first and last time. */
export async function refreshActivity(em: EntityManager, channelIds: Iterable<string>): Promise<void> {
  await query(
    em,
    sql`with activity as (
       select c.tenant_id, c.id, count(m.id)::int as messages, min(m.sent_at) as first_at, max(m.sent_at) as last_at
       from slack.slack_channels c
       left join slack.slack_messages m on m.tenant_id = c.tenant_id and m.channel_id = c.id and not m.is_deleted
       where c.id = any(${[...channelIds]}::uuid[])
       group by c.tenant_id, c.id
     )
     update slack.slack_channels c
     set message_count = activity.messages, first_message_at = activity.first_at, last_message_at = activity.last_at,
         updated_at = now()
     from activity
     where c.tenant_id = activity.tenant_id and c.id = activity.id
       and (c.message_count, c.first_message_at, c.last_message_at)
         is distinct from (activity.messages, activity.first_at, activity.last_at)`,
  );
}
