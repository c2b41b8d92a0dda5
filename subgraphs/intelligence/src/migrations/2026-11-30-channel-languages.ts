import { defineMigration } from '@sophia/database';

/** The latest messages of a channel are read for its language. */
export const channelLanguages = defineMigration('2026-11-30-channel-languages', (sql) => {
  sql(`
    create index on intelligence.interaction_analyses (tenant_id, channel_id, occurred_at desc) where channel_id is not null;
    drop index intelligence.interaction_analyses_tenant_id_channel_id_idx;
  `);
});
