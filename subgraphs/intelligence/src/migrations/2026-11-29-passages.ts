import { defineMigration, tenantTable } from '@sophia/database';

/**
 * Passages, which search finds, with the spaces of vectors and the state of their embeddings. The vectors are in a vector
 * store. Replaces the table of embeddings, which nothing has filled.
 */
export const passages = defineMigration('2026-11-29-passages', (sql) => {
  sql(`
    drop table intelligence.embeddings;

    create table intelligence.passages (
      tenant_id text not null,
      passage_id uuid not null,
      kind text not null check (kind in
        ('MESSAGE', 'EMAIL', 'MEETING', 'NOTE', 'TASK', 'TICKET', 'CALL', 'THREAD', 'ACCOUNT', 'CONTACT')),
      interaction_id uuid,
      call_id uuid,
      /* Part of the call's transcript. */
      part integer,
      /* Place within the text, or within the part of the transcript, from 0. */
      place integer not null,
      message_id uuid,
      thread_id uuid,
      account_id uuid,
      deal_id uuid,
      contact_ids uuid[] not null default '{}',
      /* Sentences of a call that the passage consists of, in order, and the time within the call. */
      segment_ids uuid[] not null default '{}',
      start_ms integer,
      end_ms integer,
      speaker_roles text[] not null default '{}',
      source text not null,
      occurred_at timestamptz not null,
      /* False for passages of a call while its interaction is unknown or gone. Nothing may find or embed them. */
      is_findable boolean not null,
      language text,
      title text not null,
      text text not null,
      /* What came before, such as earlier messages of the thread. It is embedded with the text, but never shown. */
      context text not null default '',
      collections text[] not null default '{}',
      topics text[] not null default '{}',
      /* Of context and text: what is embedded. */
      text_digest text not null,
      /* Equal or nearly equal for nearly equal texts: a SimHash of 64 bits. Null for short texts. */
      similarity_hash bigint,
      created_at timestamptz not null default now(),
      words tsvector not null,
      primary key (tenant_id, passage_id)
    );
    create index on intelligence.passages (tenant_id, interaction_id);
    create index on intelligence.passages (tenant_id, call_id, part) where call_id is not null;
    /* First passages of the messages of a thread, in order. */
    create index on intelligence.passages (tenant_id, thread_id, occurred_at, interaction_id)
      where place = 0 and call_id is null and kind <> 'THREAD';
    create index on intelligence.passages (tenant_id, thread_id) where kind = 'THREAD';
    create index on intelligence.passages (tenant_id, account_id, occurred_at);
    create index on intelligence.passages (tenant_id, occurred_at);
    create index on intelligence.passages using gin (words);
    create index on intelligence.passages using gin (title public.gin_trgm_ops) where kind in ('ACCOUNT', 'CONTACT');
    ${tenantTable('intelligence', 'passages')}

    alter table intelligence.segment_analyses add column industry_keywords text[] not null default '{}';

    create table intelligence.vector_spaces (
      tenant_id text not null,
      space_id uuid not null,
      model text not null,
      version text not null,
      dimensions integer not null,
      state text not null check (state in ('SERVING', 'BUILDING', 'STANDBY')),
      created_at timestamptz not null,
      serving_since timestamptz,
      primary key (tenant_id, space_id)
    );
    create unique index on intelligence.vector_spaces (tenant_id) where state = 'SERVING';
    ${tenantTable('intelligence', 'vector_spaces')}

    /* Passages whose vectors the store holds, or that have none because the engine knows no word of them. */
    create table intelligence.passage_embeddings (
      tenant_id text not null,
      space_id uuid not null,
      passage_id uuid not null,
      text_digest text not null,
      engine text not null,
      has_vector boolean not null,
      embedded_at timestamptz not null,
      primary key (tenant_id, space_id, passage_id)
    );
    create index on intelligence.passage_embeddings (tenant_id, passage_id);
    ${tenantTable('intelligence', 'passage_embeddings')}
  `);
});
