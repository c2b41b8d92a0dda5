import { defineMigration, noRows, ownRows } from '@sophia/database';
import { eventTableRows } from '@sophia/subgraph-kit';

/** Decides what people see who see own accounts alone: nothing of others' rights. */
export const limitToOwnAccounts = defineMigration('2026-12-02-own-accounts', (sql) => {
  sql(ownRows('access', { ...eventTableRows, users: noRows, api_keys: noRows }));
});
