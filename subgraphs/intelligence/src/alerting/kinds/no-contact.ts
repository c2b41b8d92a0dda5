import { sql } from '@sophia/database';
import { count } from '../../common/words.ts';
import { isWithCustomer } from '../../facts/account-interactions.ts';
import { ownAccounts } from '../../store/own-company.ts';
import type { ConditionKind } from './rule-kind.ts';
import { days } from './words.ts';

/** No interaction with an account for `threshold` days, after there were at least `minimumCount`. */
export const noContact: ConditionKind = {
  name: 'NO_CONTACT',
  looksAt: 'absence',
  lasts: true,
  everyMinutes: 60,
  needs: 'conversations',
  builtIn: {
    name: 'No contact',
    severity: 'MEDIUM',
    threshold: 30,
    windowHours: days(14),
    cooldownHours: 0,
    minimumCount: 3,
  },
  threshold: { unit: 'days', least: 1, most: 730 },
  find: ({ threshold, windowHours, minimumCount, accountIds }, { at, held }) => sql`
    select silent.account_id || ':silence' as cause, silent.began_at::text as key, silent.began_at as occurred_at,
      floor(extract(epoch from ${at} - silent.last_at) / 86400)::float8 as value, null::text as text,
      silent.account_id, null::uuid as deal_id, null::uuid as interaction_id, null::uuid as owner_id,
      jsonb_build_object('account', silent.name, 'last', silent.last_at::text) as facts
    from (
      select a.tenant_id, a.account_id, a.name, last.last_at,
        last.last_at + make_interval(secs => ${threshold}::float8 * 86400) as began_at
      from intelligence.account_facts a
      cross join lateral (
        select max(recent.occurred_at) as last_at, count(*) as n from (
          select i.occurred_at from intelligence.interaction_analyses i
          where i.tenant_id = a.tenant_id and i.account_id = a.account_id and i.occurred_at <= ${at} and ${isWithCustomer('i')}
          order by i.occurred_at desc limit ${minimumCount ?? 1}
        ) recent
      ) last
      where last.n >= ${minimumCount ?? 1} and a.account_id not in (${ownAccounts})
        and (${accountIds.length} = 0 or a.account_id = any(${accountIds}::uuid[]))
    ) silent
    where silent.began_at <= ${at} and (
      silent.began_at >= ${at} - make_interval(hours => ${windowHours})
      or silent.account_id || ':silence' = any(${held}))`,
  tell: (_, { value, facts: { account, last } }) => ({
    title: `No contact with ${account} for ${count(value ?? 0, 'day')}`,
    message: `The last interaction was on ${String(last).slice(0, 10)}.`,
  }),
};
