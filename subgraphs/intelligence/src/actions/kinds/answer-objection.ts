import { sql } from '@sophia/database';
import { leastConfidence } from '../../common/least-confidence.ts';
import { mainDealsAsOf } from '../../facts/deals-as-of.ts';
import { isUnanswered } from '../../facts/our-contact.ts';
import { categoryInWords, type ObjectionCategory, objectionCategory } from '../../objections/categories.ts';
import { isHandled } from '../../objections/handled.ts';
import { customerFindings } from '../../said/customer-findings.ts';
import type { ActionKind } from './action-kind.ts';
import { dayOf, first, lastDays, quotes, shareOfDays } from './sql.ts';
import { andOthers, atStake, day, personOf, shortly, whom } from './words.ts';

/** Objections of one kind by an account with an open deal, in the last 30 days, that nobody has answered. */
export const answerObjection: ActionKind = {
  name: 'ANSWER_OBJECTION',
  points: 30,
  needs: 'deals',
  practice: 'HANDLED_OBJECTIONS',
  find: (at) => sql`
    select 'objection:' || ${first('q', 'finding_id')} as cause, min(q.occurred_at) as since,
      ${dayOf(sql`max(q.occurred_at) + interval '3 days'`)} as due, ${shareOfDays(sql`min(q.occurred_at)`, at, 10)} as urgency,
      max(q.confidence) as certainty, q.tenant_id, q.account_id, d.deal_id, ${first('q', 'contact_id')} as contact_id,
      ${first('q', 'interaction_id')} as interaction_id, d.owner_id,
      jsonb_build_object('category', q.category, 'sentence', ${first('q', 'sentence')}, 'objections', count(*),
        'at', min(q.occurred_at), 'deals', d.open_deals) as facts,
      ${quotes('q')} as evidence
    from (
      select o.*, ${objectionCategory(sql`o.sentence`)} as category
      from (${customerFindings(['OBJECTION'], lastDays(at, 30))}) o
    ) q
    join (${mainDealsAsOf(at)}) d on d.tenant_id = q.tenant_id and d.account_id = q.account_id
    where q.confidence >= ${leastConfidence} and not ${isHandled('q')} and ${isUnanswered('q', at)}
    group by q.tenant_id, q.account_id, q.category, d.deal_id, d.owner_id, d.open_deals`,
  tell: (found) => ({
    title: `Answer ${whom(found)} on ${categoryInWords(found.facts.category as ObjectionCategory)}: "${shortly(String(found.facts.sentence))}"`,
    why: [
      `Raised on ${day(found.facts.at)} and not answered since, with ${found.deal}${andOthers(found.facts.deals)} open.`,
      ...atStake(found),
    ],
    steps: [
      `Ask ${personOf(found)} what stands behind it before you answer.`,
      `Answer with what has worked: objections(groupBy: CATEGORY) lists replies about ${categoryInWords(found.facts.category as ObjectionCategory)} after which deals were won.`,
      'Ask if that settles it, and write the answer into the deal.',
    ],
  }),
};
