import { sql } from '@sophia/database';
import type { ConditionKind } from './rule-kind.ts';
import { days, hoursInWords, number } from './words.ts';

/** Windows of the own past that an employee needs for a judgement. */
const fewestWindows = 4;

/**
 * An employee's number of interactions with customers deviates from the own past: the same number of hours in earlier
 * windows. The deviation is in standard deviations, which are at least those of chance (the root of the mean).
 */
export const unusualSalesActivity: ConditionKind = {
  name: 'UNUSUAL_SALES_ACTIVITY',
  looksAt: 'schedule',
  lasts: true,
  everyMinutes: 24 * 60,
  needs: 'conversations',
  builtIn: {
    name: 'Unusual sales activity',
    severity: 'LOW',
    threshold: 3,
    windowHours: days(7),
    cooldownHours: days(14),
    minimumCount: 5,
    baselineWindows: 12,
  },
  threshold: { unit: 'standard deviations', least: 1, most: 20 },
  find: ({ threshold, windowHours, minimumCount, baselineWindows, accountIds }, { at }) => sql`
    select 'employee:' || e.employee_id as cause, (${at})::date::text as key, ${at} as occurred_at,
      (e.now - e.mean) / e.deviation as value, null::text as text, null::uuid as account_id, null::uuid as deal_id,
      null::uuid as interaction_id, person.manager_id as owner_id,
      jsonb_build_object('name', person.full_name, 'to', e.now, 'from', e.mean, 'windows', e.windows) as facts
    from (
      select employee_id, windows, mean, now,
        greatest(sqrt(greatest(squares / windows - mean * mean, 0)), sqrt(mean), 1) as deviation
      from (
        select employee_id, windows, coalesce(sum(n) filter (where place > 0), 0) / windows as mean,
          coalesce(sum(n * n) filter (where place > 0), 0) as squares,
          coalesce(max(n) filter (where place = 0), 0) as now
        from (
          /* The own past begins with the window of the first interaction. */
          select employee_id, place, n,
            least(max(place) over (partition by employee_id), ${baselineWindows ?? 12})::float8 as windows
          from (
            select person.employee_id, count(*)::float8 as n,
              floor(extract(epoch from ${at} - i.occurred_at) / (${windowHours}::float8 * 3600))::int as place
            from intelligence.interaction_analyses i cross join lateral unnest(i.employee_ids) person(employee_id)
            where i.account_id is not null and i.direction not in ('INBOUND', 'INTERNAL') and i.occurred_at <= ${at}
              and i.occurred_at > ${at} - make_interval(hours => ${windowHours * ((baselineWindows ?? 12) + 1)})
              and (${accountIds.length} = 0 or i.account_id = any(${accountIds}::uuid[]))
            group by 1, 3
          ) counted
        ) placed
        group by employee_id, windows
      ) summed
      where windows >= ${fewestWindows}
    ) e
    join intelligence.employee_facts person on person.employee_id = e.employee_id
    where greatest(e.now, e.mean) >= ${minimumCount ?? 1} and person.active is not false
      and abs(e.now - e.mean) / e.deviation >= ${threshold}::float8`,
  tell: ({ windowHours }, { value, facts: { name, to, from, windows } }) => ({
    title: `${name ?? 'An employee'}: unusually ${(value ?? 0) < 0 ? 'low' : 'high'} activity`,
    message: `${number(to)} interactions with customers in ${hoursInWords(windowHours)}; ${number(from, 1)} on average in the ${number(windows)} periods before (${number(value, 1)} standard deviations).`,
  }),
};
