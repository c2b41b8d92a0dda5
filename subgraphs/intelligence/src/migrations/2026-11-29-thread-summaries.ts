import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** Summaries that a language model writes, and the tokens that it takes. Conversations of before are analysed again. */
export const threadSummaries = defineMigration('2026-11-29-thread-summaries', (sql) => {
  sql(`
    /* True if the text of the sentence directs its reader to say something. */
    alter table intelligence.key_sentences add column directs boolean not null default false;
    alter table intelligence.thread_analyses
      /* Identifies the sentences that a language model would read; null if they are too few. */
      add column source_digest text,
      add column latest_at timestamptz;
    create index on intelligence.thread_analyses (tenant_id, latest_at desc) where source_digest is not null;
    insert into intelligence.stale_thread_analyses (tenant_id, thread_id)
    select tenant_id, thread_id from intelligence.thread_analyses
    on conflict do nothing;

    create table intelligence.thread_summaries (
      tenant_id text not null,
      thread_id uuid not null,
      source_digest text not null,
      /* Null if the model gave no answer that can be used. */
      claims jsonb,
      dropped integer not null,
      model text not null,
      model_version text not null,
      instructions text not null,
      written_at timestamptz not null,
      primary key (tenant_id, thread_id),
      foreign key (tenant_id, thread_id) references intelligence.thread_analyses on delete cascade
    );
    ${tenantTable('intelligence', 'thread_summaries')}

    create table intelligence.language_model_usage (
      tenant_id text not null,
      day date not null,
      purpose text not null,
      calls integer not null,
      input_tokens bigint not null,
      output_tokens bigint not null,
      primary key (tenant_id, day, purpose)
    );
    ${tenantTable('intelligence', 'language_model_usage')}
  `);
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: { thread_summaries: [{ typename: 'ConversationThread', id: 'changed.thread_id' }] },
    }),
  );
});
