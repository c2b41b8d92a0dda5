import { type EntityManager, liftRowLimit, query, sql } from '@sophia/database';
import { linkChannels, lockLinks } from '../links/link-channels.ts';
import { publishChannels } from './publish-channels.ts';

export interface LinkChannelInput {
  tenant: string;
  /** The person who links. */
  subject: string;
  channelId: string;
  /** Null unlinks the channel, and its name no longer links it automatically. */
  accountId: string | null;
}

/** `DONE`, or the record that does not exist. */
export type LinkChannelResult = 'DONE' | 'NO_CHANNEL' | 'NO_ACCOUNT';

/** Stores a person's choice of account. The same choice again keeps its first author and time. */
export async function linkChannel(em: EntityManager, input: LinkChannelInput): Promise<LinkChannelResult> {
  const { tenant, subject, channelId, accountId } = input;
  await lockLinks(em, tenant);
  const [channel] = await query(em, sql`select from slack.slack_channels where id = ${channelId}`);
  if (!channel) return 'NO_CHANNEL';
  const [account] = await query(
    em,
    sql`select from slack.known_accounts where account_id = ${accountId}
     and slack.present_account(account_id) is not null`,
  );
  if (accountId !== null && !account) return 'NO_ACCOUNT';
  await liftRowLimit(em, () => true);
  await query(
    em,
    sql`update slack.slack_channels
     set chosen_account_id = ${accountId}, link_origin = 'MANUAL', linked_at = now(), linked_by = ${subject},
       updated_at = now()
     where id = ${channelId} and (chosen_account_id, link_origin) is distinct from (${accountId}::uuid, 'MANUAL')`,
  );
  await publishChannels(em, await linkChannels(em, { channelIds: [channelId] }));
  return 'DONE';
}
