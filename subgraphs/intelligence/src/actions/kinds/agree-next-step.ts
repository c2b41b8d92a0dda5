import { sql } from '@sophia/database';
import { mainDealsAsOf } from '../../facts/deals-as-of.ts';
import { onlyOf } from '../../facts/only-of.ts';
import type { ActionKind } from './action-kind.ts';
import { peopleMet } from './people-met.ts';
import { dayOf, evidence, shareOfDays } from './sql.ts';
import { andOthers, atStake, day } from './words.ts';

/** Days without contact after which a next step is missing, and after which the conversation is over. */
const quietDays = 14;
const overDays = 90;

/** An account with an open deal has been quiet for two weeks, and no task, meeting or promised day lies ahead. */
export const agreeNextStep: ActionKind = {
  name: 'AGREE_NEXT_STEP',
  points: 25,
  needs: 'deals',
  practice: 'SPOKE_EVERY_FORTNIGHT',
  find: (at) => sql`
    select 'next-step:' || met.last_id as cause, met.last_at as since, ${dayOf(at)} + 2 as due,
      ${shareOfDays(sql`met.last_at`, at, 60)} as urgency, 1::float8 as certainty, d.tenant_id, d.account_id, d.deal_id,
      ${onlyOf(sql`last.contact_ids`)} as contact_id, met.last_id as interaction_id, d.owner_id,
      jsonb_build_object('last', met.last_at, 'title', last.title, 'kind', last.kind, 'deals', d.open_deals) as facts,
      jsonb_build_array(${evidence({
        text: sql`'The latest conversation: ' || last.title`,
        at: sql`met.last_at`,
        interactionId: sql`met.last_id`,
      })}) as evidence
    from (${mainDealsAsOf(at)}) d
    cross join lateral (${peopleMet(at)}) met
    join intelligence.interaction_analyses last on last.tenant_id = d.tenant_id and last.interaction_id = met.last_id
    where met.last_at <= ${at} - make_interval(days => ${quietDays})
      and met.last_at > ${at} - make_interval(days => ${overDays})
      and not exists (
        select from intelligence.activity_facts planned
        where planned.tenant_id = d.tenant_id and planned.account_id = d.account_id and planned.first_known_at <= ${at}
          and (planned.kind in ('CALL', 'MEETING') and planned.occurred_at > ${at}
            or planned.kind = 'TASK' and planned.due_at > ${at}
              and (planned.done_recorded_at is null or planned.done_recorded_at > ${at})))
      and not exists (
        select from intelligence.interaction_analyses said
        join intelligence.findings f on f.tenant_id = said.tenant_id and f.interaction_id = said.interaction_id
        where said.tenant_id = d.tenant_id and said.account_id = d.account_id and said.occurred_at <= ${at}
          and said.occurred_at > ${at} - make_interval(days => ${overDays})
          and f.kind = 'ACTION_ITEM' and f.due_date >= ${dayOf(at)})`,
  tell: (found) => ({
    title: `Agree on the next step for ${found.deal} with ${found.contact === null ? found.account : `${found.contact} of ${found.account}`}`,
    why: [
      `The last contact was on ${day(found.facts.last)}${found.facts.kind === 'CALL' ? ` (the call "${found.facts.title}")` : ''}, and no task, meeting or promised day lies ahead, with ${found.deal}${andOthers(found.facts.deals)} open.`,
      ...atStake(found),
    ],
    steps: [
      'Take up the last thing that they asked for or agreed to.',
      'Propose one step with a day, and enter it in the CRM.',
      'If they do not answer twice, ask somebody else there whether it still matters.',
    ],
  }),
};
