import { closed, defineMigration, noRows, ownRows, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** Reports that go to people by e-mail. */
export const reports = defineMigration('2026-12-05-reports', (sql) => {
  sql(`
    create table intelligence.reports (
      tenant_id text not null,
      id uuid not null,
      page text not null,
      frequency text not null check (frequency in ('WEEKLY', 'MONTHLY')),
      weekday smallint not null check (weekday between 1 and 7),
      month_day smallint not null check (month_day between 1 and 28),
      /* Local time, 'HH:MM'. */
      at_time text not null,
      enabled boolean not null,
      stopped_reason text,
      next_day date not null,
      scopes text[] not null,
      created_by text not null,
      version integer not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (tenant_id, id)
    );
    create table intelligence.report_recipients (
      tenant_id text not null,
      report_id uuid not null,
      email text not null,
      token uuid not null,
      listed boolean not null,
      unsubscribed_at timestamptz,
      primary key (tenant_id, report_id, email)
    );
    create unique index on intelligence.report_recipients (tenant_id, token);
    create table intelligence.report_issues (
      tenant_id text not null,
      id uuid not null,
      report_id uuid not null,
      content jsonb not null,
      created_at timestamptz not null,
      primary key (tenant_id, id)
    );
    create index on intelligence.report_issues (tenant_id, report_id, created_at);
    create table intelligence.report_deliveries (
      tenant_id text not null,
      id uuid not null,
      report_id uuid not null,
      issue_id uuid not null,
      email text not null,
      status text not null check (status in ('WAITING', 'SENT', 'FAILED', 'CANCELLED')),
      attempts jsonb not null,
      created_at timestamptz not null,
      due_at timestamptz not null,
      /* A process is sending it until then. */
      claimed_until timestamptz,
      sent_at timestamptz,
      primary key (tenant_id, id)
    );
    create index on intelligence.report_deliveries (tenant_id, report_id, created_at desc, id);
    create index on intelligence.report_deliveries (tenant_id, due_at) where status = 'WAITING';
    /* What people and API keys may do, and until when, since the last change. */
    create table intelligence.report_makers (
      tenant_id text not null,
      subject text not null,
      ends_at timestamptz,
      scopes text[] not null,
      primary key (tenant_id, subject)
    );
  `);
  for (const table of ['reports', 'report_recipients', 'report_issues', 'report_deliveries', 'report_makers'])
    sql(tenantTable('intelligence', table));
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: {
        reports: [{ typename: 'Report' }],
        report_recipients: [{ typename: 'Report', id: 'changed.report_id' }],
        report_deliveries: [{ typename: 'Report', id: 'changed.report_id' }],
      },
    }),
  );
  // Reports are about all accounts.
  sql(
    ownRows('intelligence', {
      reports: noRows,
      report_recipients: noRows,
      report_deliveries: noRows,
      report_issues: closed,
      report_makers: closed,
    }),
  );
});
