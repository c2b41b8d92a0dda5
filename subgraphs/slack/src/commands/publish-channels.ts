import { type EntityManager, query, sql } from '@sophia/database';
import { publish } from '@sophia/events';
import type { ChannelType } from '../links/channel-type.ts';

/** Publishes the current state of channels, in the transaction that changed them. */
export async function publishChannels(em: EntityManager, channelIds: Iterable<string>): Promise<void> {
  const rows = await query<ChannelRow>(
    em,
    sql`select id, slack_channel_id, name, type, is_private, is_archived, account_id
     from slack.slack_channels where id = any(${[...channelIds]}::uuid[]) order by id`,
  );
  await publish(
    em,
    rows.map((row) => ({
      type: 'slack.channel.changed' as const,
      subject: row.id,
      data: {
        id: row.id,
        slackChannelId: row.slack_channel_id,
        name: row.name,
        type: row.type,
        isPrivate: row.is_private,
        isArchived: row.is_archived,
        accountId: row.account_id,
      },
    })),
  );
}

interface ChannelRow {
  id: string;
  slack_channel_id: string;
  name: string;
  type: ChannelType;
  is_private: boolean;
  is_archived: boolean;
  account_id: string | null;
}
