import { sql } from '@sophia/database';
import { ourOwnWords } from '../../store/our-own-words.ts';
import { defineSource } from './source.ts';

/** Days after which it is known whether a call was followed up. */
export const followUpDays = 2;

/** Calls with accounts, on the day that they began, and our first message or e-mail to the account after each. */
export const followUps = defineSource({
  name: 'follow_ups',
  facts: 'interactions',
  dimensions: { account: 'one', employee: 'many' },
  parts: {
    calls: sql`1`,
    followed: sql`(i.seconds is not null)::int`,
    seconds: sql`i.seconds`,
  },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`call.occurred_at`)} as day, call.account_id, call.employee_ids, '{}'::text[] as items,
      null::text as currency, extract(epoch from after.occurred_at - call.occurred_at) as seconds
    from intelligence.interaction_analyses call
    left join lateral (
      select f.occurred_at from intelligence.interaction_analyses f
      where f.tenant_id = call.tenant_id and f.account_id = call.account_id and f.occurred_at > call.occurred_at
        and f.occurred_at <= call.occurred_at + make_interval(hours => ${followUpDays * 24}) and ${ourOwnWords('f')}
      order by f.occurred_at limit 1
    ) after on true
    where call.kind = 'CALL' and call.account_id is not null
      and call.occurred_at >= ${from} and call.occurred_at < ${to}`,
  changedBy: (day) => sql`
    select (${day} - back)::date from generate_series(0, ${followUpDays + 1}::int) as back`,
});
