import { defineMigration } from '@sophia/database';
import { mark, markTriggers, timesOf, timesOfDeals } from './2026-11-29-metrics.ts';

/** Rows of a table that are about accounts that are new or gone, or whose region or segment is another. */
export const about = (table: string, changed: string): string => `(
  select row.*
  from (
    select tenant_id, account_id from ${changed} c group by tenant_id, account_id
    having count(*) = 1 or count(distinct coalesce(region, '')) > 1 or count(distinct coalesce(segment, '')) > 1
  ) account
  cross join lateral (
    select * from intelligence.${table} row
    where row.tenant_id = account.tenant_id and row.account_id = account.account_id offset 0
  ) row
)`;

const callsAbout = (changed: string): string => `
  select call.tenant_id, call.started_at as time from ${about('gong_identities', changed)} identity
  cross join lateral (
    select * from intelligence.call_facts call
    where call.tenant_id = identity.tenant_id and call.call_id = identity.identity_id offset 0
  ) call`;

/** Statements that mark the days of what is about accounts, by kind of facts. */
export const marksOfAccounts = [
  (changed: string) => mark('interactions', timesOf(['occurred_at'])(about('interaction_analyses', changed))),
  (changed: string) => mark('threads', timesOf(['occurred_at'])(about('interaction_analyses', changed))),
  (changed: string) => mark('calls', callsAbout(changed)),
  (changed: string) => mark('deals', timesOfDeals(about('deal_facts', changed))),
  (changed: string) =>
    mark('activities', timesOf(['occurred_at', 'due_at', 'done_recorded_at'])(about('activity_facts', changed))),
  (changed: string) => mark('handoffs', timesOf(['began_at'])(about('handoffs', changed))),
];

/**
 * Cells by market, the region and the segment of an account, which are far fewer than those by account. A change of an
 * account's region or segment marks the days of what is about it. All metrics are counted again.
 */
export const metricsByMarket = defineMigration('2026-11-30-metrics-by-market', (sql) => {
  sql(`
    truncate intelligence.metric_cells;
    alter table intelligence.metric_cells add column region text, add column segment text;
    drop index intelligence.metric_cells_tenant_id_source_grain_slice_day_account_id_em_idx;
    /* With the sums, so that an answer reads its cells one after the other, instead of each from another page. */
    create unique index on intelligence.metric_cells
      (tenant_id, source, grain, slice, day, account_id, employee_id, region, segment, item, currency) include (parts)
      nulls not distinct;
  `);
  sql(markTriggers('account_facts', marksOfAccounts));
  sql('select intelligence.mark_all_metric_days()');
});
