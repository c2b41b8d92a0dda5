import { identifier, roleOf, tenantTable } from '@sophia/database';

/**
 * Returns SQL for the first migration of a subgraph. It creates the outbox that `publish` writes to, and the inbox,
 * cursors and parked events of its consumers. Includes the tables of the bus.
 */
export function eventTables(schema: string): string {
  const name = identifier(schema);
  return `
    create table ${name}.outbox (
      position bigint generated always as identity primary key,
      id uuid not null,
      tenant_id text not null,
      type text not null,
      subject text not null,
      time timestamptz not null,
      data jsonb not null
    );
    ${tenantTable(schema, 'outbox')}

    create table ${name}.inbox (
      tenant_id text not null,
      consumer text not null,
      event_id uuid not null,
      received_at timestamptz not null default now(),
      primary key (tenant_id, consumer, event_id)
    );
    ${tenantTable(schema, 'inbox')}

    create table ${name}.parked_events (
      tenant_id text not null,
      consumer text not null,
      event_id uuid not null,
      position bigint not null,
      subject text not null,
      event jsonb not null,
      error text not null,
      attempts int not null,
      replay_requested boolean not null default false,
      parked_at timestamptz not null default now(),
      primary key (tenant_id, consumer, event_id)
    );
    create index on ${name}.parked_events (tenant_id, consumer, subject);
    ${tenantTable(schema, 'parked_events')}

    create table ${name}.consumer_cursors (
      consumer text primary key,
      position bigint not null default 0,
      types text[] not null
    );
    grant select, insert, update on ${name}.consumer_cursors to ${identifier(roleOf(schema))};
    ${busTables()}`;
}

/** Returns SQL that creates the bus in PostgreSQL if it is missing. It is part of every subgraph's first migration. */
export function busTables(): string {
  return `
    create table if not exists bus.events (
      position bigint generated always as identity primary key,
      id uuid not null unique,
      tenant_id text not null,
      source text not null,
      type text not null,
      subject text not null,
      time timestamptz not null,
      data jsonb not null
    );`;
}

/**
 * Returns SQL for a migration after which each event is stored with its trace. A transaction puts its trace into the
 * setting `sophia.traceparent`, so that events written by triggers have it too.
 */
export function eventTraces(schema: string): string {
  return `
    alter table ${identifier(schema)}.outbox
      add column traceparent text default nullif(current_setting('sophia.traceparent', true), '');
    ${busTraces()}`;
}

/** Returns SQL that does the same for the bus in PostgreSQL, unless another subgraph's migration has done so. */
export function busTraces(): string {
  return `
    do $traces$
    begin
      if not exists (
        select from pg_attribute
        where attrelid = 'bus.events'::regclass and attname = 'traceparent' and not attisdropped
      ) then
        alter table bus.events add column traceparent text;
      end if;
    end $traces$;`;
}
