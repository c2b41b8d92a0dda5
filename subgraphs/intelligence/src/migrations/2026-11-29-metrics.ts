import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** SQL for the marks of days on which times lie. `times` selects tenant_id and time. */
export const mark = (facts: string, times: string): string => `
  insert into intelligence.stale_metric_days (tenant_id, facts, day)
  select distinct tenant_id, '${facts}', (time at time zone 'UTC')::date from (${times}) changes
  where time is not null and isfinite(time);`;

const directed = (alias: string) =>
  `${alias}.direction in ('INBOUND', 'OUTBOUND') and ${alias}.kind in ('MESSAGE', 'EMAIL')`;
const theirs = (alias: string) => `${alias}.direction = 'INBOUND' and ${alias}.kind in ('MESSAGE', 'EMAIL')`;
const ours = (alias: string) => `${alias}.direction = 'OUTBOUND' and ${alias}.kind in ('MESSAGE', 'EMAIL')`;
const inThread = (alias: string) => `
  from intelligence.interaction_analyses ${alias}
  where ${alias}.tenant_id = c.tenant_id and ${alias}.thread_id = c.thread_id`;

/**
 * Times of the waits for an answer that a change in a thread can change: the wait that was going on, which begins with the
 * customer's first message after our last one, and the customer's next message, which may begin a wait.
 */
const waits = (changed: string): string => `
  select c.tenant_id, near.time from ${changed} c
  left join lateral (
    select o.occurred_at, o.interaction_id ${inThread('o')} and ${ours('o')} and o.occurred_at <= c.occurred_at
      and (o.occurred_at, o.interaction_id) < (c.occurred_at, c.interaction_id)
    order by o.occurred_at desc, o.interaction_id desc limit 1
  ) answer on true
  cross join lateral (
    (select w.occurred_at ${inThread('w')} and ${theirs('w')}
       and w.occurred_at >= coalesce(answer.occurred_at, '-infinity') and w.occurred_at <= c.occurred_at
       and (answer.interaction_id is null
         or (w.occurred_at, w.interaction_id) > (answer.occurred_at, answer.interaction_id))
     order by w.occurred_at, w.interaction_id limit 1)
    union all
    (select w.occurred_at ${inThread('w')} and ${theirs('w')} and w.occurred_at >= c.occurred_at
       and (w.occurred_at, w.interaction_id) > (c.occurred_at, c.interaction_id)
     order by w.occurred_at, w.interaction_id limit 1)
    union all select c.occurred_at
  ) near (time)
  where c.thread_id is not null and ${directed('c')}`;

/** SQL for the times in these columns of changed rows. */
export const timesOf = (columns: readonly string[]) => (changed: string) =>
  columns.map((column) => `select tenant_id, ${column} as time from ${changed} c`).join(' union all ');

/** Times of deals that any of their facts can change: the neighbours of a version are changes from and to it. */
export const timesOfDeals = (changed: string): string => `
  select deal.tenant_id, fact.time from (select distinct tenant_id, deal_id from ${changed} c) deal
  cross join lateral (
    select unnest(array[d.opened_at, d.first_known_at, d.closed_at, d.close_date::timestamp at time zone 'UTC', d.recorded_at])
    from intelligence.deal_facts d where d.tenant_id = deal.tenant_id and d.deal_id = deal.deal_id
    union all
    select unnest(array[v.recorded_at, v.closed_at])
    from intelligence.deal_versions v where v.tenant_id = deal.tenant_id and v.deal_id = deal.deal_id
  ) fact (time)`;

const timesOfCalls = (on: string) => (changed: string) =>
  `
  select call.tenant_id, call.started_at as time from ${changed} c
  cross join lateral (
    select * from intelligence.call_facts call where call.tenant_id = c.tenant_id and (${on}) offset 0
  ) call`;

const ofCall = timesOfCalls('call.call_id = c.call_id');

/** Returns a statement that marks days after a change of rows, from SQL for these. */
type Mark = (changed: string) => string;

/** Statements that mark days after a change of rows, by table. */
export const marks = {
  interaction_analyses: [
    (changed) => mark('interactions', timesOf(['occurred_at'])(changed)),
    (changed) => mark('threads', waits(changed)),
  ],
  call_facts: [(changed) => mark('calls', timesOf(['started_at'])(changed))],
  call_analyses: [(changed) => mark('calls', ofCall(changed))],
  segment_analyses: [(changed) => mark('calls', ofCall(changed))],
  gong_identities: [
    (changed) => mark('calls', timesOfCalls('call.call_id = c.identity_id')(changed)),
    (changed) => mark('calls', timesOfCalls('call.host_user_id = c.identity_id')(changed)),
  ],
  deal_facts: [
    (changed) =>
      mark(
        'deals',
        timesOf([
          'opened_at',
          'first_known_at',
          'closed_at',
          "close_date::timestamp at time zone 'UTC'",
          'recorded_at',
        ])(changed),
      ),
    (changed) => mark('deals', timesOfDeals(changed)),
  ],
  deal_versions: [
    (changed) => mark('deals', timesOf(['recorded_at', 'closed_at'])(changed)),
    (changed) => mark('deals', timesOfDeals(changed)),
  ],
  activity_facts: [(changed) => mark('activities', timesOf(['occurred_at', 'due_at', 'done_recorded_at'])(changed))],
} as const satisfies Readonly<Record<string, readonly Mark[]>>;

