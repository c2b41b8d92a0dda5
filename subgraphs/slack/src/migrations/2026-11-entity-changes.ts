import { defineMigration } from '@sophia/database';
import { entityChangeTriggers } from '@sophia/events';

const channelOfMessage = {
  table: 'slack.slack_channels',
  on: 'joined.tenant_id = changed.tenant_id and joined.id = changed.channel_id',
};
const authorOfMessage = {
  table: 'slack.identity_resolutions',
  on: 'joined.tenant_id = changed.tenant_id and joined.identity_id = changed.user_id',
};

/** Declares which entities show which rows. */
export const announceEntityChanges = defineMigration('2026-11-entity-changes', (sql) => {
  sql(
    entityChangeTriggers('slack', {
      tables: {
        // Every permalink contains the subdomain.
        slack_workspaces: [{}],
        slack_channels: [
          { typename: 'SlackChannel', id: 'changed.id' },
          { typename: 'Account', id: 'changed.account_id' },
        ],
        // References to a user that was unknown show it once it is loaded. Users seldom change.
        slack_users: [{ typename: 'SlackUser', id: 'changed.id' }, { typename: 'SlackMessage' }],
        slack_messages: [
          { typename: 'SlackMessage', id: 'changed.id' },
          { typename: 'SlackMessage', id: 'changed.root_id' },
          { typename: 'SlackChannel', id: 'changed.channel_id' },
          { typename: 'SlackUser', id: 'changed.user_id' },
          { typename: 'Account', id: 'joined.account_id', through: channelOfMessage },
          { typename: 'Contact', id: 'joined.contact_id', through: authorOfMessage },
          { typename: 'Employee', id: 'joined.employee_id', through: authorOfMessage },
        ],
        identity_resolutions: [
          { typename: 'Contact', id: 'changed.contact_id' },
          { typename: 'Employee', id: 'changed.employee_id' },
        ],
      },
    }),
  );
});
