import { defineMigration, tenantTable } from '@sophia/database';

/** Accounts and contacts whose scores may have changed. */
export const staleSubjects = defineMigration('2026-11-28-stale-subjects', (sql) => {
  sql(`
    create table intelligence.stale_subjects (
      tenant_id text not null,
      subject_type text not null,
      subject_id uuid not null,
      primary key (tenant_id, subject_type, subject_id)
    );
    ${tenantTable('intelligence', 'stale_subjects')}
  `);
});
