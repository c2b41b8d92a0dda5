import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

const keptDays = 90;
/** Days from the first of a month until it is known which of its accounts were kept. */
export const keptKnownAfterDays = 31 + keptDays;

/**
 * Accounts with an interaction in a month, on its first day, and whether they had another one within 90 days after the
 * month.
 */
export const keptAccounts = defineSource({
  name: 'kept_accounts',
  facts: 'interactions',
  dimensions: { account: 'one' },
  parts: { accounts: sql`1`, kept: sql`i.is_kept::int` },
  records: ({ days, startOf }) => sql`
    select month.day, touched.account_id, null::text as currency,
      exists (
        select from intelligence.interaction_analyses later
        where later.tenant_id = touched.tenant_id and later.account_id = touched.account_id
          and later.occurred_at >= ${startOf(sql`(month.day + interval '1 month')::date`)}
          and later.occurred_at < ${startOf(sql`((month.day + interval '1 month')::date + ${keptDays}::int)`)}
      ) as is_kept
    from unnest(${days}) as month(day)
    cross join lateral (
      select distinct i.tenant_id, i.account_id from intelligence.interaction_analyses i
      where i.account_id is not null and i.occurred_at >= ${startOf(sql`month.day`)}
        and i.occurred_at < ${startOf(sql`(month.day + interval '1 month')::date`)}
    ) touched
    where month.day = date_trunc('month', month.day)::date`,
  changedBy: (day) => sql`
    select (date_trunc('month', ${day}) - make_interval(months => back))::date from generate_series(0, 4) as back`,
});
