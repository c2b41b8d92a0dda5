import { identifier, roleOf } from './names.ts';
import { tenantPolicy } from './tenant-table.ts';

/**
 * People who are erased, or were. All programs of a database read these tables, as they do the closed tenants: whoever writes
 * something about people asks first if they were erased.
 */
const tables: Readonly<Record<string, string>> = {
  /* Key of the tenant's hashes. */
  person_keys: `
    tenant_id text primary key,
    key bytea not null`,
  /* What erased people were known by, as keyed hashes. */
  erased_people: `
    position bigint generated always as identity,
    tenant_id text not null,
    kind text not null,
    hash text not null,
    erasure_id uuid not null,
    primary key (tenant_id, kind, hash)`,
  erasures: `
    tenant_id text not null,
    id uuid not null,
    contact_id uuid not null,
    requested_by text not null,
    requested_at timestamptz not null default now(),
    finished_at timestamptz,
    in_gong boolean not null,
    /* What the person is known by; null once the erasure is over. */
    person jsonb,
    primary key (tenant_id, id)`,
  /* What the subgraphs find of the person, for as long as the erasure takes: names, addresses, ids, sentences. */
  erasure_traces: `
    tenant_id text not null,
    erasure_id uuid not null,
    kind text not null,
    digest text not null,
    value text not null,
    primary key (tenant_id, erasure_id, kind, digest)`,
  /* How far each subgraph is. */
  erasure_steps: `
    tenant_id text not null,
    erasure_id uuid not null,
    schema text not null,
    /* True once it has erased its own records; what follows from those of others is looked for afterwards. */
    is_erased boolean not null default false,
    /* Erased rows by table. */
    rows jsonb not null default '{}',
    /* The last time that it found something. */
    changed_at timestamptz,
    /* Beginning of a look at all its rows that found nothing. */
    clean_at timestamptz,
    error text,
    tried_at timestamptz not null default now(),
    primary key (tenant_id, erasure_id, schema)`,
};

const names = Object.keys(tables);

/**
 * Returns idempotent SQL that creates the tables. Whoever may use the schema `bus` sees whom its tenant has erased, and adds to
 * it, whichever user created the tables: a grant to the role of each subgraph would need their owner.
 */
export const erasedPeopleTables = (): string => `
    do $erased$
    begin
      if not exists (select from pg_tables where schemaname = 'bus' and tablename = 'erasure_steps') then
        ${names
          .map(
            (name) => `
        create table bus.${name} (${tables[name]});
        alter table bus.${name} enable row level security;
        create policy tenant on bus.${name} using (${tenantPolicy});`,
          )
          .join('')}
        create index on bus.erased_people (tenant_id, position);
        create index on bus.erasures (tenant_id, requested_at, id);
        grant select on bus.person_keys, bus.erased_people to public;
        grant insert on bus.erased_people, bus.erasure_traces to public;
      end if;
    end $erased$;`;

/** Returns SQL that lets the role of a schema begin erasures and see how far they are: that of the subgraph that keeps people. */
export const mayErasePeople = (schema: string): string => `
    grant insert on bus.person_keys to ${identifier(roleOf(schema))};
    grant select, insert on bus.erasures to ${identifier(roleOf(schema))};
    grant select on bus.erasure_steps to ${identifier(roleOf(schema))};`;

/** Tables of a tenant's erasures, in the order in which they are removed with the tenant. */
export const erasureTables: readonly string[] = names.map((name) => `bus.${name}`);
