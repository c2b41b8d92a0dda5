import { sql } from '@sophia/database';
import { wroteToThem } from '../../store/whose-words.ts';
import { defineSource } from './source.ts';

/** Days after which it is known whether a call was followed up. */
export const followUpDays = 2;

/**
 * Calls with accounts, on the day that they began, our first message or e-mail to the account after each, and whether our
 * people talked among each other about the account.
 */
export const followUps = defineSource({
  name: 'follow_ups',
  number: 6,
  grain: 'a call with an account, on the day that it began',
  facts: 'interactions',
  dimensions: { account: 'one', employee: 'many' },
  parts: {
    calls: sql`1`,
    followed: sql`(i.seconds is not null)::int`,
    seconds: sql`i.seconds`,
    coordinated: sql`i.is_coordinated::int`,
    staffed: sql`(i.employee_ids <> '{}')::int`,
    employees: sql`cardinality(i.employee_ids)`,
  },
  records: ({ from, to, dayOf }) => {
    const isSoonAfter = sql`f.tenant_id = call.tenant_id and f.account_id = call.account_id
      and f.occurred_at > call.occurred_at and f.occurred_at <= call.occurred_at + make_interval(hours => ${followUpDays * 24})`;
    return sql`
      select ${dayOf(sql`call.occurred_at`)} as day, call.account_id, call.employee_ids, null::text as currency,
        extract(epoch from after.occurred_at - call.occurred_at) as seconds,
        exists (
          select from intelligence.interaction_analyses f where ${isSoonAfter} and f.direction = 'INTERNAL' and f.kind <> 'CALL'
        ) as is_coordinated
      from intelligence.interaction_analyses call
      left join lateral (
        select f.occurred_at from intelligence.interaction_analyses f where ${isSoonAfter} and ${wroteToThem('f')}
        order by f.occurred_at limit 1
      ) after on true
      where call.kind = 'CALL' and call.account_id is not null
        and call.occurred_at >= ${from} and call.occurred_at < ${to}`;
  },
  changedBy: {
    interactions: (day) => sql`
      select (${day} - back)::date from generate_series(0, ${followUpDays + 1}::int) as back`,
  },
});
