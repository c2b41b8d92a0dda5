import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsInChannels, interactionsOfIdentities } from '../timeline/affected.ts';
import { fromSlackMessage } from '../timeline/from-slack-message.ts';
import { upsertFacts } from './facts.ts';
import { tellWith } from './tell.ts';

/** Puts what people wrote on the timeline and takes off what they deleted. */
export const onSlackMessageChanged = tellWith(fromSlackMessage);

/** A channel's account is the account of all its messages. */
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
}

/** Names to show, and the side of those who are nobody we know. */
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
