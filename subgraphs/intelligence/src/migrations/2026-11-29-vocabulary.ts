import { defineMigration, tenantTable } from '@sophia/database';

/** Terms that a tenant's people created, changed or removed. Those of the product are in the code. */
export const vocabulary = defineMigration('2026-11-29-vocabulary', (sql) => {
  sql(`
    create table intelligence.vocabulary_terms (
      tenant_id text not null,
      id uuid not null,
      kind text not null check (kind in ('COMPETITOR', 'PRODUCT', 'PROPERTY_SOFTWARE', 'FEATURE')),
      name text not null,
      synonyms text[] not null,
      exceptions text[] not null,
      case_sensitive boolean not null,
      enabled boolean not null,
      /* True if it replaces a term of the product. Such a row stays when people remove the term. */
      is_built_in boolean not null,
      is_removed boolean not null,
      version integer not null,
      updated_at timestamptz not null,
      updated_by text not null,
      primary key (tenant_id, id)
    );
    ${tenantTable('intelligence', 'vocabulary_terms')}

    create table intelligence.vocabularies (
      tenant_id text not null,
      /* Number of changes of the terms. */
      version integer not null,
      primary key (tenant_id)
    );
    ${tenantTable('intelligence', 'vocabularies')}
  `);
});
