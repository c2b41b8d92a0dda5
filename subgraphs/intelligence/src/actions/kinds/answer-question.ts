import { sql } from '@sophia/database';
import { leastConfidence } from '../../common/least-confidence.ts';
import { count } from '../../common/words.ts';
import { isUnanswered } from '../../facts/our-contact.ts';
import { customerFindings } from '../../said/customer-findings.ts';
import type { ActionKind } from './action-kind.ts';
import { dayOf, first, lastDays, quotes, shareOfDays } from './sql.ts';
import { atStake, day, personOf, shortly, whom } from './words.ts';

/** Hours in which people answer anyway. */
const patience = 4;

/** A customer's question, in writing, to which nobody has answered. One for each thread and wait. */
export const answerQuestion: ActionKind = {
  name: 'ANSWER_QUESTION',
  points: 35,
  needs: 'conversations',
  practice: 'ANSWERED_WITHIN_A_DAY',
  find: (at) => sql`
    select 'question:' || ${first('q', 'interaction_id')} as cause, min(q.occurred_at) as since,
      ${dayOf(sql`min(q.occurred_at) + interval '1 day'`)} as due,
      ${shareOfDays(sql`min(q.occurred_at)`, at, 3)} as urgency, max(q.confidence) as certainty,
      q.tenant_id, q.account_id, ${first('q', 'deal_id')} as deal_id, ${first('q', 'contact_id')} as contact_id,
      ${first('q', 'interaction_id')} as interaction_id, null::uuid as owner_id,
      jsonb_build_object('question', ${first('q', 'sentence')}, 'questions', count(*), 'at', min(q.occurred_at)) as facts,
      ${quotes('q')} as evidence
    from (${customerFindings(['QUESTION'], lastDays(at, 30))}) q
    where q.segment_id is null and q.confidence >= ${leastConfidence} and ${isUnanswered('q', at)}
    group by q.tenant_id, q.account_id, coalesce(q.thread_id, q.interaction_id)
    having min(q.occurred_at) <= ${at} - make_interval(hours => ${patience})`,
  tell: (found) => ({
    title: `Answer ${whom(found)}: "${shortly(String(found.facts.question))}"`,
    why: [
      `${count(Number(found.facts.questions), 'question')} without an answer since ${day(found.facts.at)}.`,
      ...atStake(found),
    ],
    steps: [
      `Answer ${personOf(found)} in the same thread today, or say by when you will know.`,
      'If somebody else must know the answer, name them in the thread and stay responsible for it.',
    ],
  }),
};
