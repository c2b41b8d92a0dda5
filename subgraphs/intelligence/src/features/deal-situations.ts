import { type EntityManager, query, type Sql, sql, toDatabaseJson } from '@sophia/database';
import { accountInteractions, isWithCustomer } from '../facts/account-interactions.ts';
import { dealChanges, dealsAsOf } from '../facts/deals-as-of.ts';
import { responseTimes } from '../facts/response-times.ts';
import { isDecisionMaker } from '../facts/seniority.ts';
import { contactsAsOf } from '../facts/subjects-as-of.ts';
import type { DealSituation } from '../scoring/deal-success/deal-situation.ts';
import { theirSentiment } from '../store/their-sentiment.ts';

/** A deal and the time as of which it is wanted. */
export interface WantedDeal {
  readonly dealId: string;
  readonly asOf: Date;
}

interface SituationRow {
  place: number;
  deal_id: string;
  account_id: string | null;
  owner_id: string | null;
  product: string | null;
  stage: string | null;
  status: DealSituation['status'];
  amount: number | null;
  currency: string | null;
  days_open: number | null;
  days_in_stage: number | null;
  days_overdue: number | null;
  pushes: number | null;
  overdue_tasks: number;
  won: number | null;
  lost: number | null;
  days_since_last: number | null;
  last_30_days: number | null;
  last_90_days: number | null;
  mean_sentiment: number | null;
  analysed: number | null;
  recent_sentiment: number | null;
  recent_analysed: number | null;
  earlier_sentiment: number | null;
  earlier_analysed: number | null;
  calls: number | null;
  call_minutes: number | null;
  days_between_calls: number | null;
  internal_talks: number;
  objections: number | null;
  handled_objections: number | null;
  decision_makers: number | null;
  answer_hours: number | null;
}

/**
 * Reads what was known about deals at a time each, in one statement. Leaves out deals that did not exist then. Nothing
 * that was recorded or happened after that time has an influence.
 */
export async function dealSituations(
  em: EntityManager,
  wanted: readonly WantedDeal[],
): Promise<Map<number, DealSituation>> {
  if (wanted.length === 0) return new Map();
  const rows = await query<SituationRow>(em, situations(wanted));
  return new Map(rows.map((row) => [row.place, situationOf(row)]));
}

const situations = (wanted: readonly WantedDeal[]): Sql => sql`
  with wanted as materialized (
    select (ordinality - 1)::int as place, deal_id, as_of
    from rows from (json_to_recordset(${toDatabaseJson(
      wanted.map(({ dealId, asOf }) => ({ deal_id: dealId, as_of: asOf.toISOString() })),
    )}::json) as (deal_id uuid, as_of timestamptz)) with ordinality as w(deal_id, as_of, ordinality)
  ), known as materialized (
    select w.place, w.as_of, d.* from wanted w
    cross join lateral (select * from (${dealsAsOf(sql`w.as_of`)}) deal where deal.deal_id = w.deal_id) d
  ), accounts as materialized (
    select distinct account_id, as_of from known where account_id is not null
  ), talks as materialized (
    select whom.account_id, whom.as_of, past.won, past.lost, talk.*, answers.answer_hours, makers.decision_makers
    from accounts whom
    cross join lateral (${pastDeals}) past
    cross join lateral (${talk}) talk
    cross join lateral (${answers}) answers
    cross join lateral (${decisionMakers}) makers
  )
  select k.place, k.deal_id, k.account_id, k.owner_id, k.product, k.stage, k.status, k.amount::float8 as amount, k.currency,
    case when k.is_opening_dated then extract(epoch from k.as_of - k.opened_at)::float8 / 86400 end as days_open,
    extract(epoch from k.as_of - k.stage_since)::float8 / 86400 as days_in_stage,
    (k.as_of at time zone 'UTC')::date - k.close_date as days_overdue,
    case when k.is_recorded and k.close_date is not null then (
      select count(*) from (${dealChanges}) change
      where change.tenant_id = k.tenant_id and change.deal_id = k.deal_id and change.recorded_at <= k.as_of
        and change.status = 'OPEN' and change.close_date > change.previous_close_date
    )::int end as pushes,
    (select count(*) from intelligence.activity_facts task
      where task.tenant_id = k.tenant_id and task.deal_id = k.deal_id and task.kind = 'TASK'
        and task.first_known_at <= k.as_of and task.due_at < k.as_of
        and (task.done_recorded_at is null or task.done_recorded_at > k.as_of))::int as overdue_tasks,
    case when k.account_id is not null then t.won - case when k.status = 'WON' then 1 else 0 end end as won,
    case when k.account_id is not null then t.lost - case when k.status = 'LOST' then 1 else 0 end end as lost,
    t.days_since_last, t.last_30_days, t.last_90_days, t.mean_sentiment, t.analysed, t.recent_sentiment, t.recent_analysed,
    t.earlier_sentiment, t.earlier_analysed, t.calls, t.call_minutes, t.days_between_calls, t.objections,
    t.handled_objections, t.decision_makers, t.answer_hours, (${internalTalks})::int as internal_talks
  from known k left join talks t on t.account_id = k.account_id and t.as_of = k.as_of`;

