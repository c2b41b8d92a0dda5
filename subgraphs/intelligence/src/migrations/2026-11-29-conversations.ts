import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/**
 * Threads of sources and what they hang on, with the reasons. Replaces the table of correlations, which nothing has
 * filled.
 */
export const conversations = defineMigration('2026-11-29-conversations', (sql) => {
  sql(`
    alter table intelligence.interaction_analyses
      add column source_thread_id uuid,
      add column source_id text,
      add column duration_seconds integer,
      add column channel_id uuid,
      /* Ids in Gong of the calls that its text links to. */
      add column call_links text[] not null default '{}';
    update intelligence.interaction_analyses set source_thread_id = thread_id where thread_id is not null;
    create index on intelligence.interaction_analyses (tenant_id, source_thread_id) where source_thread_id is not null;
    create index on intelligence.interaction_analyses (tenant_id, source_id) where call_id is not null;
    create index on intelligence.interaction_analyses using gin (call_links) where call_links <> '{}';

    create table intelligence.source_threads (
      tenant_id text not null,
      source_thread_id uuid not null,
      account_id uuid not null,
      /* The first one. */
      interaction_id uuid not null,
      started_at timestamptz not null,
      /* The thread that it hangs on; null for one that hangs on none. */
      anchor_id uuid,
      /* Id of the conversation of several threads that it belongs to. */
      thread_id uuid,
      primary key (tenant_id, source_thread_id)
    );
    create index on intelligence.source_threads (tenant_id, anchor_id) where anchor_id is not null;
    create index on intelligence.source_threads (tenant_id, thread_id) where thread_id is not null;
    ${tenantTable('intelligence', 'source_threads')}

    drop table intelligence.correlations;
    create table intelligence.correlations (
      tenant_id text not null,
      source_thread_id uuid not null,
      basis text not null check (basis in ('TIME', 'PEOPLE', 'TOPIC', 'REFERENCE')),
      weight double precision not null check (weight between 0 and 1),
      detail text not null,
      from_interaction_id uuid not null,
      to_interaction_id uuid not null,
      model text not null,
      model_version text not null,
      primary key (tenant_id, source_thread_id, basis)
    );
    ${tenantTable('intelligence', 'correlations')}

    create table intelligence.stale_correlations (
      tenant_id text not null,
      source_thread_id uuid not null,
      primary key (tenant_id, source_thread_id)
    );
    ${tenantTable('intelligence', 'stale_correlations')}
  `);
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: {
        source_threads: [{ typename: 'ConversationThread', id: 'changed.thread_id' }],
        correlations: [
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
