import { defineMigration, tenantTable } from '@sophia/database';
import { jobTables } from '@sophia/jobs';

/**
 * Tables of jobs, and the current version of each part of a transcript, which decides if a finished analysis is still
 * wanted.
 */
export const jobs = defineMigration('2026-11-29-jobs', (sql) => {
  sql(jobTables('intelligence'));
  sql(`
    create table intelligence.transcript_parts (
      tenant_id text not null,
      call_id uuid not null,
      part integer not null,
      text_digest text not null,
      primary key (tenant_id, call_id, part)
    );
    ${tenantTable('intelligence', 'transcript_parts')}

    /* The analysis updates an interaction later. Free space in each page lets it do so without new index entries. */
    alter table intelligence.interaction_analyses set (fillfactor = 50);
  `);
});
