import { defineMigration, tenantTable } from '@sophia/database';

/** Threads whose passage may be out of date. */
export const staleThreads = defineMigration('2026-11-29-stale-threads', (sql) => {
  sql(`
    create table intelligence.stale_threads (
      tenant_id text not null,
      thread_id uuid not null,
      primary key (tenant_id, thread_id)
    );
    ${tenantTable('intelligence', 'stale_threads')}
  `);
});
