import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { dealsAsOf } from '../facts/deals-as-of.ts';
import { ownAccounts } from '../store/own-company.ts';
import type { ActionKind, FoundCause } from './kinds/action-kind.ts';

/** Most causes of a kind. Those that press most come first. */
const mostCauses = 2_000;

/** Returns the causes of a kind at a time, with the names of what they are about. Our own company has none. */
export const findCauses = (em: EntityManager, kind: ActionKind, at: Sql): Promise<FoundCause[]> =>
  query<FoundCause>(
    em,
    sql`select found.cause, found.since, to_char(found.due, 'YYYY-MM-DD') as due, found.urgency::float8 as urgency,
       found.certainty::float8 as certainty, found.account_id, d.deal_id, c.contact_id, found.interaction_id,
       coalesce(person.employee_id, deal_owner.employee_id, account_owner.employee_id) as owner_id,
       found.facts, coalesce(found.evidence, '[]') as evidence, a.name as account, d.name as deal, d.stage as deal_stage,
       d.amount, d.currency, c.full_name as contact, c.title as contact_title
     from (
       select * from (${kind.find(at)}) cause where account_id not in (${ownAccounts})
       order by urgency desc, since desc, cause limit ${mostCauses}
     ) found
     join intelligence.account_facts a on a.tenant_id = found.tenant_id and a.account_id = found.account_id
     left join lateral (select * from (${dealsAsOf(at)}) deal where deal.deal_id = found.deal_id) d on true
     left join intelligence.contact_facts c on c.tenant_id = found.tenant_id and c.contact_id = found.contact_id
     left join intelligence.employee_facts person
       on person.tenant_id = found.tenant_id and person.employee_id = found.owner_id
     left join intelligence.employee_facts deal_owner
       on deal_owner.tenant_id = found.tenant_id and deal_owner.employee_id = d.owner_id
     left join intelligence.employee_facts account_owner
       on account_owner.tenant_id = found.tenant_id and account_owner.employee_id = a.owner_id
     order by found.cause`,
  );
