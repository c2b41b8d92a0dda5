import { sql } from '@sophia/database';
import type { ActionKind } from './action-kind.ts';
import { dayOf, evidence, shareOfDays } from './sql.ts';
import { atStake, day, shortly } from './words.ts';

/** A task of the CRM that is overdue, since the last 90 days. */
export const finishTask: ActionKind = {
  name: 'FINISH_TASK',
  points: 25,
  needs: 'tasks',
  practice: null,
  find: (at) => sql`
    select 'task:' || t.activity_id as cause, t.due_at as since, ${dayOf(at)} as due,
      ${shareOfDays(sql`t.due_at`, at, 14)} as urgency, 1::float8 as certainty, t.tenant_id, t.account_id, t.deal_id,
      null::uuid as contact_id, null::uuid as interaction_id, t.employee_ids[1] as owner_id,
      jsonb_build_object('subject', t.subject, 'due', t.due_at, 'status', t.status) as facts,
      jsonb_build_array(${evidence({ text: sql`t.subject`, at: sql`t.due_at` })}) as evidence
    from intelligence.activity_facts t
    where t.kind = 'TASK' and t.account_id is not null and t.first_known_at <= ${at}
      and (t.done_recorded_at is null or t.done_recorded_at > ${at})
      and t.due_at <= ${at} and t.due_at > ${at} - interval '90 days'`,
  tell: (found) => ({
    title: `Finish the task "${shortly(String(found.facts.subject))}" for ${found.account}`,
    why: [
      `It was due on ${day(found.facts.due)}${found.facts.status == null ? '' : ` and is ${found.facts.status}`}.`,
      ...atStake(found),
    ],
    steps: [
      'Do it today, or give it a new day and tell the customer.',
      'Close it in the CRM if it is no longer needed.',
    ],
  }),
};
