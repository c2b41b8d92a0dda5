import { defineMigration } from '@sophia/database';

/** Times at which passages got their first vectors, by which later pages of a search leave out later ones. */
export const embeddingTimes = defineMigration('2026-11-29-embedding-times', (sql) => {
  sql('alter table intelligence.passage_embeddings add column created_at timestamptz not null default now()');
});
