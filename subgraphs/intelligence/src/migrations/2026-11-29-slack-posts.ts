import { defineMigration } from '@sophia/database';

/** Where the message of a delivery is in Slack, and when it must be edited because its alerts have changed. */
export const slackPosts = defineMigration('2026-11-29-slack-posts', (sql) => {
  sql(`
    alter table intelligence.alert_deliveries
      /* { channel, ts }; null if nothing was posted. */
      add column slack_post jsonb,
      add column edit_due_at timestamptz,
      add column edit_tries smallint not null default 0,
      add column edit_error text;
    create index on intelligence.alert_deliveries (tenant_id, edit_due_at) where edit_due_at is not null;
  `);
});
