import { defineMigration } from '@sophia/database';
import { mark, markFunction, marks, markTriggers, timesOf } from './2026-11-29-metrics.ts';

/** Interactions with contacts that are new or gone, or whose part in decisions or seniority is another. */
const withContacts = (changed: string): string =>
  mark(
    'interactions',
    `select i.tenant_id, i.occurred_at as time
     from (
       select tenant_id, contact_id from ${changed} c group by tenant_id, contact_id
       having count(*) = 1 or count(distinct coalesce(decision_role, '')) > 1 or count(distinct coalesce(seniority, '')) > 1
     ) contact
     cross join lateral (
       select * from intelligence.interaction_analyses i
       where i.tenant_id = contact.tenant_id and i.contact_ids @> array[contact.contact_id] offset 0
     ) i`,
  );

/** Interactions in channels that are new or gone, or whose type is another. */
const inChannels = (changed: string): string =>
  mark(
    'interactions',
    `select i.tenant_id, i.occurred_at as time
     from (
       select tenant_id, channel_id from ${changed} c group by tenant_id, channel_id
       having count(*) = 1 or count(distinct type) > 1
     ) channel
     cross join lateral (
       select * from intelligence.interaction_analyses i
       where i.tenant_id = channel.tenant_id and i.channel_id = channel.channel_id offset 0
     ) i`,
  );

const ownTexts = (alias: string): string =>
  `${alias}.direction = 'OUTBOUND' and ${alias}.kind in ('MESSAGE', 'EMAIL') and ${alias}.topics <> '{}'`;

/** Our next message or e-mail with the text of a changed one. */
export const nextWithText = (changed: string): string =>
  mark(
    'interactions',
    `select c.tenant_id, next.occurred_at as time from ${changed} c
     cross join lateral (
       select o.occurred_at from intelligence.interaction_analyses o
       where o.tenant_id = c.tenant_id and o.text_digest = c.text_digest and ${ownTexts('o')}
         and (o.occurred_at, o.interaction_id) > (c.occurred_at, c.interaction_id)
       order by o.occurred_at, o.interaction_id limit 1
     ) next
     where c.text_digest is not null and ${ownTexts('c')}`,
  );

const timesOfDeals = `
  select tenant_id, unnest(array[opened_at, first_known_at, closed_at, close_date::timestamp at time zone 'UTC', recorded_at])
    as time
  from intelligence.deal_facts
  union all select tenant_id, unnest(array[recorded_at, closed_at]) from intelligence.deal_versions`;

/** Statements that mark all days. They read each table once. */
export const markAll = `
  ${mark('interactions', timesOf(['occurred_at'])('intelligence.interaction_analyses'))}
  ${mark('threads', timesOf(['occurred_at'])('intelligence.interaction_analyses'))}
  ${mark('calls', timesOf(['started_at'])('intelligence.call_facts'))}
  ${mark('deals', timesOfDeals)}
  ${mark('activities', timesOf(['occurred_at', 'due_at', 'done_recorded_at'])('intelligence.activity_facts'))}
  ${mark('handoffs', timesOf(['began_at'])('intelligence.handoffs'))}`;

/**
 * Cells of years, and cells that changes are added to instead of being written anew. Sources know more of their records
 * (roles of contacts, deals, stages, texts sent before, channels for support), so that all are counted again.
 */
export const metricDifferences = defineMigration('2026-11-29-metric-differences', (sql) => {
  sql(`
    truncate intelligence.metric_cells;
    alter table intelligence.metric_cells
      drop constraint metric_cells_grain_check,
      add check (grain in ('DAY', 'MONTH', 'YEAR')),
      /* Number of records whose parts are in the sums. Cells without any are removed. */
      add column records bigint not null;
    drop index intelligence.metric_cells_tenant_id_source_grain_slice_day_idx;
    /* With the sums, so that an answer reads its cells one after the other, instead of each from another page. */
    create unique index on intelligence.metric_cells
      (tenant_id, source, grain, slice, day, account_id, employee_id, item, currency) include (parts) nulls not distinct;
    create index on intelligence.metric_cells (tenant_id, source) where records = 0;
    create index on intelligence.metric_cells (tenant_id, item, source, grain, day) where slice in ('deal', 'account deal', 'deal employee');

    create index on intelligence.deal_facts (tenant_id) where closed_at is null and status <> 'OPEN';
    create index on intelligence.deal_facts (tenant_id, first_known_at) where opened_at is null;
    create index on intelligence.handoffs (tenant_id, began_at);

    /* The same as interaction_analyses_tenant_id_thread_id_occurred_at_idx. */
    drop index intelligence.interaction_analyses_tenant_id_thread_id_occurred_at_idx1;
    create index on intelligence.interaction_analyses (tenant_id, text_digest, occurred_at, interaction_id)
      where direction = 'OUTBOUND' and topics <> '{}';
  `);
  sql(markFunction('interaction_analyses', [...marks.interaction_analyses, nextWithText]));
  sql(markTriggers('contact_facts', [withContacts]));
  sql(markTriggers('slack_channels', [inChannels]));
  sql(`
    create or replace function intelligence.mark_all_metric_days() returns void language sql as $all$
      ${markAll}
    $all$;
    select intelligence.mark_all_metric_days();
  `);
});
