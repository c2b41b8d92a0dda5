import { allRows, closed, defineMigration, ownRows, rowsAmong, rowsWith } from '@sophia/database';
import { accountOwnerTables, eventTableRows, ownAccounts } from '@sophia/subgraph-kit';

const ofAccount = rowsAmong('account_id', ownAccounts('slack'));

/** Decides what people see who see own accounts alone: the channels of these. */
export const limitToOwnAccounts = defineMigration('2026-12-02-own-accounts', (sql) => {
  sql(accountOwnerTables('slack'));
  sql(
    ownRows('slack', {
      ...eventTableRows,
      slack_channels: ofAccount,
      slack_messages: rowsWith('slack.slack_channels', 'channel_id'),
      slack_users: allRows,
      slack_workspaces: allRows,
      identity_resolutions: allRows,
      known_accounts: ofAccount,
      refused_records: closed,
      source_syncs: closed,
    }),
  );
});
