import { type EntityManager, query, sql, type UpsertResult, upsert } from '@sophia/database';
import { withoutErasedAuthors } from '../erased/erased-users.ts';
import { messageId, userId, type Workspace } from '../source/ids.ts';
import { tsToDate } from '../source/timestamp.ts';
import type { MessageFacts } from '../source/to-message.ts';
import { publishMessages } from './publish-messages.ts';
import { settleThreads } from './settle-threads.ts';

/** Workspace and channel of the messages. */
export interface MessagePlace extends Workspace {
  channelId: string;
  /** The workspace's subdomain of slack.com; null when unknown. */
  domain: string | null;
}

/** Writes messages of one channel, keeps the latest edit of each, and publishes changes. */
export async function saveMessages(
  em: EntityManager,
  place: MessagePlace,
  given: readonly MessageFacts[],
): Promise<UpsertResult<MessageRow>> {
  await lockChannel(em, place.channelId);
  const messages = await withoutErasedAuthors(em, place, given);
  const rows = latestOfEach(messages).map((message) => messageRow(place, message));
  const update = sourceColumns(rows);
  const result = await upsert(em, 'slack.slack_messages', rows, {
    key: ['tenant_id', 'id'],
    update,
    newerThan: 'version',
  });
  const written = [...result.inserted, ...result.changed];
  const settled = await settleThreads(
    em,
    written.flatMap((row) => row.root_id ?? []).concat(written.map((row) => row.id)),
  );
  await publishMessages(em, place, new Set([...written.map((row) => row.id), ...settled]));
  return result;
}

type MessageRow = ReturnType<typeof messageRow>;

/** Columns about threads. A new message takes them from the source; later only `settleThreads` changes them. */
const settledKinds: ReadonlySet<string> = new Set([
  'is_thread_root',
  'reply_count',
  'last_activity_ts',
] satisfies (keyof MessageRow)[]);

function sourceColumns([row]: readonly MessageRow[]): (keyof MessageRow)[] {
  return (Object.keys(row ?? {}) as (keyof MessageRow)[]).filter((column) => !settledKinds.has(column));
}

/**
 * Takes a lock that writers of messages share, and that excludes linking of the channel. Otherwise a message could be
 * published with the old account after the new link was published.
 */
async function lockChannel(em: EntityManager, channelId: string): Promise<void> {
  const [channel] = await query(em, sql`select from slack.slack_channels where id = ${channelId} for share`);
  if (!channel) throw new Error(`cannot save messages: there is no channel ${channelId}`);
}

function latestOfEach(messages: readonly MessageFacts[]): MessageFacts[] {
  const latest = new Map<string, MessageFacts>();
  for (const message of messages) {
    const known = latest.get(message.ts);
    if (!known || message.version >= known.version) latest.set(message.ts, message);
  }
  return [...latest.values()];
}

function messageRow(place: MessagePlace, message: MessageFacts) {
  const { tenant, channelId } = place;
  const { ts, threadTs } = message;
  const isReply = threadTs !== null && threadTs !== ts;
  return {
    tenant_id: tenant,
    id: messageId(tenant, channelId, ts),
    channel_id: channelId,
    ts,
    thread_ts: threadTs,
    root_id: isReply ? messageId(tenant, channelId, threadTs) : null,
    is_reply: isReply,
    kind: message.kind,
    subtype: message.subtype,
    user_id: message.authorSlackId === null ? null : userId(place, message.authorSlackId),
    author_name: message.authorName,
    text: message.text,
    sent_at: tsToDate(ts),
    edited_at: message.editedTs === null ? null : tsToDate(message.editedTs),
    is_deleted: message.isDeleted,
    deleted_at: message.deletedTs === null ? null : tsToDate(message.deletedTs),
    source_reply_count: message.replyCount,
    source_latest_reply_ts: message.latestReplyTs,
    participants_count: message.participantsCount,
    is_thread_root: threadTs === ts,
    reply_count: message.replyCount,
    last_activity_ts: message.latestReplyTs !== null && message.latestReplyTs > ts ? message.latestReplyTs : ts,
    reactions: message.reactions.map(({ name, count, slackUserIds }) => ({
      name,
      count,
      userIds: slackUserIds.map((slackUserId) => userId(place, slackUserId)),
    })),
    reaction_count: message.reactions.reduce((sum, reaction) => sum + reaction.count, 0),
    mentioned_user_ids: message.mentionedSlackIds.map((slackUserId) => userId(place, slackUserId)),
    files: message.files,
    version: message.version,
  };
}
