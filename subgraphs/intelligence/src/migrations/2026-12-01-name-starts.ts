import { defineMigration } from '@sophia/database';

/** The starts of accounts' names, by which those are found that a text may name: see `nameStartsIn`. */
export const nameStarts = defineMigration('2026-12-01-name-starts', (sql) => {
  sql(`
    create function intelligence.name_start(name text) returns text language sql immutable parallel safe as $$
      select left(lower(name), case when length(lower(name)) >= 16 then 16 when length(lower(name)) >= 8 then 8
        when length(lower(name)) >= 4 then 4 else 2 end)
    $$;
    /* A column, since an index of the expression does not serve under row-level security: name_start is not leakproof. */
    alter table intelligence.account_facts
      add column name_start text generated always as (intelligence.name_start(name)) stored;
    create index on intelligence.account_facts (tenant_id, name_start);
  `);
});
