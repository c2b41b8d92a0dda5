import { defineMigration } from '@sophia/database';

/** By what a request for an export is known that is sent again. */
export const keyExports = defineMigration('2026-12-05-export-keys', (sql) => {
  sql(`
    alter table access.exports
      add column idempotency_key text,
      add column fingerprint text;
    create index on access.exports (tenant_id, subject, idempotency_key) where idempotency_key is not null;
  `);
});
