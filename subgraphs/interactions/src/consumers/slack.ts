import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { redirectMessages, relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsInChannels, interactionsOfIdentities } from '../timeline/affected.ts';
import { fromSlackMessage } from '../timeline/from-slack-message.ts';
import { upsertFacts } from './facts.ts';
import { interactionHandler } from './interaction-handler.ts';

/** Adds people's messages to the timeline and removes deleted ones. */
export const onSlackMessageChanged = interactionHandler(fromSlackMessage);

/** Stores a channel's account, which is the account of all its messages. */
export async function onSlackChannelChanged(
  em: EntityManager,
  events: ReadEvent<'slack.channel.changed'>[],
): Promise<void> {
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    id: data.id,
    name: data.name,
    account_id: data.accountId,
  }));
  const relinked = await upsertFacts(em, 'slack_channels', rows, { key: ['tenant_id', 'id'], links: ['account_id'] });
  await relinkInteractions(
    em,
    await interactionsInChannels(
      em,
      relinked.map(({ id }) => id),
    ),
  );
  // Channels are told anew after an upgrade.
  await redirectMessages(
    em,
    rows.map(({ id }) => id),
  );
}

/** Stores users' names, and the side of those who are neither contact nor employee. */
export async function onSlackUserChanged(em: EntityManager, events: ReadEvent<'slack.user.changed'>[]): Promise<void> {
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    id: data.id,
    name: data.displayName?.trim() || data.realName?.trim() || null,
    is_guest: data.isGuest,
  }));
  const relinked = await upsertFacts(em, 'slack_users', rows, { key: ['tenant_id', 'id'], links: ['is_guest'] });
  await relinkInteractions(
    em,
    await interactionsOfIdentities(
      em,
      relinked.map(({ id }) => id),
    ),
  );
}
