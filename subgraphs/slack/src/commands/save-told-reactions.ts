import { type EntityManager, upsert } from '@sophia/database';
import { messageId, userId, type Workspace } from '../source/ids.ts';
import { type PublishedChannel, publishMessages } from './publish-messages.ts';
import { settleReactions } from './settle-reactions.ts';

/** A reaction to a message of a channel, as an event tells it. Times are timestamps in normal form. */
export interface ToldReaction {
  readonly ts: string;
  readonly name: string;
  readonly slackUserId: string;
  readonly toldAt: string;
  readonly isAdded: boolean;
}

/** Keeps the latest of each reaction, and publishes the messages that change. The message may come later. */
export async function saveToldReactions(
  em: EntityManager,
  place: Workspace & PublishedChannel,
  told: readonly ToldReaction[],
): Promise<number> {
  const latest = [...told].sort((a, b) => (a.toldAt < b.toldAt ? -1 : 1));
  const rows = latest.map(({ ts, name, slackUserId, toldAt, isAdded }) => ({
    tenant_id: place.tenant,
    message_id: messageId(place.tenant, place.channelId, ts),
    name,
    user_id: userId(place, slackUserId),
    told_at: toldAt,
    is_added: isAdded,
  }));
  await upsert(em, 'slack.told_reactions', rows, {
    key: ['tenant_id', 'message_id', 'name', 'user_id'],
    newerThan: 'told_at',
  });
  const changed = await settleReactions(em, [...new Set(rows.map((row) => row.message_id))]);
  await publishMessages(em, place, new Set(changed));
  return changed.length;
}
