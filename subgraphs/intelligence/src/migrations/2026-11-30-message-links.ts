import { defineMigration } from '@sophia/database';

/** Links to messages in Slack, and the thread through which a thread hangs on its anchor. */
export const messageLinks = defineMigration('2026-11-30-message-links', (sql) => {
  sql(`
    alter table intelligence.interaction_analyses
      /* Messages in Slack that its text links to: id of the channel in Slack, colon, timestamp. */
      add column message_links text[] not null default '{}';
    create index on intelligence.interaction_analyses using gin (message_links) where message_links <> '{}';
    create index on intelligence.interaction_analyses (tenant_id, source_id) where message_id is not null;

    alter table intelligence.slack_channels
      /* Null for channels of before, until they change. */
      add column slack_channel_id text;
    create index on intelligence.slack_channels (tenant_id, slack_channel_id);

    alter table intelligence.source_threads
      /* The thread that it links to, if that hangs on the anchor itself. */
      add column linked_id uuid;
    create index on intelligence.source_threads (tenant_id, linked_id) where linked_id is not null;
  `);
});
