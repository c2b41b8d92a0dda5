import { defineMigration } from '@sophia/database';

/**
 * Announces the channels that are linked to an account once more. Whoever hears of one decides anew which messages of ours in it
 * are to the customer.
 */
export const announceLinkedChannels = defineMigration('2026-12-01-linked-channels', (sql) => {
  sql(`
    insert into slack.outbox (id, tenant_id, type, subject, time, data)
      select gen_random_uuid(), tenant_id, 'slack.channel.changed', id::text, now(), jsonb_build_object(
        'id', id, 'slackChannelId', slack_channel_id, 'name', name, 'type', type, 'isPrivate', is_private,
        'isArchived', is_archived, 'accountId', account_id)
      from slack.slack_channels where account_id is not null order by tenant_id, id;
  `);
});
