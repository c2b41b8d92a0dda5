import { defineMigration } from '@sophia/database';

/** Endpoints know the contract of the key that created them. */
export const limitToContracts = defineMigration('2026-12-05-endpoint-contracts', (sql) => {
  sql('alter table webhooks.endpoints add column contract text');
});
