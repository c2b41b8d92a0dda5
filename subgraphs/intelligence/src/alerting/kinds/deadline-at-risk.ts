import { type Sql, sql } from '@sophia/database';
import { dealsAsOf } from '../../facts/deals-as-of.ts';
import { brokenPromises, nobodyCame } from '../../facts/promises.ts';
import type { ConditionKind } from './rule-kind.ts';
import { days } from './words.ts';

/** Promised days. The follow-up date of a call is left out, because it counts by itself. */
const promises = (at: Sql, from: Sql, held: Sql): Sql => sql`
  select said.tenant_id, 'promise:' || said.interaction_id || ':' || said.due_date, 'said',
    (said.due_date + 1)::timestamp at time zone 'UTC', said.sentence, said.account_id, said.deal_id, said.interaction_id,
    said.employee_id
  from (${brokenPromises(
    at,
    sql`f.due_date >= ((${from}) at time zone 'UTC')::date - 1 or f.interaction_id = any(array(
      select split_part(cause, ':', 2)::uuid from unnest(${held}) cause where cause like 'promise:%:%'))`,
  )}) said
  where not said.is_follow_up`;

/**
 * A task is due within `threshold` hours or overdue, a day that we promised has passed without contact, or an open
 * deal's close date has passed without activity on it in the window.
 */
export const deadlineAtRisk: ConditionKind = {
  name: 'DEADLINE_AT_RISK',
  looksAt: 'schedule',
  lasts: true,
  everyMinutes: 5,
  needs: 'crm',
  builtIn: { name: 'Deadline at risk', severity: 'MEDIUM', threshold: 0, windowHours: days(14), cooldownHours: 24 },
  threshold: { unit: 'hours before the deadline', least: 0, most: 720 },
  find: ({ threshold, windowHours, accountIds }, { at, held }) => sql`
    select late.cause, late.cause as key, late.due_at as occurred_at,
      extract(epoch from ${at} - late.due_at)::float8 / 3600 as value, late.text, late.account_id, late.deal_id,
      late.interaction_id, late.owner_id,
      jsonb_build_object('account', account.name, 'what', late.what, 'name', late.text, 'due', late.due_at::text) as facts
    from (
      select t.tenant_id, 'task:' || t.activity_id as cause, 'task' as what, t.due_at, t.subject as text, t.account_id,
        t.deal_id, null::uuid as interaction_id, t.employee_ids[1] as owner_id
      from intelligence.activity_facts t
      where t.kind = 'TASK' and t.first_known_at <= ${at} and (t.done_recorded_at is null or t.done_recorded_at > ${at})
        and t.due_at <= ${at} + make_interval(secs => ${threshold}::float8 * 3600)
      union all
      select d.tenant_id, 'deal:' || d.deal_id || ':' || d.close_date, 'deal', (d.close_date + 1)::timestamp at time zone 'UTC',
        d.name, d.account_id, d.deal_id, null, d.owner_id
      from (${dealsAsOf(at)}) d
      where d.status = 'OPEN' and d.is_recorded and (d.close_date + 1)::timestamp at time zone 'UTC' <= ${at}
        and not exists (
          select from intelligence.activity_facts a
          where a.tenant_id = d.tenant_id and a.deal_id = d.deal_id and a.occurred_at <= ${at}
            and a.occurred_at > ${at} - make_interval(hours => ${windowHours}) and a.first_known_at <= ${at})
        and not exists (
          select from intelligence.interaction_analyses i
          where i.tenant_id = d.tenant_id and i.deal_id = d.deal_id and i.occurred_at <= ${at}
            and i.occurred_at > ${at} - make_interval(hours => ${windowHours}))
      union all
      select i.tenant_id, 'promise:' || c.call_id, 'promise', (c.follow_up_date + 1)::timestamp at time zone 'UTC',
        i.title, i.account_id, i.deal_id, i.interaction_id, i.employee_ids[1]
      from intelligence.call_analyses c
      join intelligence.interaction_analyses i on i.tenant_id = c.tenant_id and i.call_id = c.call_id
      where c.follow_up_date is not null and i.account_id is not null
        and (c.follow_up_date + 1)::timestamp at time zone 'UTC' <= ${at}
        and ${nobodyCame(at)}
      union all
      select * from (${promises(at, sql`${at} - make_interval(hours => ${windowHours})`, held)}) said
    ) late
    left join intelligence.account_facts account
      on account.tenant_id = late.tenant_id and account.account_id = late.account_id
    where (late.due_at >= ${at} - make_interval(hours => ${windowHours}) or late.cause = any(${held}))
      and (${accountIds.length} = 0 or late.account_id = any(${accountIds}::uuid[]))`,
  tell: (_, { value, facts: { account, what, name, due } }) => {
    const of = account === null || account === undefined ? '' : ` at ${account}`;
    const day = String(due).slice(0, 10);
    if (what === 'deal')
      return {
        title: `The close date of ${name}${of} has passed`,
        message: `The deal is still open after its close date, and nothing has happened on it lately (overdue since ${day}).`,
      };
    if (what === 'promise')
      return {
        title: `A promised follow-up${of} is overdue`,
        message: `In the call "${name}" a follow-up was promised. Nobody has contacted them since (overdue since ${day}).`,
      };
    if (what === 'said')
      return {
        title: `A promised follow-up${of} is overdue`,
        message: `We promised: "${name}" Nobody has contacted them since (overdue since ${day}).`,
      };
    return {
      title: `Task "${name}"${of} is ${(value ?? 0) >= 0 ? 'overdue' : 'due soon'}`,
      message: `It is not done and ${(value ?? 0) >= 0 ? 'was' : 'is'} due on ${day}.`,
    };
  },
};
