import { defineMigration, tenantTable } from '@sophia/database';

/** The words of names, and the customers that threads without an account are about, by their names. */
export const namedCustomers = defineMigration('2026-11-30-named-customers', (sql) => {
  sql(`
    create function intelligence.name_words(name text) returns text[] language sql immutable parallel safe as $$
      select regexp_split_to_array(intelligence.plain_name(name), '[[:space:]!-/:-@[-\`{-~’]+')
    $$;
    /* Columns, since indexes of the expression do not serve under row-level security: name_words is not leakproof. */
    alter table intelligence.account_facts
      add column name_words text[] generated always as (intelligence.name_words(name)) stored;
    alter table intelligence.contact_facts
      add column name_words text[] generated always as (intelligence.name_words(full_name)) stored;
    alter table intelligence.employee_facts
      add column name_words text[] generated always as (intelligence.name_words(full_name)) stored;
    create index on intelligence.account_facts using gin (name_words);
    create index on intelligence.contact_facts using gin (name_words);
    create index on intelligence.employee_facts using gin (name_words);

    create table intelligence.named_customers (
      tenant_id text not null,
      source_thread_id uuid not null,
      account_id uuid not null,
      started_at timestamptz not null,
      /* The first interaction with the name. */
      interaction_id uuid not null,
      /* As it was written. */
      name text not null,
      /* False if it is a part of the account's name. */
      is_whole boolean not null,
      primary key (tenant_id, source_thread_id)
    );
    create index on intelligence.named_customers (tenant_id, account_id, started_at);
    ${tenantTable('intelligence', 'named_customers')}

    alter table intelligence.correlations drop constraint correlations_basis_check;
    alter table intelligence.correlations add constraint correlations_basis_check
      check (basis in ('TIME', 'PEOPLE', 'TOPIC', 'REFERENCE', 'NAME'));

    insert into intelligence.stale_correlations (tenant_id, source_thread_id)
      select distinct tenant_id, source_thread_id from intelligence.interaction_analyses
      where account_id is null and message_id is not null and source_thread_id is not null
      on conflict do nothing;
  `);
});