/** Triggers that run statements after each change of rows. */
export const markTriggers = (table: string, statements: readonly Mark[]): string => `
  ${markFunction(table, statements)}
  create trigger mark_metric_days_inserted after insert on intelligence.${table}
    referencing new table as new_row for each statement execute function intelligence.mark_metric_days_of_${table}();
  create trigger mark_metric_days_updated after update on intelligence.${table}
    referencing old table as old_row new table as new_row
    for each statement execute function intelligence.mark_metric_days_of_${table}();
  create trigger mark_metric_days_deleted after delete on intelligence.${table}
    referencing old table as old_row for each statement execute function intelligence.mark_metric_days_of_${table}();`;

/**
 * The function of these triggers, in place of the one before. It reads other tables by index, because a session plans its
 * statements while the tables are empty.
 */
export const markFunction = (table: string, statements: readonly Mark[]): string => {
  const each = (changed: string) => statements.map((statement) => statement(changed)).join('');
  return `
    create or replace function intelligence.mark_metric_days_of_${table}() returns trigger
      language plpgsql set enable_seqscan = off set jit = off as $mark$
    begin
      if tg_op = 'UPDATE' then
        ${each('(select * from old_row union all select * from new_row)')}
      elsif tg_op = 'INSERT' then
        ${each('new_row')}
      else
        ${each('old_row')}
      end if;
      return null;
    end $mark$;`;
};

/** Statements that mark all days. */
export const markAll = `
  ${mark('interactions', timesOf(['occurred_at'])('intelligence.interaction_analyses'))}
  ${mark('threads', timesOf(['occurred_at'])('intelligence.interaction_analyses'))}
  ${mark('calls', timesOf(['started_at'])('intelligence.call_facts'))}
  ${mark('deals', timesOfDeals('intelligence.deal_facts'))}
  ${mark('activities', timesOf(['occurred_at', 'due_at', 'done_recorded_at'])('intelligence.activity_facts'))}`;

/**
 * Sums of the records of metrics by day and month, the days that must be counted again, and triggers that mark those.
 * Every change of a row marks its day before and after, whatever part of the program makes it.
 */
export const metrics = defineMigration('2026-11-29-metrics', (sql) => {
  sql(`
    create table intelligence.metric_cells (
      tenant_id text not null,
      source text not null,
      grain text not null check (grain in ('DAY', 'MONTH')),
      /* Names of the dimensions by which the cells are apart. */
      slice text not null,
      /* In the tenant's time zone. The first of the month for months. */
      day date not null,
      account_id uuid,
      employee_id uuid,
      item text,
      currency text,
      /* Sums of the parts of the source, in its order. */
      parts numeric[] not null
    );
    create index on intelligence.metric_cells (tenant_id, source, grain, slice, day);
    create index on intelligence.metric_cells (tenant_id, account_id, source, grain, slice, day) where account_id is not null;
    create index on intelligence.metric_cells (tenant_id, employee_id, source, grain, slice, day)
      where employee_id is not null;
    create index on intelligence.metric_cells (tenant_id, source, grain, day);
    ${tenantTable('intelligence', 'metric_cells')}

    /* When the cells that read a kind of facts were last counted. Its changes tell that answers have changed. */
    create table intelligence.metric_recounts (
      tenant_id text not null,
      facts text not null,
      counted_at timestamptz not null,
      primary key (tenant_id, facts)
    );
    ${tenantTable('intelligence', 'metric_recounts')}

    create table intelligence.stale_metric_days (
      tenant_id text not null,
      facts text not null,
      /* In UTC, so that it means the same whatever the tenant's time zone is. */
      day date not null
    );
    create index on intelligence.stale_metric_days (tenant_id, facts, day);
    ${tenantTable('intelligence', 'stale_metric_days')}

    create table intelligence.tenant_settings (
      tenant_id text primary key,
      time_zone text not null
    );
    ${tenantTable('intelligence', 'tenant_settings')}

    create index on intelligence.deal_versions (tenant_id, closed_at) where closed_at is not null;
    create index on intelligence.activity_facts (tenant_id, done_recorded_at) where done_recorded_at is not null;
  `);
  const answers = [{ typename: 'MetricAnswer' }];
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: { metric_recounts: answers, tenant_settings: answers, account_facts: answers },
    }),
  );
  for (const [table, statements] of Object.entries(marks)) sql(markTriggers(table, statements));
  sql(`
    create function intelligence.mark_all_metric_days() returns void language sql as $all$
      ${markAll}
    $all$;
    grant execute on function intelligence.mark_all_metric_days() to sophia_intelligence;
    select intelligence.mark_all_metric_days();
  `);
});
