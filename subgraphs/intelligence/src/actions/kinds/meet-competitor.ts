import { sql } from '@sophia/database';
import { count } from '../../common/words.ts';
import { accountInteractions } from '../../facts/account-interactions.ts';
import { mainDealsAsOf } from '../../facts/deals-as-of.ts';
import type { ActionKind } from './action-kind.ts';
import { dayOf, evidence, lastDays, shareOfDays } from './sql.ts';
import { andOthers, atStake, day } from './words.ts';

/** A customer with an open deal named a competitor in the last 30 days. One for each competitor. */
export const meetCompetitor: ActionKind = {
  name: 'MEET_COMPETITOR',
  points: 25,
  needs: 'deals',
  practice: 'SPOKE_AFTER_COMPETITOR',
  find: (at) => sql`
    select 'competitor:' || i.account_id || ':' || named.competitor as cause, min(i.occurred_at) as since,
      ${dayOf(sql`max(i.occurred_at) + interval '7 days'`)} as due,
      (1 - ${shareOfDays(sql`max(i.occurred_at)`, at, 30)})::float8 as urgency, 1::float8 as certainty,
      i.tenant_id, i.account_id, d.deal_id, null::uuid as contact_id,
      (array_agg(i.interaction_id order by i.occurred_at desc, i.interaction_id))[1] as interaction_id, d.owner_id,
      jsonb_build_object('name', named.competitor, 'mentions', count(*), 'last', max(i.occurred_at), 'deals', d.open_deals) as facts,
      to_jsonb((array_agg(${evidence({
        text: sql`named.competitor || ' named in "' || i.title || '"'`,
        at: sql`i.occurred_at`,
        interactionId: sql`i.interaction_id`,
      })} order by i.occurred_at desc, i.interaction_id))[1:3]) as evidence
    from (${accountInteractions(lastDays(at, 30))}) i
    cross join lateral (select distinct unnest(i.competitors) as competitor) named
    join (${mainDealsAsOf(at)}) d on d.tenant_id = i.tenant_id and d.account_id = i.account_id
    where i.side <> 'OURS' and i.competitors <> '{}'
    group by i.tenant_id, i.account_id, named.competitor, d.deal_id, d.owner_id, d.open_deals`,
  tell: (found) => ({
    title: `Prepare an answer to ${found.facts.name} for ${found.deal} at ${found.account}`,
    why: [
      `${found.facts.name} was named in ${count(Number(found.facts.mentions), 'conversation')} of the last 30 days, last on ${day(found.facts.last)}, with ${found.deal}${andOthers(found.facts.deals)} open.`,
      ...atStake(found),
    ],
    steps: [
      `Read the battle card: competitor(name: "${found.facts.name}").`,
      `Ask ${found.account} what they like about ${found.facts.name} and what they miss.`,
      'Show the difference that matters to them, with a customer of the same kind.',
    ],
  }),
};
