import { deriveId } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { interactionIdOf, threadIdOf } from './ids.ts';
import { instant } from './instant.ts';
import { messageTitle } from './message-title.ts';
import { participantRows } from './participants.ts';
import { slackSourceId } from './slack-source-id.ts';
import { plainContent, type ToldEntry, type ToldInteraction } from './told-interaction.ts';

/** A message on the timeline; null for one that is deleted or that a bot wrote, which have no place there. */
export function fromSlackMessage(tenant: string, message: EventData<'slack.message.changed'>): ToldInteraction | null {
  if (message.deleted || message.isBot) return null;
  const id = interactionIdOf(tenant, message.id);
  const entry: ToldEntry = {
    tenant_id: tenant,
    id,
    source: 'SLACK',
    source_id: slackSourceId(message.channelId, message.ts),
    kind: 'MESSAGE',
    record_id: message.id,
    occurred_at: instant(message.sentAt),
    duration_seconds: null,
    slack_channel_id: message.channelId,
    given_direction: message.isInternalChannel ? 'INTERNAL' : 'UNKNOWN',
    // The channel's account, and so the message's, is told by slack.channel.changed alone: one truth, whatever comes first.
    given_account_id: null,
    given_deal_id: null,
    thread_id: message.threadRootId && threadIdOf(tenant, message.threadRootId),
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
