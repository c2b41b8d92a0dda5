import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { dealsAsOf, isRenewal } from '../facts/deals-as-of.ts';
import { responseTimes } from '../facts/response-times.ts';
import { isDecisionMaker } from '../facts/seniority.ts';
import { accountsAsOf, contactsAsOf } from '../facts/subjects-as-of.ts';
import type { AccountSituation, ContactSituation } from '../scoring/account-situation.ts';

/** Reads what was known of accounts at a time, besides their conversations, in one statement. */
export async function accountSituations(
  em: EntityManager,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, AccountSituation>> {
  const rows = await query<AccountSituation & { id: string }>(em, situations(ids, sql`${now}::timestamptz`));
  return new Map(rows.map(({ id, ...situation }) => [id, situation]));
}

const situations = (ids: readonly string[], now: Sql): Sql => sql`
  select wanted.id, answers.*, work.*, deals.*, account.unit_count as "unitCount"
  from unnest(${ids}::uuid[]) as wanted(id)
  left join lateral (select unit_count from (${accountsAsOf(now)}) a where a.account_id = wanted.id) account on true
  cross join lateral (
    select ${medianHours(sql`asked_at >= ${now} - interval '30 days'`)} as "answerHours",
      ${medianHours(sql`asked_at < ${now} - interval '30 days'`)} as "earlierAnswerHours"
    from (${responseTimes({ from: sql`${now} - interval '90 days'`, to: now })}) wait
    where wait.account_id = wanted.id
  ) answers
  cross join lateral (
    select count(*) filter (where kind = 'TICKET')::int as "openTickets",
      count(*) filter (where kind = 'TASK' and due_at < ${now})::int as "overdueTasks"
    from intelligence.activity_facts work
    where work.account_id = wanted.id and work.kind in ('TICKET', 'TASK') and work.first_known_at <= ${now}
      and (work.done_recorded_at is null or work.done_recorded_at > ${now})
  ) work
  cross join lateral (
    select count(*) filter (where status = 'OPEN')::int as "openDeals",
      count(*) filter (where status = 'WON' and closed_at > ${now} - interval '365 days')::int as "wonDeals",
      count(*) filter (where status = 'LOST' and closed_at > ${now} - interval '365 days')::int as "lostDeals",
      min(close_date - (${now} at time zone 'UTC')::date) filter (where status = 'OPEN' and ${isRenewal('deal')})::int
        as "renewalDays"
    from (${dealsAsOf(now)}) deal where deal.account_id = wanted.id
  ) deals`;

const medianHours = (when: Sql): Sql =>
  sql`percentile_cont(0.5) within group (order by seconds) filter (where ${when}) / 3600`;

/** Reads what was known of contacts at a time, besides their conversations, in one statement. */
export async function contactSituations(
  em: EntityManager,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, ContactSituation>> {
  const at = sql`${now}::timestamptz`;
  const rows = await query<ContactSituation & { id: string }>(
    em,
    sql`select contact.contact_id as id,
       case when contact.decision_role is not null or contact.seniority is not null then ${isDecisionMaker('contact')} end
         as "isDecisionMaker",
       account.unit_count as "accountUnits"
     from unnest(${ids}::uuid[]) as wanted(id)
     cross join lateral (select * from (${contactsAsOf(at)}) c where c.contact_id = wanted.id) contact
     left join lateral (select unit_count from (${accountsAsOf(at)}) a where a.account_id = contact.account_id) account
       on true`,
  );
  return new Map(rows.map(({ id, ...situation }) => [id, situation]));
}
