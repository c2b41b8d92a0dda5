import { allRows, closed, defineMigration, ownRows, rowsAmong, rowsWith } from '@sophia/database';
import { accountOwnerTables, eventTableRows, ownAccounts } from '@sophia/subgraph-kit';

const ofCall = rowsWith('gong.gong_calls', 'call_id');

/** Decides what people see who see own accounts alone: the calls with these. */
export const limitToOwnAccounts = defineMigration('0004-own-accounts', (sql) => {
  sql(accountOwnerTables('gong'));
  sql(
    ownRows('gong', {
      ...eventTableRows,
      gong_calls: rowsAmong('account_id', ownAccounts('gong')),
      gong_parties: ofCall,
      call_people: ofCall,
      call_topics: ofCall,
      call_trackers: ofCall,
      transcript_segments: ofCall,
      gong_users: allRows,
      identity_resolutions: allRows,
      account_aliases: closed,
      pending_transcripts: closed,
      refused_records: closed,
      source_syncs: closed,
    }),
  );
});
