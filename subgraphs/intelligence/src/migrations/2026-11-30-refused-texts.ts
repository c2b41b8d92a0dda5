import { defineMigration } from '@sophia/database';

/** Passages that have no vector because the inference service refused their texts, so that they are tried again. */
export const refusedTexts = defineMigration('2026-11-30-refused-texts', (sql) => {
  sql(`
    alter table intelligence.passage_embeddings add column was_refused boolean not null default false;
    create index on intelligence.passage_embeddings (tenant_id, space_id) where was_refused;
    create index on intelligence.passage_embeddings (tenant_id, space_id, embedded_at, passage_id) where has_vector;
  `);
});
