import { sql } from '@sophia/database';
import { count } from '../../common/words.ts';
import { isRenewal, openDealsAsOf } from '../../facts/deals-as-of.ts';
import type { ActionKind } from './action-kind.ts';
import { dayOf, evidence } from './sql.ts';
import { atStake, day } from './words.ts';

const horizonDays = 90;
const callWithinDays = 30;

/** A renewal within 90 days, without a call or meeting in the last 30 days, and with none planned. */
export const prepareRenewal: ActionKind = {
  name: 'PREPARE_RENEWAL',
  points: 35,
  needs: 'deals',
  practice: 'CALLED_BEFORE_RENEWAL',
  find: (at) => sql`
    select 'renewal:' || d.deal_id || ':' || d.close_date as cause, 
      greatest((d.close_date - ${horizonDays}::int)::timestamp at time zone 'UTC', d.opened_at,
        called.at + make_interval(days => ${callWithinDays})) as since,
      least(d.close_date, ${dayOf(at)} + 7) as due,
      ((${dayOf(at)} - d.close_date + ${horizonDays}) / ${horizonDays}::float8)::float8 as urgency,
      1::float8 as certainty, d.tenant_id, d.account_id, d.deal_id, null::uuid as contact_id, null::uuid as interaction_id,
      d.owner_id, jsonb_build_object('close', d.close_date, 'days', d.close_date - ${dayOf(at)}, 'called', called.at) as facts,
      jsonb_build_array(${evidence({
        text: sql`case when called.at is null then 'We know of no call or meeting with them.'
          else 'The last call or meeting with them was "' || called.title || '".' end`,
        at: sql`called.at`,
        interactionId: sql`called.interaction_id`,
      })}) as evidence
    from (${openDealsAsOf(at)}) d
    left join lateral (
      select i.occurred_at as at, i.interaction_id, i.title from intelligence.interaction_analyses i
      where i.tenant_id = d.tenant_id and i.account_id = d.account_id and i.kind in ('CALL', 'MEETING')
        and i.occurred_at <= ${at} order by i.occurred_at desc limit 1
    ) called on true
    where d.account_id is not null and ${isRenewal('d')}
      and d.close_date between ${dayOf(at)} and ${dayOf(at)} + ${horizonDays}::int
      and (called.at is null or called.at < ${at} - make_interval(days => ${callWithinDays}))
      and not exists (
        select from intelligence.activity_facts planned
        where planned.tenant_id = d.tenant_id and planned.account_id = d.account_id
          and planned.kind in ('CALL', 'MEETING') and planned.occurred_at > ${at} and planned.first_known_at <= ${at})`,
  tell: (found) => ({
    title: `Call ${found.account} about the renewal that is due on ${day(found.facts.close)}: ${found.deal}`,
    why: [
      `It is due ${Number(found.facts.days) === 0 ? 'today' : `in ${count(Number(found.facts.days), 'day')}`}, and ${found.facts.called == null ? 'we know of no call or meeting with them' : `the last call or meeting was on ${day(found.facts.called)}`}. None is planned.`,
      ...atStake(found),
    ],
    steps: [
      'Look at the health of the account, its open tickets and what it asked for since the last contract.',
      'Call the person who signs. Say what they have got out of it, and ask what must change.',
      'Agree on a day for the paper before the end of the contract.',
    ],
  }),
};
