import { defineMigration, tenantTable } from '@sophia/database';
import { eventTables } from '@sophia/events';
import { ingestTables } from '@sophia/ingest';

const tables = [
  'source_records', 'record_keys', 'entity_aliases', 'accounts', 'contacts', 'contact_emails', 'contact_phones', 'consents',
  'contact_merges', 'employees', 'deals', 'deal_stage_changes', 'products', 'party_links', 'call_links', 'activities', 'activity_people',
];

/** Everything that the subgraph keeps: what the sources say, and what the graph makes of it. */
export const createContactsTables = defineMigration('2026-01-contacts', (sql) => {
  sql(`
    -- Lists put rows without a value last in both directions, which takes an index for each direction.

    -- One row for each record by which a source knows a company or a person, with what the source says.
    create table contacts.source_records (
      tenant_id text not null,
      id uuid not null,
      kind text not null check (kind in ('ACCOUNT', 'CONTACT', 'EMPLOYEE')),
      source text not null,
      object_type text not null,
      source_id text not null,
      state text not null check (state in ('LIVE', 'REFERENCE', 'MERGED', 'DELETED')),
      is_sample boolean,
      modified_at timestamptz not null,
      same_as uuid[] not null,
      account_ref uuid,
      facts jsonb not null,
      -- The entity that the record's cluster makes, before contacts are merged by hand.
      cluster_id uuid,
      account_id uuid,
      contact_id uuid,
      employee_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on contacts.source_records (tenant_id, cluster_id);
    create index on contacts.source_records (tenant_id, account_id) where account_id is not null;
    create index on contacts.source_records (tenant_id, contact_id) where contact_id is not null;
    create index on contacts.source_records (tenant_id, employee_id) where employee_id is not null;
    create index on contacts.source_records (tenant_id, account_ref) where account_ref is not null;

    create table contacts.record_keys (
      tenant_id text not null,
      key text not null,
      record_id uuid not null,
      primary key (tenant_id, key, record_id)
    );
    create index on contacts.record_keys (tenant_id, record_id);

    -- Ids that were replaced, so that who still holds one finds the entity.
    create table contacts.entity_aliases (
      tenant_id text not null,
      from_id uuid not null,
      into_id uuid not null,
      primary key (tenant_id, from_id)
    );
    create index on contacts.entity_aliases (tenant_id, into_id);

    create table contacts.accounts (
      tenant_id text not null,
      id uuid not null,
      name text not null,
      domain text,
      website text,
      industry text,
      segment text,
      region text,
      office_location text,
      property_count integer,
      unit_count integer,
      property_software text[] not null,
      employee_count integer,
      annual_revenue numeric,
      currency text,
      founded_year integer,
      owner_ref uuid,
      owner_id uuid,
      parent_ref uuid,
      parent_id uuid,
      is_sample boolean not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on contacts.accounts (tenant_id, name, id);
    create index on contacts.accounts (tenant_id, annual_revenue, id);
    create index on contacts.accounts (tenant_id, annual_revenue desc nulls last, id desc);
    create index on contacts.accounts (tenant_id, employee_count, id);
    create index on contacts.accounts (tenant_id, employee_count desc nulls last, id desc);
    create index on contacts.accounts (tenant_id, unit_count, id);
    create index on contacts.accounts (tenant_id, unit_count desc nulls last, id desc);
    create index on contacts.accounts (tenant_id, created_at, id);
    create index on contacts.accounts (tenant_id, updated_at, id);
    create index on contacts.accounts (tenant_id, domain);
    create index on contacts.accounts (tenant_id, industry);
    create index on contacts.accounts (tenant_id, segment);
    create index on contacts.accounts (tenant_id, region);
    create index on contacts.accounts (tenant_id, owner_id, name, id);
    create index on contacts.accounts (tenant_id, parent_id, name, id);
    create index on contacts.accounts (tenant_id, owner_ref);
    create index on contacts.accounts (tenant_id, parent_ref);
    create index on contacts.accounts using gin (name public.gin_trgm_ops);

    create table contacts.contacts (
      tenant_id text not null,
      id uuid not null,
      full_name text not null,
      first_name text,
      last_name text,
      title text,
      decision_role text,
      primary_email text,
      -- Where the person's e-mail addresses say that they work, for those whose account no source names.
      domains text[] not null,
      account_id uuid,
      merged_into_id uuid,
      is_sample boolean,
      -- What people wrote, which stands above the sources: {field: value}.
      edits jsonb not null default '{}',
      edited_account_ref uuid,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on contacts.contacts (tenant_id, full_name, id);
    create index on contacts.contacts (tenant_id, primary_email, id);
    create index on contacts.contacts (tenant_id, primary_email desc nulls last, id desc);
    create index on contacts.contacts (tenant_id, created_at, id);
    create index on contacts.contacts (tenant_id, updated_at, id);
    create index on contacts.contacts (tenant_id, account_id, full_name, id);
    create index on contacts.contacts (tenant_id, decision_role);
    create index on contacts.contacts (tenant_id, title);
    create index on contacts.contacts (tenant_id, merged_into_id) where merged_into_id is not null;
    create index on contacts.contacts (tenant_id, edited_account_ref) where edited_account_ref is not null;
    create index on contacts.contacts using gin (full_name public.gin_trgm_ops);

    create table contacts.contact_emails (
      tenant_id text not null,
      contact_id uuid not null,
      address text not null,
      domain text,
      position integer not null,
      primary key (tenant_id, contact_id, address)
    );
    create index on contacts.contact_emails (tenant_id, address);
    create index on contacts.contact_emails (tenant_id, domain) where domain is not null;

    create table contacts.contact_phones (
      tenant_id text not null,
      contact_id uuid not null,
      number text not null,
      position integer not null,
      primary key (tenant_id, contact_id, number)
    );

    create table contacts.consents (
      tenant_id text not null,
      contact_id uuid not null,
      source text not null,
      channel text not null,
      status text not null,
      primary key (tenant_id, contact_id, source, channel)
    );

    -- A merge holds between records, not contacts: whatever ids their clusters come to have, it finds them.
    create table contacts.contact_merges (
      tenant_id text not null,
      id uuid not null,
      winner_record uuid not null,
      loser_record uuid not null,
      winner_id uuid not null,
      loser_id uuid not null,
      loser_name text not null,
      -- Both contacts as they were, with their addresses, numbers, consents and records.
      snapshot jsonb not null,
      reason text,
      merged_at timestamptz not null,
      merged_by text not null,
      unmerged_at timestamptz,
      unmerged_by text,
      primary key (tenant_id, id)
    );
    create index on contacts.contact_merges (tenant_id, winner_record) where unmerged_at is null;
    create index on contacts.contact_merges (tenant_id, loser_record) where unmerged_at is null;
    create index on contacts.contact_merges (tenant_id, winner_id, merged_at);
    create index on contacts.contact_merges (tenant_id, loser_id);

    create table contacts.employees (
      tenant_id text not null,
      id uuid not null,
      full_name text not null,
      email text,
      title text,
      department text,
      region text,
      active boolean not null,
      manager_ref uuid,
      manager_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on contacts.employees (tenant_id, full_name, id);
    create index on contacts.employees (tenant_id, email, id);
    create index on contacts.employees (tenant_id, email desc nulls last, id desc);
    create index on contacts.employees (tenant_id, manager_id, full_name, id);
    create index on contacts.employees (tenant_id, manager_ref);
    create index on contacts.employees (tenant_id, region);
    create index on contacts.employees (tenant_id, department);
    create index on contacts.employees (tenant_id, title);
    create index on contacts.employees using gin (full_name public.gin_trgm_ops);

    create table contacts.deals (
      tenant_id text not null,
      id uuid not null,
      source text not null,
      source_id text not null,
      name text not null,
      stage text not null,
      status text not null check (status in ('OPEN', 'WON', 'LOST')),
      amount numeric,
      currency text,
      probability double precision,
      close_date date,
      opened_at timestamptz,
      closed_at timestamptz,
      product_key text,
      product text,
      account_ref uuid,
      account_id uuid,
      owner_ref uuid,
      owner_id uuid,
      is_deleted boolean not null,
      modified_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on contacts.deals (tenant_id, close_date, id);
    create index on contacts.deals (tenant_id, close_date desc nulls last, id desc);
    create index on contacts.deals (tenant_id, amount, id);
    create index on contacts.deals (tenant_id, amount desc nulls last, id desc);
    create index on contacts.deals (tenant_id, name, id);
    create index on contacts.deals (tenant_id, opened_at, id);
    create index on contacts.deals (tenant_id, opened_at desc nulls last, id desc);
    create index on contacts.deals (tenant_id, created_at, id);
    create index on contacts.deals (tenant_id, updated_at, id);
    create index on contacts.deals (tenant_id, status, close_date desc nulls last, id desc);
    create index on contacts.deals (tenant_id, stage);
    create index on contacts.deals (tenant_id, product);
    create index on contacts.deals (tenant_id, product_key);
    create index on contacts.deals (tenant_id, account_id, close_date desc nulls last, id desc);
    create index on contacts.deals (tenant_id, owner_id, close_date desc nulls last, id desc);
    create index on contacts.deals (tenant_id, account_ref);
    create index on contacts.deals (tenant_id, owner_ref);
    create index on contacts.deals using gin (name public.gin_trgm_ops);

    create table contacts.deal_stage_changes (
      tenant_id text not null,
      id uuid not null,
      deal_id uuid not null,
      from_stage text,
      stage text not null,
      changed_at timestamptz not null,
      amount numeric,
      currency text,
      is_deleted boolean not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on contacts.deal_stage_changes (tenant_id, deal_id, changed_at, id);

    create table contacts.products (
      tenant_id text not null,
      key text not null,
      name text not null,
      series text,
      list_price numeric,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, key)
    );

    -- Who took part in a Gong call, as the call says; the record is made of the latest of them.
    create table contacts.party_links (
      tenant_id text not null,
      party_id uuid not null,
      call_id uuid not null,
      started_at timestamptz not null,
      is_internal boolean not null,
      record_id uuid,
      account_ref uuid,
      facts jsonb not null,
      contact_id uuid,
      employee_id uuid,
      account_id uuid,
      primary key (tenant_id, party_id)
    );
    create index on contacts.party_links (tenant_id, call_id);
    create index on contacts.party_links (tenant_id, record_id, started_at desc, party_id);
    create index on contacts.party_links (tenant_id, account_ref) where account_ref is not null;

    create table contacts.call_links (
      tenant_id text not null,
      call_id uuid not null,
      account_ref uuid,
      deal_ref uuid,
      account_id uuid,
      deal_id uuid,
      primary key (tenant_id, call_id)
    );
    create index on contacts.call_links (tenant_id, account_ref) where account_ref is not null;
    create index on contacts.call_links (tenant_id, deal_ref) where deal_ref is not null;

    create table contacts.activities (
      tenant_id text not null,
      id uuid not null,
      source text not null,
      source_id text not null,
      kind text not null,
      subject text not null,
      body text,
      direction text not null,
      status text,
      occurred_at timestamptz not null,
      due_at timestamptz,
      duration_seconds integer,
      account_ref uuid,
      deal_ref uuid,
      is_deleted boolean not null,
      modified_at timestamptz not null,
      -- What the references have come to mean.
      account_id uuid,
      deal_id uuid,
      contact_ids text[] not null default '{}',
      employee_ids text[] not null default '{}',
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on contacts.activities (tenant_id, account_ref) where account_ref is not null;
    create index on contacts.activities (tenant_id, deal_ref) where deal_ref is not null;

    create table contacts.activity_people (
      tenant_id text not null,
      activity_id uuid not null,
      record_id uuid not null,
      primary key (tenant_id, activity_id, record_id)
    );
    create index on contacts.activity_people (tenant_id, record_id);
  `);
  for (const table of tables) sql(tenantTable('contacts', table));
  sql(eventTables('contacts'));
  sql(ingestTables('contacts'));
});
