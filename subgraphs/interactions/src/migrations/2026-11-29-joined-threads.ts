import { defineMigration, tenantTable } from '@sophia/database';

/** Threads of sources that belong to one conversation. An interaction keeps the thread that its source says. */
export const joinThreads = defineMigration('2026-11-29-joined-threads', (sql) => {
  sql(`
    create table interactions.joined_threads (
      tenant_id text not null,
      source_thread_id uuid not null,
      thread_id uuid not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, source_thread_id)
    );
    create index on interactions.joined_threads (tenant_id, thread_id);
    ${tenantTable('interactions', 'joined_threads')}

    alter table interactions.timeline_entries add column given_thread_id uuid;
    update interactions.timeline_entries set given_thread_id = thread_id where thread_id is not null;
    create index on interactions.timeline_entries (tenant_id, given_thread_id) where given_thread_id is not null;
  `);
});
