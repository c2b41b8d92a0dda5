import { defineMigration, tenantTable } from '@sophia/database';
import { jobTables } from '@sophia/jobs';

/** Jobs, and the version of each part of a transcript, which says whether an analysis that comes is still wanted. */
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

    /* The analysis of an interaction comes after its facts: room beside each row keeps the indexes as they are. */
    alter table intelligence.interaction_analyses set (fillfactor = 50);
  `);
});
