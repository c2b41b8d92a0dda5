import { type EntityManager, query, upsert, type UpsertResult } from '@sophia/database';
import { publish } from '@sophia/events';
import { messageId, userId, type Workspace } from '../ids.ts';
import { permalink } from '../permalink.ts';
import type { MessageFacts } from '../source/to-message.ts';
import { tsToDate } from '../source/timestamp.ts';

/** Where the messages to save were written. */
export interface MessagePlace extends Workspace {
  channelId: string;
  /** The part of the workspace's address before .slack.com; null when not known. */
  domain: string | null;
}

/** Writes messages of one channel, of each the latest edit, and tells the other subgraphs what is new. */
export async function saveMessages(em: EntityManager, place: MessagePlace, messages: readonly MessageFacts[]): Promise<UpsertResult<MessageRow>> {
  const channel = await lockChannel(em, place.channelId);
  const rows = latestOfEach(messages).map((message) => messageRow(place, message));
  const result = await upsert(em, 'slack.slack_messages', rows, { key: ['tenant_id', 'id'], newerThan: 'version' });
  const written = [...result.inserted, ...result.changed];
  await publish(em, written.map((row) => messageChanged(row, channel, place.domain)));
  return result;
}

type MessageRow = ReturnType<typeof messageRow>;

interface Channel {
  name: string;
  slack_channel_id: string;
  account_id: string | null;
  is_internal: boolean;
}

/**
 * Shared with other writers of messages, against whoever links the channel: a message must not be announced with the former
 * account after the link was announced.
 */
async function lockChannel(em: EntityManager, channelId: string): Promise<Channel> {
  const [channel] = await query<Channel>(
    em,
    `select name, slack_channel_id, account_id, not is_external and type <> 'CUSTOMER' as is_internal
     from slack.slack_channels where id = $1 for share`,
    [channelId],
  );
  if (!channel) throw new Error(`messages need their channel: there is no channel ${channelId}`);
  return channel;
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
    is_thread_root: threadTs === ts,
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
    reply_count: message.replyCount,
    participants_count: message.participantsCount,
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

function messageChanged(row: MessageRow, channel: Channel, domain: string | null) {
  const address = { domain, slackChannelId: channel.slack_channel_id, ts: row.ts, threadTs: row.thread_ts };
  return {
    type: 'slack.message.changed' as const,
    subject: row.id,
    data: {
      id: row.id,
      channelId: row.channel_id,
      channelName: channel.name,
      accountId: channel.account_id,
      userId: row.user_id,
      authorName: row.author_name,
      isBot: row.kind === 'BOT',
      isInternalChannel: channel.is_internal,
      ts: row.ts,
      threadRootId: row.is_thread_root ? row.id : row.root_id,
      text: row.text,
      sentAt: row.sent_at.toISOString(),
      editedAt: row.edited_at?.toISOString() ?? null,
      messageType: row.subtype ?? 'message',
      reactionCount: row.reaction_count,
      replyCount: row.reply_count,
      mentionedUserIds: row.mentioned_user_ids,
      permalink: permalink(address),
      deleted: row.is_deleted,
    },
  };
}
