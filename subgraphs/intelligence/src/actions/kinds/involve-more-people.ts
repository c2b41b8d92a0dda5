import { sql } from '@sophia/database';
import { mainDealsAsOf } from '../../facts/deals-as-of.ts';
import { contactsAsOf } from '../../facts/subjects-as-of.ts';
import type { ActionKind } from './action-kind.ts';
import { peopleMet } from './people-met.ts';
import { dayOf, evidence, lastDays, shareOfDays } from './sql.ts';
import { andOthers, atStake, day } from './words.ts';

const leastTalks = 3;

/** An open deal rests on one person: all conversations of late were with the same one. */
export const involveMorePeople: ActionKind = {
  name: 'INVOLVE_MORE_PEOPLE',
  points: 20,
  needs: 'deals',
  practice: 'MET_SEVERAL_PEOPLE',
  find: (at) => sql`
    with contacts as materialized (select * from (${contactsAsOf(at)}) c where c.account_id is not null)
    select 'one-person:' || d.deal_id as cause, d.opened_at as since, ${dayOf(at)} + 14 as due,
      case when d.close_date is null then 0.3 else 1 - ${shareOfDays(at, sql`d.close_date::timestamp at time zone 'UTC'`, 60)} end
        as urgency,
      1::float8 as certainty, d.tenant_id, d.account_id, d.deal_id, met.people[1] as contact_id,
      met.last_id as interaction_id, d.owner_id,
      jsonb_build_object('talks', met.talks, 'last', met.last_at, 'others', others.names, 'deals', d.open_deals) as facts,
      jsonb_build_array(${evidence({
        text: sql`'The latest of ' || met.talks || ' conversations, all with one person'`,
        at: sql`met.last_at`,
        interactionId: sql`met.last_id`,
      })}) as evidence
    from (${mainDealsAsOf(at)}) d
    cross join lateral (${peopleMet(at)}) met
    cross join lateral (
      select string_agg(name, ', ') as names from (
        select c.full_name || coalesce(' (' || c.title || ')', '') as name from contacts c
        where c.tenant_id = d.tenant_id and c.account_id = d.account_id and c.contact_id <> all(met.people)
        order by array_position(array['C_LEVEL', 'VP', 'DIRECTOR', 'MANAGER'], c.seniority), c.full_name, c.contact_id limit 3
      ) other
    ) others
    where cardinality(met.people) = 1 and met.talks >= ${leastTalks} and met.last_at > ${lastDays(at, 60).from}`,
  tell: (found) => ({
    title: `Bring a second person of ${found.account} into ${found.deal}, besides ${found.contact ?? 'the one you know'}`,
    why: [
      `${found.facts.talks} conversations, the last on ${day(found.facts.last)}, all with ${found.contact ?? 'the same person'}, with ${found.deal}${andOthers(found.facts.deals)} open.`,
      ...atStake(found),
    ],
    steps: [
      found.facts.others == null
        ? `Ask ${found.contact ?? 'your contact'} who uses it, who pays for it and who must agree.`
        : `Ask ${found.contact ?? 'your contact'} for an introduction. Other people whom we know there: ${found.facts.others}.`,
      'Invite one of them to the next call, with a topic that is theirs.',
    ],
  }),
};
