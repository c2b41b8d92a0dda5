import { defineMigration } from '@sophia/database';

/** Indexes for searches of vectors with a filter that leaves few passages. */
export const vectorFilters = defineMigration('2026-11-29-vector-filters', (sql) => {
  sql(`
    create index on intelligence.passages (tenant_id, source, kind);
    create index on intelligence.passages (tenant_id, language);
    create index on intelligence.passages using gin (topics, contact_ids);
  `);
});
