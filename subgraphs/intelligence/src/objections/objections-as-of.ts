import { type Sql, sql } from '@sophia/database';
import { leastConfidence } from '../common/least-confidence.ts';
import { closedDealsAsOf } from '../facts/deals-as-of.ts';
import { contactsAsOf } from '../facts/subjects-as-of.ts';
import { customerFindings } from '../said/customer-findings.ts';
import { objectionCategory } from './categories.ts';
import { isHandled } from './handled.ts';
import { departmentOf, personaOf } from './personas.ts';

/** A time from `from` on, up to `at`, as of which all is read. Both are timestamptz. */
export interface Past {
  readonly from: Sql;
  readonly at: Sql;
}

/**
 * Returns a select of the objections of customers in the past, with who raised them and what became of the deal: `won` is
 * true if a deal that was open then was won later, false if one was lost and none won, null if none is closed.
 *
 * Columns: those of `customerFindings`, category, is_handled, decision_role, seniority, department, persona, won, won_deal_id.
 */
export const objectionsAsOf = ({ from, at }: Past): Sql => sql`
  with contacts as materialized (${contactsAsOf(at)}), closed as materialized (${closedDealsAsOf(at, from)})
  select o.*, ${objectionCategory(sql`o.sentence`)} as category, ${isHandled('o')} as is_handled,
    c.decision_role, who.seniority, who.department,
    ${personaOf(sql`c.decision_role`, sql`who.seniority`, sql`who.department`)} as persona, deal.won, deal.won_deal_id
  from (${customerFindings(['OBJECTION'], { from, to: at })}) o
  left join contacts c on c.tenant_id = o.tenant_id and c.contact_id = o.contact_id
  left join intelligence.call_parties p
    on p.tenant_id = o.tenant_id and p.call_id = o.call_id and p.party_id = o.party_id
  cross join lateral (
    select coalesce(c.seniority, p.seniority) as seniority, ${departmentOf(sql`coalesce(c.title, p.title)`)} as department
  ) who
  cross join lateral (
    select bool_or(d.status = 'WON') as won,
      (array_agg(d.deal_id order by d.closed_at, d.deal_id) filter (where d.status = 'WON'))[1] as won_deal_id
    from closed d
    where d.tenant_id = o.tenant_id and d.account_id = o.account_id and d.opened_at <= o.occurred_at
      and d.closed_at > o.occurred_at and (o.deal_id is null or o.deal_id = d.deal_id)
  ) deal
  where o.confidence >= ${leastConfidence}`;
