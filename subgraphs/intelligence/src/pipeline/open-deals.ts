import { type Sql, sql } from '@sophia/database';

/** Days in one stage after which a deal stands still. */
export const stalledDays = 30;
/** Days without contact after which nobody works on a deal. */
export const noContactDays = 14;
/** Days for which a close date that was moved later is a warning. */
export const slippedDays = 30;
/** Points in a week by which a chance that falls is a warning. */
export const fallenPoints = 10;

/**
 * Returns a select of the open deals with their warnings, as `OpenDeal` has them.
 *
 * @param now a timestamptz
 * @param today its day in the tenant's time zone
 */
export const openDealsAt = (now: Sql, today: Sql): Sql => sql`
  select d.tenant_id, d.deal_id, d.account_id, d.owner_id, d.name, d.stage, d.product, d.amount, d.currency, d.close_date,
    coalesce(d.opened_at, d.first_known_at) as opened_at, move.since as stage_since, contact.last_at as last_contact_at,
    slip.at as slipped_at, score.id as score_id, score.value as chance, score.fell as chance_fell,
    account.segment, account.region,
    array_remove(array[
      case when d.close_date < ${today} then 'CLOSE_DATE_PASSED' end,
      case when d.close_date is null then 'NO_CLOSE_DATE' end,
      case when slip.at is not null then 'SLIPPED' end,
      case when move.since < ${now} - make_interval(days => ${stalledDays}) then 'STALLED' end,
      case when d.account_id is not null
        and coalesce(contact.last_at, d.opened_at, d.first_known_at) < ${now} - make_interval(days => ${noContactDays})
        then 'NO_CONTACT' end,
      case when score.fell >= ${fallenPoints} then 'CHANCE_FALLING' end,
      case when coalesce(d.amount, 0) <= 0 then 'NO_AMOUNT' end
    ], null) as warnings
  from intelligence.deal_facts d
  left join intelligence.account_facts account on account.tenant_id = d.tenant_id and account.account_id = d.account_id
  cross join lateral (
    select coalesce(max(m.changed_at), d.opened_at, d.first_known_at) as since from intelligence.deal_moves m
    where m.tenant_id = d.tenant_id and m.deal_id = d.deal_id and m.stage = d.stage and m.changed_at <= ${now}
  ) move
  cross join lateral (
    select max(i.occurred_at) as last_at from intelligence.interaction_analyses i
    where i.tenant_id = d.tenant_id and i.account_id = d.account_id and i.occurred_at <= ${now}
      and i.kind in ('CALL', 'EMAIL', 'MEETING', 'MESSAGE') and i.occurred_at > ${now} - interval '1 year'
  ) contact
  cross join lateral (
    select max(recorded_at) as at from (
      select v.recorded_at, v.close_date, lag(v.close_date) over (order by v.recorded_at) as was
      from intelligence.deal_versions v where v.tenant_id = d.tenant_id and v.deal_id = d.deal_id
    ) version
    where close_date > was and recorded_at > ${now} - make_interval(days => ${slippedDays})
  ) slip
  left join lateral (
    select s.id, s.value, (
      select h.value from intelligence.score_history h
      where h.score_id = s.id and h.computed_at <= s.computed_at - interval '7 days' order by h.computed_at desc limit 1
    ) - s.value as fell
    from intelligence.scores s
    where s.tenant_id = d.tenant_id and s.subject_type = 'DEAL' and s.subject_id = d.deal_id and s.kind = 'DEAL_SUCCESS'
  ) score on true
  where d.status = 'OPEN'`;
