import { defineMigration, tenantTable } from '@sophia/database';

/** What conversations are for, as last analysed, also of one that has no interactions at the moment. */
export const threadTypes = defineMigration('2026-11-29-thread-types', (sql) => {
  sql(`
    create table interactions.thread_types (
      tenant_id text not null,
      thread_id uuid not null,
      type text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, thread_id)
    );
    ${tenantTable('interactions', 'thread_types')}
  `);
});
