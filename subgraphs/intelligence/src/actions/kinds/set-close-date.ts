import { sql } from '@sophia/database';
import { dealChanges, openDealsAsOf } from '../../facts/deals-as-of.ts';
import type { ActionKind } from './action-kind.ts';
import { dayOf, evidence, shareOfDays } from './sql.ts';
import { atStake, day } from './words.ts';

/** The close date of an open deal has passed, in the last 180 days. One for each deal and date. */
export const setCloseDate: ActionKind = {
  name: 'SET_CLOSE_DATE',
  points: 20,
  needs: 'deals',
  practice: null,
  find: (at) => sql`
    select 'close-date:' || d.deal_id || ':' || d.close_date as cause,
      (d.close_date + 1)::timestamp at time zone 'UTC' as since, ${dayOf(at)} as due,
      ${shareOfDays(sql`(d.close_date + 1)::timestamp at time zone 'UTC'`, at, 30)} as urgency, 1::float8 as certainty,
      d.tenant_id, d.account_id, d.deal_id, null::uuid as contact_id, null::uuid as interaction_id, d.owner_id,
      jsonb_build_object('close', d.close_date, 'stage', d.stage, 'since', d.stage_since, 'pushes', pushes.n) as facts,
      jsonb_build_array(${evidence({
        text: sql`'Close date ' || d.close_date || ', still open in stage ' || d.stage`,
        at: sql`d.close_date::timestamp at time zone 'UTC'`,
      })}) as evidence
    from (${openDealsAsOf(at)}) d
    cross join lateral (
      select count(*)::int as n from (${dealChanges}) change
      where change.tenant_id = d.tenant_id and change.deal_id = d.deal_id and change.recorded_at <= ${at}
        and change.close_date > change.previous_close_date
    ) pushes
    where d.account_id is not null and d.close_date < ${dayOf(at)} and d.close_date >= ${dayOf(at)} - 180`,
  tell: (found) => ({
    title: `Agree on a new close date for ${found.deal} at ${found.account}, or close it`,
    why: [
      `The close date ${day(found.facts.close)} has passed. The deal is still open, in stage ${found.facts.stage}${found.facts.since == null ? '' : ` since ${day(found.facts.since)}`}.`,
      ...(Number(found.facts.pushes) > 0 ? [`The date was moved later ${found.facts.pushes} times before.`] : []),
      ...atStake(found),
    ],
    steps: [
      'Ask the customer what must happen before they can sign, and by when.',
      'Enter that day, or close the deal as lost with its reason.',
    ],
  }),
};
