import { sql } from '@sophia/database';
import { leastConfidence } from '../../common/least-confidence.ts';
import { isUnanswered } from '../../facts/our-contact.ts';
import { customerFindings } from '../../said/customer-findings.ts';
import type { ActionKind } from './action-kind.ts';
import { dayOf, first, lastDays, quotes, shareOfDays } from './sql.ts';
import { atStake, day, personOf, shortly, whom } from './words.ts';

/** A customer showed interest in the last 30 days, and nobody has come back to them for a day. */
export const followUpInterest: ActionKind = {
  name: 'FOLLOW_UP_INTEREST',
  points: 30,
  needs: 'conversations',
  practice: 'FOLLOWED_UP_INTEREST',
  find: (at) => sql`
    select 'interest:' || q.interaction_id as cause, min(q.occurred_at) as since,
      ${dayOf(sql`min(q.occurred_at) + interval '2 days'`)} as due, ${shareOfDays(sql`min(q.occurred_at)`, at, 5)} as urgency,
      max(q.confidence) as certainty, q.tenant_id, q.account_id, ${first('q', 'deal_id')} as deal_id,
      ${first('q', 'contact_id')} as contact_id, q.interaction_id, null::uuid as owner_id,
      jsonb_build_object('sentence', ${first('q', 'sentence')}, 'at', min(q.occurred_at), 'kind', min(q.kind)) as facts,
      ${quotes('q')} as evidence
    from (${customerFindings(['BUYING_SIGNAL'], lastDays(at, 30))}) q
    where q.confidence >= ${leastConfidence} and ${isUnanswered('q', at)}
    group by q.tenant_id, q.account_id, q.interaction_id
    having min(q.occurred_at) <= ${at} - interval '1 day'`,
  tell: (found) => ({
    title: `Follow up with ${whom(found)}, who said: "${shortly(String(found.facts.sentence))}"`,
    why: [
      `They showed interest on ${day(found.facts.at)}${found.facts.kind === 'CALL' ? ' in a call' : ''}. Nobody has come back to them since.`,
      ...atStake(found),
    ],
    steps: [
      `Write to ${personOf(found)} today and take up what they said.`,
      'Offer two times for a call, and bring what they asked about.',
    ],
  }),
};
