import { defineMigration } from '@sophia/database';

/** Names of accounts and people without accents, by which questions find them with typing errors. */
export const askedNames = defineMigration('2026-11-29-asked-names', (sql) => {
  sql(`
    create function intelligence.plain_name(name text) returns text language sql immutable parallel safe as $$
      select translate(lower(name), 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžłđ', 'aaaaaaceeeeiiiinoooooouuuuyyszld')
    $$;
    create index on intelligence.account_facts using gin (intelligence.plain_name(name) public.gin_trgm_ops);
    create index on intelligence.contact_facts using gin (intelligence.plain_name(full_name) public.gin_trgm_ops);`);
});
