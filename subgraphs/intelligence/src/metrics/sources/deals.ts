import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/** Won and lost deals, on the day that they closed, by what is known of them now. */
export const closedDeals = defineSource({
  name: 'closed_deals',
  facts: 'deals',
  dimensions: { account: 'one', employee: 'one', item: 'one' },
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
  records: ({ from, to, dayOf }) => sql`
    select coalesce(${dayOf(sql`d.closed_at`)}, d.close_date, ${dayOf(sql`d.recorded_at`)}) as day, d.account_id,
      array_remove(array[d.owner_id], null) as employee_ids, array_remove(array[d.product], null) as items,
      d.currency, d.status, d.amount,
      case when d.closed_at >= d.opened_at then extract(epoch from d.closed_at - d.opened_at) / 86400 end as days
    from intelligence.deal_facts d
    where d.status <> 'OPEN' and (
      (d.closed_at >= ${from} and d.closed_at < ${to})
      or (d.closed_at is null and d.close_date >= ${dayOf(from)} and d.close_date < ${dayOf(to)})
      or (d.closed_at is null and d.close_date is null and d.recorded_at >= ${from} and d.recorded_at < ${to}))`,
});

/** Deals, on the day that they were opened, by what is known of them now. */
export const openedDeals = defineSource({
  name: 'opened_deals',
  facts: 'deals',
  dimensions: { account: 'one', employee: 'one', item: 'one' },
  parts: { opened: sql`1`, amount: sql`i.amount` },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`coalesce(d.opened_at, d.first_known_at)`)} as day, d.account_id,
      array_remove(array[d.owner_id], null) as employee_ids, array_remove(array[d.product], null) as items,
      d.currency, d.amount
    from intelligence.deal_facts d
    where (d.opened_at >= ${from} and d.opened_at < ${to})
      or (d.opened_at is null and d.first_known_at >= ${from} and d.first_known_at < ${to})`,
});
