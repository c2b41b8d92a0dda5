import { sql } from '@sophia/database';
import { mayBeTheirs } from '../../store/whose-words.ts';
import { defineSource } from './source.ts';

const keptDays = 90;
/** Days from the first of a month until it is known which of its customers were kept. */
export const keptKnownAfterDays = 31 + keptDays;

/**
 * Customers that we were in contact with in a month, on its first day, and whether we were again within 90 days after the
 * month. An account is a customer from the first deal that it won on. Contact is what the customer had a part in: a call, a
 * meeting, or what they wrote; our own mail, notes and tasks are none.
 */
export const keptAccounts = defineSource({
  name: 'kept_accounts',
  number: 9,
  grain: 'a customer that we were in contact with in a month, on the first day of the month',
  facts: 'interactions',
  dimensions: { account: 'one' },
  parts: { accounts: sql`1`, kept: sql`i.is_kept::int` },
  records: ({ days, startOf }) => sql`
    select month.day, touched.account_id, null::text as currency,
      exists (
        select from intelligence.interaction_analyses later
        where later.tenant_id = touched.tenant_id and later.account_id = touched.account_id and ${mayBeTheirs('later')}
          and later.occurred_at >= ${startOf(sql`(month.day + interval '1 month')::date`)}
          and later.occurred_at < ${startOf(sql`((month.day + interval '1 month')::date + ${keptDays}::int)`)}
      ) as is_kept
    from unnest(${days}) as month(day)
    cross join lateral (
      select distinct i.tenant_id, i.account_id from intelligence.interaction_analyses i
      where i.account_id is not null and ${mayBeTheirs('i')} and i.occurred_at >= ${startOf(sql`month.day`)}
        and i.occurred_at < ${startOf(sql`(month.day + interval '1 month')::date`)}
    ) touched
    where month.day = date_trunc('month', month.day)::date and exists (
      select from intelligence.deal_facts d
      where d.tenant_id = touched.tenant_id and d.account_id = touched.account_id and d.status = 'WON'
        and coalesce(d.closed_at, d.close_date::timestamp at time zone 'UTC', d.recorded_at)
          < ${startOf(sql`(month.day + interval '1 month')::date`)})`,
  changedBy: {
    interactions: (day) => sql`
      select (date_trunc('month', ${day}) - make_interval(months => back))::date from generate_series(0, 4) as back`,
    /* A deal makes its account a customer in all months that follow. */
    deals: (day) => sql`
      select month::date from generate_series(date_trunc('month', ${day}::timestamp) - interval '1 month',
        (select max(occurred_at) at time zone 'UTC' from intelligence.interaction_analyses), interval '1 month') as month`,
  },
});
