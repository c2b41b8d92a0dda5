import { closed, defineMigration, noRows, ownRows, tenantTable } from '@sophia/database';
import { entityChangeTriggers, eventTables, eventTraces } from '@sophia/events';
import { jobTables } from '@sophia/jobs';
import { eventTableRows, jobTableRows } from '@sophia/subgraph-kit';

export const createTables = defineMigration('2026-12-01-webhooks', (sql) => {
  sql(`
    create table webhooks.endpoints (
      tenant_id text not null,
      id uuid not null,
      name text not null,
      url text not null,
      event_types text[] not null,
      account_ids text[] not null,
      payload text not null,
      signature text not null,
      public_key text,
      secrets jsonb not null,
      previous_valid_until timestamptz,
      enabled boolean not null,
      disabled_reason text,
      failing_since timestamptz,
      created_by text not null,
      /* Scopes that the person or key had who created it, as far as events need them. */
      scopes text[] not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (tenant_id, id)
    );
    create table webhooks.messages (
      tenant_id text not null,
      id uuid not null,
      type text not null,
      occurred_at timestamptz not null,
      data jsonb not null,
      created_at timestamptz not null,
      primary key (tenant_id, id)
    );
    create index on webhooks.messages (tenant_id, created_at);
    create table webhooks.deliveries (
      tenant_id text not null,
      id uuid not null,
      endpoint_id uuid not null,
      message_id uuid not null,
      event_type text not null,
      status text not null,
      tries int not null default 0,
      /* Nobody takes it earlier: the end of a pause after a failure, or of the claim of the process that sends it. */
      due_at timestamptz,
      /* The process that sends it; one that finds another claim here has lost it. */
      claim uuid,
      attempts jsonb not null default '[]',
      created_at timestamptz not null,
      primary key (tenant_id, id)
    ) with (fillfactor = 70);
    create index on webhooks.deliveries (tenant_id, endpoint_id, created_at, id);
    create index on webhooks.deliveries (tenant_id, endpoint_id, due_at) where status = 'WAITING';
    create index on webhooks.deliveries (tenant_id, created_at);
    /* What people and API keys may do, and until when, since the last change. */
    create table webhooks.creators (
      tenant_id text not null,
      subject text not null,
      ends_at timestamptz,
      scopes text[] not null,
      primary key (tenant_id, subject)
    );
    ${tenantTable('webhooks', 'endpoints')}
    ${tenantTable('webhooks', 'messages')}
    ${tenantTable('webhooks', 'deliveries')}
    ${tenantTable('webhooks', 'creators')}
  `);
  sql(jobTables('webhooks'));
  sql(eventTables('webhooks'));
  sql(eventTraces('webhooks'));
  sql(entityChangeTriggers('webhooks', { tables: { endpoints: [{ typename: 'WebhookEndpoint', id: 'changed.id' }] } }));
  // Webhooks tell of all accounts. A look-up by any id reads the first two.
  sql(
    ownRows('webhooks', {
      ...{ ...eventTableRows, ...jobTableRows },
      ...{ endpoints: noRows, deliveries: noRows, messages: closed, creators: closed },
    }),
  );
});
