import { sql } from '@sophia/database';
import { isProspect } from '../../facts/prospects.ts';
import { hasLeft } from '../../store/account-departures.ts';
import type { ActionKind } from './action-kind.ts';
import { accountScores, raisingFactors } from './score-of.ts';
import { dayOf } from './sql.ts';
import { atStake, day } from './words.ts';

/** Points by which the risk rose in 30 days, and the least risk. */
const leastRise = 10;
const leastRisk = 50;

/** The churn risk of a customer has risen. */
export const reduceChurnRisk: ActionKind = {
  name: 'REDUCE_CHURN_RISK',
  points: 35,
  needs: 'scores',
  practice: null,
  find: (at) => sql`
    select 'churn:' || s.account_id as cause, s.computed_at as since, ${dayOf(sql`${at} + interval '3 days'`)} as due,
      least(1, (s.value - s.lowest) / 40)::float8 as urgency, null::float8 as certainty, s.tenant_id, s.account_id,
      null::uuid as deal_id, null::uuid as contact_id, null::uuid as interaction_id, null::uuid as owner_id,
      jsonb_build_object('value', round(s.value::numeric), 'from', round(s.lowest::numeric), 'fromDay', s.lowest_at,
        'reason', (select factor ->> 'label' from jsonb_array_elements(s.factors) factor
          where (factor ->> 'contribution')::float8 > 0 order by (factor ->> 'contribution')::float8 desc limit 1)) as facts,
      ${raisingFactors} as evidence
    from (${accountScores('CHURN_RISK', at)}) s
    where s.value >= ${leastRisk} and s.value - s.lowest >= ${leastRise}
      and not ${hasLeft('s', 'account_id')} and not ${isProspect('s', 'account_id')}`,
  tell: (found) => ({
    title: `Call ${found.account} about what may make them leave${found.facts.reason == null ? '' : `: ${found.facts.reason}`}`,
    why: [
      `Churn risk rose from ${found.facts.from} on ${day(found.facts.fromDay)} to ${found.facts.value} of 100.`,
      ...found.evidence.map(({ text }) => `${text}.`),
      ...atStake(found),
    ],
    steps: [
      'Read the evidence, then call the person there who knows us best.',
      `${found.facts.reason == null ? 'Ask what went wrong' : `Name what went wrong: ${found.facts.reason}`}. Agree on what you will change, and by when.`,
      'Bring in the owner of support if tickets or escalations are part of it.',
    ],
  }),
};
