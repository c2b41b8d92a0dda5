import { defineMigration } from '@sophia/database';

/** Has the messages of before counted as answered or not: those of these days in UTC, which of a tenant may be one day apart. */
export const unansweredMessages = defineMigration('2026-12-01-unanswered-messages', (sql) => {
  sql(`
    insert into intelligence.stale_metric_days (tenant_id, facts, day)
      select distinct tenant_id, 'asked_messages', (occurred_at at time zone 'UTC')::date + apart
      from intelligence.interaction_analyses, generate_series(-1, 1) apart
      where direction = 'INBOUND' and isfinite(occurred_at);
  `);
});
