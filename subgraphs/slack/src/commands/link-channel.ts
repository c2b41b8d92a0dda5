import { type EntityManager, query } from '@sophia/database';
import { lockLinks } from '../links/link-channels.ts';
import { presentAccount } from '../links/known-accounts.ts';
import { announceChannels } from './announce-channels.ts';

export interface LinkChannelInput {
  tenant: string;
  /** Who does it. */
  subject: string;
  channelId: string;
  /** Null takes the account away, and keeps the channel's name from linking it again. */
  accountId: string | null;
}

/** Why nothing was done: which of the two does not exist. */
export type LinkChannelResult = 'DONE' | 'NO_CHANNEL' | 'NO_ACCOUNT';

/** A person's decision on a channel's account. Made twice, it is still the first: who and when stay. */
export async function linkChannel(em: EntityManager, input: LinkChannelInput): Promise<LinkChannelResult> {
  await lockLinks(em, input.tenant);
  const accountId = input.accountId === null ? null : await presentAccount(em, input.accountId);
  const [channel] = await query<{ id: string }>(em, 'select id from slack.slack_channels where id = $1', [input.channelId]);
  if (!channel) return 'NO_CHANNEL';
  if (accountId === null && input.accountId !== null) return 'NO_ACCOUNT';
  const changed = await query<{ id: string }>(
    em,
    `update slack.slack_channels
     set account_id = $1, link_origin = 'MANUAL', linked_at = now(), linked_by = $2, updated_at = now()
     where id = $3 and (account_id, link_origin) is distinct from ($4::uuid, 'MANUAL')
     returning id`,
    [accountId, input.subject, input.channelId, accountId],
  );
  await announceChannels(em, changed.map(({ id }) => id));
  return 'DONE';
}
