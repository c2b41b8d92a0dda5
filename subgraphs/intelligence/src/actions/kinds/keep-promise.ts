import { sql } from '@sophia/database';
import { brokenPromises } from '../../facts/promises.ts';
import type { ActionKind } from './action-kind.ts';
import { dayOf, evidence, shareOfDays } from './sql.ts';
import { atStake, day, personOf, shortly, whom } from './words.ts';

/** A day that we promised has passed, in the last 30 days, and nobody has been in contact since. */
export const keepPromise: ActionKind = {
  name: 'KEEP_PROMISE',
  points: 35,
  needs: 'conversations',
  practice: 'KEPT_PROMISES',
  find: (at) => sql`
    select 'promise:' || p.interaction_id || ':' || p.due_date as cause, p.occurred_at as since, ${dayOf(at)} as due,
      ${shareOfDays(sql`(p.due_date + 1)::timestamp at time zone 'UTC'`, at, 7)} as urgency, p.confidence as certainty,
      p.tenant_id, p.account_id, p.deal_id, p.contact_id, p.interaction_id, p.employee_id as owner_id,
      jsonb_build_object('promise', p.sentence, 'due', p.due_date, 'said', p.occurred_at,
        'call', case when p.kind = 'CALL' then p.title end) as facts,
      jsonb_build_array(${evidence({
        text: sql`p.sentence`,
        at: sql`p.occurred_at`,
        interactionId: sql`p.interaction_id`,
        findingId: sql`p.finding_id`,
      })}) as evidence
    from (${brokenPromises(at, sql`f.due_date >= ${dayOf(at)} - 30`)}) p`,
  tell: (found) => ({
    title: `Keep the promise to ${whom(found)}: "${shortly(String(found.facts.promise))}"`,
    why: [
      `Promised on ${day(found.facts.said)}${found.facts.call == null ? '' : ` in the call "${found.facts.call}"`} for ${day(found.facts.due)}. Nobody has been in contact with them since.`,
      ...atStake(found),
    ],
    steps: [
      `Do what was promised, or tell ${personOf(found)} today why it is late and name a new day.`,
      'Write the new day into the CRM as a task, so that it does not pass again.',
    ],
  }),
};
