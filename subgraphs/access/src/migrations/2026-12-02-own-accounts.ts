import { allRows, defineMigration, noRows, ownRows } from '@sophia/database';
import { eventTableRows } from '@sophia/subgraph-kit';

/** Decides what people see who see own accounts alone. Users belong to no account, and `viewer` shows one of them; scopes guard the others. */
export const limitToOwnAccounts = defineMigration('2026-12-02-own-accounts', (sql) => {
  sql(ownRows('access', { ...eventTableRows, users: allRows, api_keys: noRows, audit_records: noRows }));
});
