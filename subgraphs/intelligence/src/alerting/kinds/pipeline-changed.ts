import { type Sql, sql } from '@sophia/database';
import type { AlertRuleRow } from '../../entities/alert-rule.ts';
import { dealsAsOf } from '../../facts/deals-as-of.ts';
import type { ConditionKind } from './rule-kind.ts';
import { days, hoursInWords, number } from './words.ts';

/**
 * Open deals of a time by currency, which is '' when the source does not say. A deal that we got to know later counts if
 * its source dates its opening, with the amount that we know: a first load is no change of the pipeline.
 */
const pipelineAt = (time: Sql, { accountIds }: AlertRuleRow): Sql => sql`
  select d.tenant_id, coalesce(d.currency, f.currency, '') as currency, count(*)::float8 as deals,
    sum(coalesce(d.amount, f.amount))::float8 as amount
  from (${dealsAsOf(time)}) d join intelligence.deal_facts f using (tenant_id, deal_id)
  where d.status = 'OPEN' and f.opened_at is not null and coalesce(d.amount, f.amount) is not null
    and (${accountIds.length} = 0 or d.account_id = any(${accountIds}::uuid[]))
  group by 1, 2`;

/** The sum of open deals in a currency changed within the window by more than a percentage of what it was. */
export const pipelineChanged: ConditionKind = {
  name: 'PIPELINE_CHANGED',
  looksAt: 'schedule',
  lasts: true,
  everyMinutes: 60,
  needs: 'crm',
  builtIn: {
    name: 'Pipeline changed',
    severity: 'MEDIUM',
    threshold: 10,
    windowHours: days(7),
    cooldownHours: days(7),
    minimumCount: 5,
  },
  threshold: { unit: 'percent', least: 1, most: 1_000 },
  find: (rule, { at }) => sql`
    select 'pipeline:' || b.currency as cause, (${at})::date::text as key, ${at} as occurred_at,
      (coalesce(a.amount, 0) - b.amount) / b.amount * 100 as value, null::text as text, null::uuid as account_id,
      null::uuid as deal_id, null::uuid as interaction_id, null::uuid as owner_id,
      jsonb_build_object('currency', b.currency, 'from', b.amount, 'to', coalesce(a.amount, 0),
        'dealsFrom', b.deals, 'dealsTo', coalesce(a.deals, 0)) as facts
    from (${pipelineAt(sql`(${at} - make_interval(hours => ${rule.windowHours}))`, rule)}) b
    left join (${pipelineAt(at, rule)}) a using (tenant_id, currency)
    where b.amount > 0 and b.deals >= ${rule.minimumCount ?? 1}
      and abs(coalesce(a.amount, 0) - b.amount) / b.amount * 100 > ${rule.threshold}::float8`,
  tell: ({ windowHours }, { value, facts: { currency, from, to, dealsFrom, dealsTo } }) => ({
    title: `Pipeline ${(value ?? 0) < 0 ? 'fell' : 'grew'} by ${number(Math.abs(value ?? 0), 1)}% in ${hoursInWords(windowHours)}`,
    message: `From ${number(from)} to ${[number(to), currency].filter(Boolean).join(' ')} in open deals (${number(dealsFrom)} deals then, ${number(dealsTo)} now).`,
  }),
};
