import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** Hand-offs from a call to a thread in support. Replaces the table of them, which nothing has filled. */
export const handoffs = defineMigration('2026-11-29-handoffs', (sql) => {
  sql(`
    drop table intelligence.handoffs;
    create table intelligence.handoffs (
      tenant_id text not null,
      source_thread_id uuid not null,
      account_id uuid not null,
      call_id uuid not null,
      began_at timestamptz not null,
      hours_between double precision not null,
      quality double precision check (quality between 0 and 1),
      factors jsonb not null,
      model text not null,
      model_version text not null,
      primary key (tenant_id, source_thread_id)
    );
    create index on intelligence.handoffs (tenant_id, account_id, began_at);
    create index on intelligence.handoffs (tenant_id, call_id);
    ${tenantTable('intelligence', 'handoffs')}
  `);
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: {
        handoffs: [
          { typename: 'Account', id: 'changed.account_id' },
          { typename: 'GongCall', id: 'changed.call_id' },
          { typename: 'ConversationThread', id: 'changed.source_thread_id' },
          {
            typename: 'ConversationThread',
            id: 'joined.thread_id',
            through: {
              table: 'intelligence.source_threads',
              on: 'joined.tenant_id = changed.tenant_id and joined.source_thread_id = changed.source_thread_id',
            },
          },
        ],
      },
    }),
  );
});
