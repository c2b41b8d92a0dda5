import { query, type Sql, sql } from '@sophia/database';
import type { Reading } from './reading.ts';

/** A thread in the graph. */
export interface StoredThread {
  readonly ts: string;
  readonly lastReplyTs: string | null;
}

type Wanted = { readonly roots: readonly string[] } | { readonly before: string; readonly activeFrom: string };

/** Returns threads of a channel: these, or those that began before a time and have had a reply since another one. */
export function storedThreads({ run }: Reading, channelId: string, wanted: Wanted): Promise<StoredThread[]> {
  const isWanted: Sql =
    'roots' in wanted
      ? sql`m.ts = any(${wanted.roots}::text[])`
      : sql`m.is_thread_root and m.ts < ${wanted.before} and m.last_activity_ts >= ${wanted.activeFrom}`;
  return run.database.transaction(
    run.tenant,
    (em) =>
      query<StoredThread>(
        em,
        sql`select m.ts, (select max(r.ts) from slack.slack_messages r where r.root_id = m.id) as "lastReplyTs"
         from slack.slack_messages m where m.channel_id = ${channelId} and ${isWanted} order by m.ts desc`,
      ),
    { readOnly: true },
  );
}

/** A message in the graph that is not deleted there. */
export interface StoredMessage {
  readonly ts: string;
  readonly threadTs: string | null;
  readonly isReply: boolean;
}

/** Returns the messages of a channel in a window, both ends excluded, that are not among those seen. */
export async function unseenMessages(
  { run }: Reading,
  channelId: string,
  { oldest, latest, seen }: { readonly oldest: string; readonly latest: string; readonly seen: ReadonlySet<string> },
): Promise<StoredMessage[]> {
  const stored = await run.database.transaction(
    run.tenant,
    (em) =>
      query<StoredMessage>(
        em,
        sql`select ts, thread_ts as "threadTs", is_reply as "isReply" from slack.slack_messages
         where channel_id = ${channelId} and ts > ${oldest} and ts < ${latest} and not is_deleted order by ts desc`,
      ),
    { readOnly: true },
  );
  return stored.filter(({ ts }) => !seen.has(ts));
}