/** Deals of the account that were known to be won and lost. */
const pastDeals = sql`
  select count(*) filter (where status = 'WON')::int as won, count(*) filter (where status = 'LOST')::int as lost
  from (${dealsAsOf(sql`whom.as_of`)}) deal where deal.account_id = whom.account_id`;

const window = (days: number) => ({
  from: sql`whom.as_of - make_interval(days => ${days}::int)`,
  to: sql`whom.as_of`,
});

const talk = sql`
  select extract(epoch from whom.as_of - max(i.occurred_at))::float8 / 86400 as days_since_last,
    count(*) filter (where i.occurred_at >= whom.as_of - interval '30 days')::int as last_30_days,
    count(*) filter (where in_window)::int as last_90_days,
    avg(mood) filter (where in_window) as mean_sentiment,
    count(mood) filter (where in_window)::int as analysed,
    avg(mood) filter (where is_recent) as recent_sentiment,
    count(mood) filter (where is_recent)::int as recent_analysed,
    avg(mood) filter (where in_window and not is_recent) as earlier_sentiment,
    count(mood) filter (where in_window and not is_recent)::int as earlier_analysed,
    count(*) filter (where is_call)::int as calls,
    percentile_cont(0.5) within group (order by i.duration_seconds) filter (where is_call and has_ended) / 60
      as call_minutes,
    extract(epoch from max(i.occurred_at) filter (where is_call) - min(i.occurred_at) filter (where is_call))::float8
      / 86400 / nullif(count(*) filter (where is_call) - 1, 0) as days_between_calls,
    coalesce(sum(cardinality(i.objections)) filter (where in_window and i.side <> 'OURS' and i.kind <> 'TICKET'), 0)::int as objections,
    coalesce(sum(said.handled) filter (where in_window), 0)::int as handled_objections
  from (${accountInteractions(window(365))}) i
  cross join lateral (
    select count(*)::int as handled from intelligence.key_sentences k
    where k.tenant_id = i.tenant_id and k.call_id = i.call_id and 'OBJECTION_HANDLED' = any(k.kinds)
  ) said
  cross join lateral (
    select i.occurred_at >= whom.as_of - interval '90 days' as in_window,
      i.occurred_at >= whom.as_of - interval '30 days' as is_recent, ${theirSentiment('i')} as mood,
      i.kind = 'CALL' and i.occurred_at >= whom.as_of - interval '90 days' as is_call,
      i.occurred_at + make_interval(secs => i.duration_seconds) <= whom.as_of as has_ended
  ) bounds
  where i.account_id = whom.account_id and ${isWithCustomer('i')}`;

const talkKinds = ['MESSAGE', 'EMAIL', 'CALL', 'MEETING'];

const internalTalksOf = (whom: Sql): Sql => sql`
  select count(*) from intelligence.interaction_analyses i
  where i.tenant_id = k.tenant_id and ${whom} and i.direction = 'INTERNAL' and i.kind = any(${talkKinds}::text[])
    and i.occurred_at >= k.as_of - interval '90 days' and i.occurred_at < k.as_of`;

/** Talk among our people about the deal, or about its account and no other deal. */
const internalTalks = sql`
  (${internalTalksOf(sql`i.deal_id = k.deal_id`)})
  + (${internalTalksOf(sql`i.account_id = k.account_id and i.deal_id is null`)})`;

const answers = sql`
  select percentile_cont(0.5) within group (order by wait.seconds) / 3600 as answer_hours
  from (${responseTimes(window(90))}) wait where wait.account_id = whom.account_id`;

const decisionMakers = sql`
  select count(*)::int as decision_makers from (
    select distinct person from (${accountInteractions(window(90))}) i, unnest(i.contact_ids) as person
    where i.account_id = whom.account_id
  ) people
  join (${contactsAsOf(sql`whom.as_of`)}) contact on contact.contact_id = people.person
  where ${isDecisionMaker('contact')}`;

const situationOf = (row: SituationRow): DealSituation => ({
  dealId: row.deal_id,
  accountId: row.account_id,
  ownerId: row.owner_id,
  product: row.product,
  stage: row.stage,
  status: row.status,
  amount: row.amount,
  currency: row.currency,
  daysOpen: row.days_open,
  daysInStage: row.days_in_stage,
  daysOverdue: row.days_overdue,
  pushes: row.pushes,
  overdueTasks: row.overdue_tasks,
  accountDeals: row.won === null || row.lost === null ? null : { won: row.won, lost: row.lost },
  daysSinceLast: row.days_since_last,
  last30Days: row.last_30_days ?? 0,
  last90Days: row.last_90_days ?? 0,
  meanSentiment: row.mean_sentiment,
  analysed: row.analysed ?? 0,
  recentMood: { sentiment: row.recent_sentiment, analysed: row.recent_analysed ?? 0 },
  earlierMood: { sentiment: row.earlier_sentiment, analysed: row.earlier_analysed ?? 0 },
  calls: row.calls ?? 0,
  callMinutes: row.call_minutes,
  daysBetweenCalls: row.days_between_calls,
  internalTalks: row.internal_talks,
  objections: row.objections ?? 0,
  handledObjections: row.handled_objections ?? 0,
  decisionMakers: row.decision_makers ?? 0,
  answerHours: row.answer_hours,
});
