/** Calls and activities with their people and accounts. */
export const linkTables = `
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
`;
