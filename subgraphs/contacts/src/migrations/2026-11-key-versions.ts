import { defineMigration } from '@sophia/database';

/** Stores the version of the rules that computed a record's keys. Older records have none. */
export const versionKeys = defineMigration('2026-11-key-versions', (sql) => {
  sql(`
    alter table contacts.source_records add column key_version integer not null default 0;
    create index on contacts.source_records (key_version, tenant_id);
  `);
});
