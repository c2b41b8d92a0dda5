import { allRows, closed, defineMigration, noRows, ownRoleOf, ownRows, rowsAmong, rowsWith } from '@sophia/database';
import { accountOwnerTables, eventTableRows, ownAccounts } from '@sophia/subgraph-kit';

const ofAccount = rowsAmong('account_id', ownAccounts('interactions'));

/**
 * Decides what people see who see own accounts alone: the timelines of these. Names are those of anybody, since who took
 * part in an interaction may belong to no account or to another.
 */
export const limitToOwnAccounts = defineMigration('2026-12-02-own-accounts', (sql) => {
  sql(accountOwnerTables('interactions'));
  sql(
    ownRows('interactions', {
      ...eventTableRows,
      timeline_entries: ofAccount,
      unified_interactions: rowsWith('interactions.timeline_entries', 'id'),
      interaction_participants: rowsWith('interactions.timeline_entries', 'interaction_id'),
      conversation_threads: ofAccount,
      joined_threads: rowsWith('interactions.conversation_threads', 'thread_id'),
      thread_types: rowsWith('interactions.conversation_threads', 'thread_id'),
      account_stages: ofAccount,
      deals: ofAccount,
      people: allRows,
      slack_users: allRows,
      slack_channels: allRows,
      source_syncs: noRows,
      account_aliases: closed,
      identity_resolutions: closed,
    }),
  );
  sql(`grant select on interactions.participant_timeline to ${ownRoleOf('interactions')}`);
});
