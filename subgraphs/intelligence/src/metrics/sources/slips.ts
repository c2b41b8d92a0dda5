import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/** Days until it is known whether a deal was still open when its expected day of closing had passed. */
export const slipKnownAfterDays = 1;

/**
 * Expected days of closing that were not kept: the day passed while the deal was open, or it was moved later before that. A
 * deal slips again with each day that it does not keep.
 */
export const slips = defineSource({
  name: 'slips',
  number: 19,
  grain:
    'an expected day of closing that an open deal did not keep, on that day, or on the day that it was moved later',
  facts: 'deals',
  dimensions: { account: 'one', employee: 'one', stage: 'one' },
  parts: { slips: sql`1`, amount: sql`i.amount` },
  records: ({ days, from, to, dayOf }) => sql`
    with state as (
      select d.account_id, v.owner_id, v.stage, v.currency, v.amount, v.close_date, v.status,
        case when row_number() over versions = 1 then '-infinity' else v.recorded_at end as since,
        lead(v.recorded_at) over versions as until, lead(v.status) over versions as next_status,
        lead(v.close_date) over versions as next_close_date, lead(v.closed_at) over versions as next_closed_at,
        coalesce(d.opened_at, d.first_known_at) as opened_at
      from intelligence.deal_versions v
      join intelligence.deal_facts d on d.tenant_id = v.tenant_id and d.deal_id = v.deal_id
      where (v.tenant_id, v.deal_id) in (
        select tenant_id, deal_id from intelligence.deal_versions
        where close_date = any(${days}) or (recorded_at >= ${from} and recorded_at < ${to}))
      window versions as (partition by v.tenant_id, v.deal_id order by v.recorded_at)
    )
    select slip.day, s.account_id, array_remove(array[s.owner_id], null) as employee_ids,
      array_remove(array[s.stage], null) as stage_items, s.currency, s.amount
    from state s
    cross join lateral (
      select s.close_date as day
      where s.close_date >= ${dayOf(sql`s.opened_at`)} and s.close_date >= ${dayOf(sql`s.since`)}
        and (s.until is null or ${dayOf(sql`case when s.next_status = 'OPEN' then s.until else coalesce(s.next_closed_at, s.until) end`)} > s.close_date)
      union all
      select ${dayOf(sql`s.until`)}
      where s.next_status = 'OPEN' and s.next_close_date > s.close_date and ${dayOf(sql`s.until`)} <= s.close_date
    ) slip
    where s.status = 'OPEN' and slip.day = any(${days})`,
});
