import { defineMigration, tenantTable } from '@sophia/database';

/**
 * Alerts that wait, are dismissed or are escalated; values of rules for more kinds; loads of sources, which tell when a
 * source has failed and works again. The sources whose failure has an alert are taken from it.
 */
export const alerts = defineMigration('2026-11-29-alerts', (sql) => {
  sql(`
    alter table intelligence.alert_rules
      /* Fewest events for a judgement. Null for kinds that count none. */
      add column minimum_count integer check (minimum_count >= 1),
      /* Number of earlier windows that make up the own past. Null for kinds that compare with none. */
      add column baseline_windows integer check (baseline_windows between 4 and 52),
      add column pending_minutes integer not null default 0 check (pending_minutes between 0 and 10080),
      add column escalate_after_hours integer check (escalate_after_hours between 1 and 2160);

    alter table intelligence.alerts
      add column dismissed_at timestamptz,
      add column dismissed_by text,
      add column dismiss_reason text,
      add column escalated_at timestamptz,
      add column escalated_to_id uuid;
    alter table intelligence.alerts drop constraint alerts_status_check;
    alter table intelligence.alerts add constraint alerts_status_check
      check (status in ('PENDING', 'OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'RESOLVED', 'DISMISSED'));
    drop index intelligence.alerts_one_unresolved_per_cause;
    create unique index alerts_one_unresolved_per_cause on intelligence.alerts (tenant_id, cause)
      where status not in ('RESOLVED', 'DISMISSED');
    create index on intelligence.alerts (tenant_id, rule_id, status);

    create table intelligence.alert_rule_checks (
      tenant_id text not null,
      rule_id uuid not null,
      /* Last time at which the clock made the service judge it. */
      checked_at timestamptz not null,
      primary key (tenant_id, rule_id)
    );

    create table intelligence.source_loads (
      tenant_id text not null,
      load_id uuid not null,
      source text not null,
      name text not null,
      state text not null check (state in ('SUCCEEDED', 'FAILED')),
      finished_at timestamptz not null,
      error text,
      primary key (tenant_id, load_id)
    );
    create index on intelligence.source_loads (tenant_id, source, finished_at desc);
    insert into intelligence.source_loads (tenant_id, load_id, source, name, state, finished_at, error)
    select tenant_id, id, split_part(cause, ':source:', 2),
      regexp_replace(title, '^Loading (.*) failed$', '\\1'), 'FAILED', last_seen_at, message
    from intelligence.alerts where kind = 'SOURCE_SYNC_FAILING' and status <> 'RESOLVED';
    update intelligence.alerts set evidence = jsonb_set(evidence, '{0,key}', to_jsonb(id::text))
    where kind = 'SOURCE_SYNC_FAILING' and status <> 'RESOLVED';
  `);
  for (const table of ['alert_rule_checks', 'source_loads']) sql(tenantTable('intelligence', table));
});
