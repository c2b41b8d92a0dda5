import { defineMigration, tenantTable } from '@sophia/database';

/** Stores the last row read about a record, so that an equal row is skipped. */
export const createReadRows = defineMigration('2026-11-read-rows', (sql) => {
  sql(`
    create table contacts.read_rows (
      tenant_id text not null,
      -- Of what the row is about: a record, deal, stage change or activity.
      id uuid not null,
      digest text not null,
      primary key (tenant_id, id)
    );
    ${tenantTable('contacts', 'read_rows')}`);
});
