import { defineMigration } from '@sophia/database';

/** By which version of the rules a record's keys were worked out; those of before are of none. */
export const versionKeys = defineMigration('2026-11-key-versions', (sql) => {
  sql(`
    alter table contacts.source_records add column key_version integer not null default 0;
    create index on contacts.source_records (key_version, tenant_id);
  `);
});
