import { sql } from '@sophia/database';
import { percent } from '../../common/words.ts';
import { onlyOf } from '../../facts/only-of.ts';
import type { ActionKind } from './action-kind.ts';
import { dayOf, evidence, shareOfDays } from './sql.ts';
import { atStake, day } from './words.ts';

/** Quality below which a hand-off went badly. */
const bad = 0.4;

/** A hand-off from a call to support, in the last 14 days, that went badly. */
export const repairHandoff: ActionKind = {
  name: 'REPAIR_HANDOFF',
  points: 30,
  needs: 'handoffs',
  practice: null,
  find: (at) => sql`
    select 'handoff:' || h.source_thread_id as cause, h.began_at as since, ${dayOf(sql`h.began_at + interval '2 days'`)} as due,
      ${shareOfDays(sql`h.began_at`, at, 4)} as urgency, 1 - h.quality as certainty, h.tenant_id, h.account_id,
      talk.deal_id, ${onlyOf(sql`talk.contact_ids`)} as contact_id, talk.interaction_id, null::uuid as owner_id,
      jsonb_build_object('quality', h.quality, 'began', h.began_at, 'call', call.title) as facts,
      (select jsonb_agg(${evidence({
        text: sql`factor ->> 'label'`,
        at: sql`h.began_at`,
        interactionId: sql`talk.interaction_id`,
      })} order by (factor ->> 'contribution')::float8)
        from jsonb_array_elements(h.factors) factor where (factor ->> 'contribution')::float8 < 0) as evidence
    from intelligence.handoffs h
    join intelligence.source_threads thread
      on thread.tenant_id = h.tenant_id and thread.source_thread_id = h.source_thread_id
    join intelligence.interaction_analyses talk
      on talk.tenant_id = h.tenant_id and talk.interaction_id = thread.interaction_id
    left join intelligence.interaction_analyses call on call.tenant_id = h.tenant_id and call.call_id = h.call_id
    where h.quality < ${bad} and h.began_at <= ${at} and h.began_at > ${at} - interval '14 days'`,
  tell: (found) => ({
    title: `Repair the hand-off to support at ${found.account}${found.facts.call == null ? '' : ` after the call "${found.facts.call}"`}`,
    why: [
      `The hand-off of ${day(found.facts.began)} went badly: quality ${percent(Number(found.facts.quality))}.`,
      ...found.evidence.map(({ text }) => `${text}.`),
      ...atStake(found),
    ],
    steps: [
      'Tell support what was said in the call, with the link to the call.',
      `Write to ${found.contact ?? found.account} who takes care of it now, and by when.`,
      'Ask a week later if it is solved.',
    ],
  }),
};
