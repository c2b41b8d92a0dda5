import { defineMigration, tenantTable } from '@sophia/database';

/** Key sentences of texts, from which threads are analysed and summarised. */
export const threadAnalyses = defineMigration('2026-11-29-thread-analyses', (sql) => {
  sql(`
    create table intelligence.key_sentences (
      tenant_id text not null,
      /* The interaction, or the segment of a transcript. */
      source_id uuid not null,
      /* Place in the text, in UTF-16 units. */
      start_at integer not null,
      end_at integer not null,
      text text not null,
      kinds text[] not null,
      /* Mean cosine to the other sentences of its text. */
      centrality real not null,
      interaction_id uuid,
      call_id uuid,
      part integer,
      segment_id uuid,
      primary key (tenant_id, source_id, start_at)
    );
    create index on intelligence.key_sentences (tenant_id, interaction_id) where interaction_id is not null;
    create index on intelligence.key_sentences (tenant_id, call_id, part) where call_id is not null;
    ${tenantTable('intelligence', 'key_sentences')}

    create table intelligence.stale_thread_analyses (
      tenant_id text not null,
      thread_id uuid not null,
      primary key (tenant_id, thread_id)
    );
    ${tenantTable('intelligence', 'stale_thread_analyses')}

    create table intelligence.slack_channels (
      tenant_id text not null,
      channel_id uuid not null,
      type text not null,
      primary key (tenant_id, channel_id)
    );
    ${tenantTable('intelligence', 'slack_channels')}
    create index on intelligence.interaction_analyses (tenant_id, thread_id, occurred_at) where thread_id is not null;
    create index on intelligence.interaction_analyses (tenant_id, channel_id) where channel_id is not null;

    alter table intelligence.thread_analyses
      drop column success_probability,
      drop column churn_risk,
      drop column estimated_value,
      drop column estimated_currency,
      drop column deal_stage,
      drop column segment,
      add column type text,
      add column type_reasons text[] not null default '{}',
      /* The sentences of each list, with their places. */
      add column citations jsonb not null default '{}';
  `);
});
