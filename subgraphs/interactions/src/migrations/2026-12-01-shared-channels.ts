import { defineMigration } from '@sophia/database';

/** Finds messages by channel and direction, for our own channels in which customers write. */
export const sharedChannels = defineMigration('2026-12-01-shared-channels', (sql) => {
  sql(`
    create index on interactions.timeline_entries (tenant_id, slack_channel_id, direction)
      where slack_channel_id is not null and given_direction = 'INTERNAL';
  `);
});
