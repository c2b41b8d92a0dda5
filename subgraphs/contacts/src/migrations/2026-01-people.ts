/** Accounts, contacts and employees. Lists sort nulls last in both directions, so each direction needs an index. */
export const peopleTables = `
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
`;
