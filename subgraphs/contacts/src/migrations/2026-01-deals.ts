/** Deals with history and products. Lists sort nulls last in both directions, so each direction needs an index. */
export const dealTables = `
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
`;
