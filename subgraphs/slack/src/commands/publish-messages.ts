import type { EntityManager } from '@sophia/database';
import { publish } from '@sophia/events';
import { SlackChannel, type SlackChannelRow } from '../entities/slack-channel.ts';
import { SlackMessage, type SlackMessageRow } from '../entities/slack-message.ts';
import { permalink } from '../source/permalink.ts';

/** The messages' channel, and its workspace's subdomain of slack.com. */
export interface PublishedChannel {
  channelId: string;
  domain: string | null;
}

/** Publishes the current state of one channel's messages, in the transaction that changed them. */
export async function publishMessages(
  em: EntityManager,
  { channelId, domain }: PublishedChannel,
  ids: ReadonlySet<string>,
): Promise<void> {
  if (ids.size === 0) return;
  const options = { disableIdentityMap: true };
  const channel = await em.findOneOrFail(SlackChannel, { id: channelId }, options);
  const messages = await em.find(SlackMessage, { id: { $in: [...ids] } }, { ...options, orderBy: { ts: 'asc' } });
  await publish(
    em,
    messages.map((message) => messageChanged(message, channel, domain)),
  );
}

function messageChanged(message: SlackMessageRow, channel: SlackChannelRow, domain: string | null) {
  const address = {
    domain,
    slackChannelId: channel.slackChannelId,
    ts: message.ts,
    threadTs: message.threadTs ?? null,
  };
  return {
    type: 'slack.message.changed' as const,
    subject: message.id,
    data: {
      id: message.id,
      channelId: channel.id,
      channelName: channel.name,
      accountId: channel.accountId ?? null,
      userId: message.userId ?? null,
      authorName: message.authorName ?? null,
      isBot: message.kind === 'BOT',
      isInternalChannel: !channel.isExternal && channel.type !== 'CUSTOMER',
      ts: message.ts,
      threadRootId: message.isThreadRoot ? message.id : (message.rootId ?? null),
      text: message.text,
      sentAt: message.sentAt.toISOString(),
      editedAt: message.editedAt?.toISOString() ?? null,
      messageType: message.subtype ?? 'message',
      reactionCount: message.reactionCount,
      replyCount: message.replyCount,
      mentionedUserIds: message.mentionedUserIds,
      permalink: permalink(address),
      deleted: message.isDeleted,
    },
  };
}
