import { sql } from '@sophia/database';
import { openDealsAsOf } from '../../facts/deals-as-of.ts';
import type { ActionKind } from './action-kind.ts';
import { accountScores, raisingFactors } from './score-of.ts';
import { dayOf } from './sql.ts';

const leastScore = 70;

/** An account without an open deal whose expansion score is high. */
export const offerMore: ActionKind = {
  name: 'OFFER_MORE',
  points: 15,
  needs: 'scores',
  practice: null,
  find: (at) => sql`
    select 'expansion:' || s.account_id as cause, s.computed_at as since, ${dayOf(sql`${at} + interval '14 days'`)} as due,
      ((s.value - ${leastScore}) / ${100 - leastScore}::float8)::float8 as urgency, null::float8 as certainty, s.tenant_id,
      s.account_id, null::uuid as deal_id, null::uuid as contact_id, null::uuid as interaction_id, null::uuid as owner_id,
      jsonb_build_object('value', round(s.value::numeric)) as facts, ${raisingFactors} as evidence
    from (${accountScores('EXPANSION', at)}) s
    where s.value >= ${leastScore} and not exists (
      select from (${openDealsAsOf(at)}) d where d.tenant_id = s.tenant_id and d.account_id = s.account_id)`,
  tell: (found) => ({
    title: `Offer more to ${found.account}`,
    why: [
      `Expansion score ${found.facts.value} of 100, and no open deal.`,
      ...found.evidence.map(({ text }) => `${text}.`),
    ],
    steps: [
      'Ask what they want to reach this year, and which properties do not use us yet.',
      'Open a deal in the CRM with an amount and a day for the next step.',
    ],
  }),
};
