import { type EntityManager, query, sql } from '@sophia/database';

/**
 * Recomputes which messages have a thread, its length and its last activity. It uses the source's values and the stored
 * replies, because sources leave roots unmarked and replies may arrive first.
 *
 * @returns the ids of the messages that changed
 */
export async function settleThreads(em: EntityManager, messageIds: readonly string[]): Promise<string[]> {
  const changed = await query<{ id: string }>(
    em,
    sql`with replies as (
       select root_id, count(*)::int as count, max(ts) as latest_ts from slack.slack_messages
       where root_id = any(${messageIds}::uuid[]) and not is_deleted
       group by root_id
     ),
     thread as (
       select m.tenant_id, m.id,
              coalesce(m.thread_ts = m.ts, false) or replies.count is not null as is_thread_root,
              greatest(m.source_reply_count, replies.count) as reply_count,
              greatest(m.ts, m.source_latest_reply_ts, replies.latest_ts) as last_activity_ts
       from slack.slack_messages m left join replies on replies.root_id = m.id
       where m.id = any(${messageIds}::uuid[])
     )
     update slack.slack_messages m
     set is_thread_root = thread.is_thread_root, reply_count = thread.reply_count,
       last_activity_ts = thread.last_activity_ts,
         updated_at = now()
     from thread
     where m.tenant_id = thread.tenant_id and m.id = thread.id
       and (m.is_thread_root, m.reply_count, m.last_activity_ts)
         is distinct from (thread.is_thread_root, thread.reply_count, thread.last_activity_ts)
     returning m.id`,
  );
  return changed.map((row) => row.id);
}
