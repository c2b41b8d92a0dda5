import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/** Won and lost deals, on the day that they closed, by what is known of them now. */
export const closedDeals = defineSource({
  name: 'closed_deals',
  number: 4,
  grain: 'a deal that was won or lost, on the day that it closed',
  facts: 'deals',
  dimensions: { account: 'one', employee: 'one', product: 'one' },
  parts: {
    closed: sql`1`,
    won: sql`(i.status = 'WON')::int`,
    lost: sql`(i.status = 'LOST')::int`,
    priced_won: sql`(i.status = 'WON' and i.amount is not null)::int`,
    won_amount: sql`case when i.status = 'WON' then i.amount end`,
    lost_amount: sql`case when i.status = 'LOST' then i.amount end`,
    timed_won: sql`(i.status = 'WON' and i.days is not null)::int`,
    won_days: sql`case when i.status = 'WON' then i.days end`,
  },
  records: ({ from, to, days, dayOf }) => sql`
    select d.day, d.account_id, array_remove(array[d.owner_id], null) as employee_ids,
      array_remove(array[d.product], null) as product_items, d.currency, d.status, d.amount,
      case when d.closed_at >= d.opened_at then extract(epoch from d.closed_at - d.opened_at) / 86400 end as days
    from (
      select *, ${dayOf(sql`closed_at`)} as day from intelligence.deal_facts
      where status <> 'OPEN' and closed_at >= ${from} and closed_at < ${to}
      union all
      select *, coalesce(close_date, ${dayOf(sql`recorded_at`)}) as day from intelligence.deal_facts
      where status <> 'OPEN' and closed_at is null and coalesce(close_date, ${dayOf(sql`recorded_at`)}) = any(${days})
    ) d`,
});

/** Deals, on the day that they were opened, by what is known of them now. */
export const openedDeals = defineSource({
  name: 'opened_deals',
  number: 10,
  grain: 'a deal, on the day that it was opened',
  facts: 'deals',
  dimensions: { account: 'one', employee: 'one', product: 'one' },
  parts: { opened: sql`1`, amount: sql`i.amount` },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`d.since`)} as day, d.account_id, array_remove(array[d.owner_id], null) as employee_ids,
      array_remove(array[d.product], null) as product_items, d.currency, d.amount
    from (
      select *, opened_at as since from intelligence.deal_facts where opened_at >= ${from} and opened_at < ${to}
      union all
      select *, first_known_at as since from intelligence.deal_facts
      where opened_at is null and first_known_at >= ${from} and first_known_at < ${to}
    ) d`,
});
