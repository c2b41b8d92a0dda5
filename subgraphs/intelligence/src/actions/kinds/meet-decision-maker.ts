import { sql } from '@sophia/database';
import { mainDealsAsOf } from '../../facts/deals-as-of.ts';
import { isDecisionMaker } from '../../facts/seniority.ts';
import { contactsAsOf } from '../../facts/subjects-as-of.ts';
import type { ActionKind, FoundCause } from './action-kind.ts';
import { peopleMet } from './people-met.ts';
import { dayOf, evidence, lastDays, shareOfDays } from './sql.ts';
import { andOthers, atStake, day } from './words.ts';

/** Fewest won deals whose usual length says when a deal is late. */
const leastWon = 20;

/** A deal is late in the pipeline: about to close, likely by its source, or open for as long as half of the won ones. */
const isLate = (at: ReturnType<typeof dayOf>) => sql`(
  d.close_date between ${dayOf(at)} - 90 and ${dayOf(at)} + 30 or d.probability >= 0.5
  or d.opened_at <= ${at} - (
    select percentile_cont(0.5) within group (order by won.closed_at - won.opened_at) from intelligence.deal_facts won
    where won.status = 'WON' and won.closed_at > ${at} - interval '2 years' and won.closed_at <= ${at}
      and won.opened_at is not null having count(*) >= ${leastWon}))`;

const closing = ({ close, opened }: FoundCause['facts']): string => {
  if (close != null) return `to close on ${day(close)}`;
  return opened == null ? 'open' : `open since ${day(opened)}`;
};

/** We talk with an account about a deal that is late in the pipeline, and have met nobody who decides. */
export const meetDecisionMaker: ActionKind = {
  name: 'MEET_DECISION_MAKER',
  points: 25,
  needs: 'deals',
  practice: 'MET_DECISION_MAKER',
  find: (at) => sql`
    with contacts as materialized (select * from (${contactsAsOf(at)}) c where c.account_id is not null)
    select 'decision:' || d.deal_id as cause, d.opened_at as since,
      greatest(${dayOf(at)}, least(d.close_date - 7, ${dayOf(at)} + 7)) as due,
      case when d.close_date is null then 0.5 else 1 - ${shareOfDays(at, sql`d.close_date::timestamp at time zone 'UTC'`, 45)} end
        as urgency,
      1::float8 as certainty, d.tenant_id, d.account_id, d.deal_id, maker.contact_id, met.last_id as interaction_id, d.owner_id,
      jsonb_build_object('talks', met.talks, 'last', met.last_at, 'met', known.names, 'close', d.close_date,
        'opened', case when d.is_opening_dated then d.opened_at end, 'deals', d.open_deals) as facts,
      jsonb_build_array(${evidence({
        text: sql`'The latest conversation, with ' || coalesce(known.names, 'people whom we do not know')`,
        at: sql`met.last_at`,
        interactionId: sql`met.last_id`,
      })}) as evidence
    from (${mainDealsAsOf(at)}) d
    cross join lateral (${peopleMet(at)}) met
    cross join lateral (
      select string_agg(c.full_name || coalesce(' (' || c.title || ')', ''), ', ' order by c.full_name, c.contact_id) as names,
        coalesce(bool_or(${isDecisionMaker('c')}), false) as decides
      from contacts c where c.tenant_id = d.tenant_id and c.contact_id = any(met.people)
    ) known
    left join lateral (
      select c.contact_id from contacts c
      where c.tenant_id = d.tenant_id and c.account_id = d.account_id and ${isDecisionMaker('c')}
      order by c.decision_role is null, array_position(array['C_LEVEL', 'VP', 'DIRECTOR'], c.seniority), c.full_name,
        c.contact_id limit 1
    ) maker on true
    where met.talks >= 2 and met.last_at > ${lastDays(at, 60).from} and not known.decides and ${isLate(at)}`,
  tell: (found) => ({
    title:
      found.contact === null
        ? `Find out who decides on ${found.deal} at ${found.account}, and meet them`
        : `Meet ${found.contact}${found.contact_title === null ? '' : `, ${found.contact_title},`} of ${found.account} about ${found.deal}`,
    why: [
      `${found.facts.talks} conversations, the last on ${day(found.facts.last)}, with ${found.facts.met ?? 'people whom we do not know'}: none of them decides, as far as we know.`,
      `${found.deal}${andOthers(found.facts.deals)} ${closing(found.facts)}.`,
      ...atStake(found),
    ],
    steps: [
      found.facts.met == null
        ? 'Ask the person you talk with who signs, and who else has a say.'
        : `Ask ${found.facts.met} who signs, and for an introduction.`,
      'Bring a one-page summary of what it changes for them, in money and time.',
      'Write the role of each person into the CRM.',
    ],
  }),
};
