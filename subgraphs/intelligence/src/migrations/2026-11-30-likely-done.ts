import { defineMigration, tenantTable } from '@sophia/database';

/** What says that action items are done, and which items people opened again. */
export const likelyDone = defineMigration('2026-11-30-likely-done', (sql) => {
  sql(`
    alter table intelligence.findings
      /* The sentence that says that an action item is done; null if none does. */
      add column likely_done jsonb,
      /* Copied from the mark. */
      add column reopened_at timestamptz;
    create index on intelligence.findings (tenant_id, ((likely_done ->> 'threadId')::uuid)) where likely_done is not null;

    /* A person says that an item is done, or that it is not. */
    alter table intelligence.action_item_marks
      alter column done_at drop not null,
      alter column done_by drop not null,
      add column reopened_at timestamptz,
      add check ((done_at is null) <> (reopened_at is null)),
      add check ((done_at is null) = (done_by is null));

    create table intelligence.stale_completions (
      tenant_id text not null,
      source_thread_id uuid not null,
      primary key (tenant_id, source_thread_id)
    );
    ${tenantTable('intelligence', 'stale_completions')}
    /* What was loaded before is looked at once. */
    insert into intelligence.stale_completions (tenant_id, source_thread_id)
      select distinct tenant_id, source_thread_id from intelligence.interaction_analyses where source_thread_id is not null;
    create index on intelligence.key_sentences (tenant_id, interaction_id) where 'COMPLETION' = any(kinds);
  `);
});
