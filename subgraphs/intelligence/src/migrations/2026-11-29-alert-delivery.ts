import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** Channels that tell people of alerts, and what was delivered by them. */
export const alertDelivery = defineMigration('2026-11-29-alert-delivery', (sql) => {
  sql(`
    alter table intelligence.alert_rules
      /* Local times in the tenant's time zone, 'HH:MM', between which nobody is told. */
      add column quiet_from text,
      add column quiet_to text;

    create table intelligence.alert_channels (
      tenant_id text not null,
      id uuid not null,
      name text not null,
      kind text not null check (kind in ('SLACK', 'EMAIL', 'WEBHOOK')),
      enabled boolean not null,
      /* Where it delivers: { url }, { slackChannel } or { emails }. */
      target jsonb not null,
      /* Never shown: { secret } or { slackToken, slackSigningSecret }. */
      secrets jsonb not null,
      moments text[] not null,
      minimum_severity smallint not null check (minimum_severity between 1 and 4),
      /* Empty for all kinds. */
      alert_kinds text[] not null,
      quiet_from text,
      quiet_to text,
      version integer not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      created_by text not null,
      updated_by text not null,
      primary key (tenant_id, id)
    );
    create unique index on intelligence.alert_channels (tenant_id, lower(name));

    create table intelligence.alert_deliveries (
      tenant_id text not null,
      id uuid not null,
      channel_id uuid not null,
      /* Account of all its alerts; null for one alert without an account. */
      account_id uuid,
      alert_ids uuid[] not null,
      /* What it tells, as it was when it happened. */
      items jsonb not null,
      status text not null check (status in ('WAITING', 'SENT', 'FAILED')),
      attempts jsonb not null,
      created_at timestamptz not null,
      due_at timestamptz not null,
      /* A process is sending it until then. */
      claimed_until timestamptz,
      sent_at timestamptz,
      primary key (tenant_id, id)
    );
    create index on intelligence.alert_deliveries (tenant_id, created_at desc, id);
    create index on intelligence.alert_deliveries (tenant_id, due_at) where status = 'WAITING';
    create index on intelligence.alert_deliveries (tenant_id, channel_id, account_id, due_at desc);
    create index on intelligence.alert_deliveries using gin (alert_ids);
  `);
  for (const table of ['alert_channels', 'alert_deliveries']) sql(tenantTable('intelligence', table));
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: {
        alert_channels: [{ typename: 'AlertChannel' }],
        alert_deliveries: [{ typename: 'AlertDelivery' }],
      },
    }),
  );
});
