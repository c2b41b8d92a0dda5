import { type Sql, sql } from '@sophia/database';
import { leastConfidence } from '../common/least-confidence.ts';
import { noDay } from '../common/no-day.ts';
import { weToldThem } from '../store/whose-words.ts';
import { onlyOf } from './only-of.ts';
import { isOurContact } from './our-contact.ts';

/** None of our people has been in contact with the account of the interaction `i` since then. */
export const nobodyCame = (at: Sql): Sql => sql`not exists (
  select from intelligence.interaction_analyses later
  where later.tenant_id = i.tenant_id and later.account_id = i.account_id and ${isOurContact('later')}
    and later.occurred_at > i.occurred_at and later.occurred_at <= ${at})`;

/** That one of us comes, or does not: whether it was kept, no record tells. */
const comes =
  "\\y(i|we)(['’](ll|m|re)| am| are| will| can| may| might| won['’]t| will not| can['’]t| cannot)?( (not|also|try to|be able to))? (join(ing)?|attend(ing)?|be (there|here|joining|attending))\\y|\\yrain ?check\\y";
/** That something is given too: "I will join the call and send you the list tomorrow." */
const gives = '\\y(send|bring|share|give|prepare|deliver)\\y';

/**
 * Returns a select of days that our people promised, in what they wrote or said in a call, one row for each text and day
 * that has passed without contact and is not marked as done. `among` is a condition on the finding `f` and its interaction `i`.
 *
 * Columns: tenant_id, interaction_id, due_date, finding_id, sentence, confidence, account_id, deal_id, contact_id (to whom, if
 * one contact takes part), title, kind, occurred_at, employee_id (who promised, or in a call without known speakers one of us),
 * is_follow_up (the follow-up date of the call).
 */
export const brokenPromises = (at: Sql, among: Sql): Sql => sql`
  select distinct on (f.interaction_id, f.due_date) f.tenant_id, f.interaction_id, f.due_date, f.id as finding_id,
    f.sentence, f.confidence, i.account_id, i.deal_id, ${onlyOf(sql`i.contact_ids`)} as contact_id, i.title, i.kind,
    i.occurred_at, coalesce(speaker.employee_id, i.employee_ids[1]) as employee_id, f.due_date is not distinct from c.follow_up_date as is_follow_up
  from intelligence.findings f
  join intelligence.interaction_analyses i on i.tenant_id = f.tenant_id and i.interaction_id = f.interaction_id
  left join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id
  left join intelligence.gong_identities speaker
    on speaker.tenant_id = s.tenant_id and speaker.identity_id = s.party_id and speaker.object_type = 'party'
  left join intelligence.call_analyses c on c.tenant_id = f.tenant_id and c.call_id = f.call_id
  where f.kind = 'ACTION_ITEM' and f.owner in ('I', 'we') and f.confidence >= ${leastConfidence} and (${among})
    and (f.done_at is null or f.done_at > ${at}) and coalesce(f.due_text, '') !~* ${noDay}
    and (f.sentence !~* ${comes} or f.sentence ~* ${gives})
    and f.due_date < (${at} at time zone 'UTC')::date and f.due_date >= (i.occurred_at at time zone 'UTC')::date
    and ${weToldThem('i', 's')}
    and i.account_id is not null and i.occurred_at <= ${at} and ${nobodyCame(at)}
  order by f.interaction_id, f.due_date, f.start_ms, f.start_offset`;
