/** Source records, and replaced ids. */
export const recordTables = `
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
`;
