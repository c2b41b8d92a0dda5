import { deriveId } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { isoTime } from '@sophia/subgraph-kit';
import { interactionIdOf, threadIdOf } from './ids.ts';
import { messageTitle } from './message-title.ts';
import { participantRows } from './participants.ts';
import { plainContent, type ReportedEntry, type ReportedInteraction } from './reported-interaction.ts';
import { slackSourceId } from './slack-source-id.ts';

/** Converts a message. Null for a deleted one and for a bot's. */
export function fromSlackMessage(
  tenant: string,
  message: EventData<'slack.message.changed'>,
): ReportedInteraction | null {
  if (message.deleted || message.isBot) return null;
  const id = interactionIdOf(tenant, message.id);
  const entry: ReportedEntry = {
    tenant_id: tenant,
    id,
    source: 'SLACK',
    source_id: slackSourceId(message.channelId, message.ts),
    kind: 'MESSAGE',
    record_id: message.id,
    occurred_at: isoTime(message.sentAt),
    duration_seconds: null,
    slack_channel_id: message.channelId,
    given_direction: message.isInternalChannel ? 'INTERNAL' : 'UNKNOWN',
    // Only `slack.channel.changed` says the channel's account, so that both events can arrive in any order.
    given_account_id: null,
    given_deal_id: null,
    given_thread_id: message.threadRootId && threadIdOf(tenant, message.threadRootId),
  };
  return {
    entry,
    content: {
      ...plainContent,
      tenant_id: tenant,
      id,
      occurred_at: entry.occurred_at,
      title: messageTitle(message.text),
      text: message.text === '' ? null : message.text,
      channel: message.channelName,
      thread_root_id: message.threadRootId,
      message_type: message.messageType,
      reaction_count: message.reactionCount,
      reply_count: message.replyCount,
      mention_count: message.mentionedUserIds.length,
    },
    participants: participantRows(entry, [
      {
        participantId: message.userId ?? deriveId(tenant, 'author', message.id),
        identityId: message.userId,
        role: 'AUTHOR',
        name: message.authorName,
      },
      ...message.mentionedUserIds.map((userId) => ({
        participantId: userId,
        identityId: userId,
        role: 'MENTIONED' as const,
      })),
    ]),
  };
}
