import { defineMigration } from '@sophia/database';
import { markAll, nextWithText } from './2026-11-29-metric-differences.ts';
import { mark, markFunction, marks, markTriggers, timesOf } from './2026-11-29-metrics.ts';
import { about, marksOfAccounts } from './2026-11-30-metrics-by-market.ts';

const day = (column: string): string => `${column}::timestamp at time zone 'UTC'`;

/** Times of the moves of deals, and the expected days of closing that they ever had. */
const timesOfMoves = (changed: string): string => `
  select deal.tenant_id, fact.time from (select distinct tenant_id, deal_id from ${changed} c) deal
  cross join lateral (
    select m.changed_at from intelligence.deal_moves m where m.tenant_id = deal.tenant_id and m.deal_id = deal.deal_id
    union all
    select ${day('v.close_date')} from intelligence.deal_versions v
    where v.tenant_id = deal.tenant_id and v.deal_id = deal.deal_id
  ) fact (time)`;

const withMoves = (changed: string): string => mark('deals', timesOfMoves(changed));
const ownMoves = (changed: string): string => mark('deals', timesOf(['changed_at'])(changed));
const ownCloseDays = (changed: string): string => mark('deals', timesOf([day('close_date')])(changed));

/** A call's title says what it is for. */
const ofCall = (changed: string): string =>
  mark(
    'calls',
    `select call.tenant_id, call.started_at as time from ${changed} c
     cross join lateral (
       select * from intelligence.call_facts call where call.tenant_id = c.tenant_id and call.call_id = c.call_id offset 0
     ) call
     where c.call_id is not null`,
  );

/**
 * The pipeline knows what opened, moved, was won and lost, from the dated moves of deals too, and which expected days of closing
 * were not kept. Metrics of calls know what they are for. All metrics are counted again.
 */
export const pipelineMoves = defineMigration('2026-12-04-pipeline-moves', (sql) => {
  sql(`
    create index on intelligence.deal_moves (tenant_id, changed_at);
    create index on intelligence.deal_versions (tenant_id, close_date) where close_date is not null;
  `);
  sql(markFunction('interaction_analyses', [...marks.interaction_analyses, nextWithText, ofCall]));
  /* A first or last move, or another amount of it, changes how the deal was before the next one. */
  sql(markTriggers('deal_moves', [ownMoves, withMoves, marks.deal_facts[1]]));
  sql(markFunction('deal_facts', [...marks.deal_facts, withMoves]));
  sql(markFunction('deal_versions', [...marks.deal_versions, ownCloseDays, withMoves]));
  sql(
    markFunction('account_facts', [
      ...marksOfAccounts,
      (changed) => mark('deals', timesOfMoves(about('deal_facts', changed))),
    ]),
  );
  sql(`
    create or replace function intelligence.mark_all_metric_days() returns void language sql as $all$
      ${markAll}
      ${ownMoves('intelligence.deal_moves')}
      ${ownCloseDays('intelligence.deal_versions')}
    $all$;
    select intelligence.mark_all_metric_days();
  `);
});
