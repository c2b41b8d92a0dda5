import { type Sql, sql } from '@sophia/database';
import { count } from '../../common/words.ts';
import type { AlertRuleRow } from '../../entities/alert-rule.ts';
import { dealsAsOf } from '../../facts/deals-as-of.ts';
import type { ConditionKind } from './rule-kind.ts';
import { days, hoursInWords, number } from './words.ts';

/** Fewest open deals with an amount, as a share: below it the source tells amounts at the close, if at all. */
const leastTold = 0.5;

/** Tells if the amounts of open deals are known. Without open deals nothing is missing. */
const amountsAreTold = ({ accountIds }: AlertRuleRow): Sql => sql`(
  select count(f.amount) >= count(*) * ${leastTold}::float8 from intelligence.deal_facts f
  where f.status = 'OPEN' and (${accountIds.length} = 0 or f.account_id = any(${accountIds}::uuid[])))`;

/**
 * Deals that were open before the window or are open now, with their amounts then and now: null if a deal was not open, or
 * if its amount is not known. A deal with an amount at one of the times alone is as large at the other: telling the amount
 * is no change. So a first load is none, too: a deal that we got to know later counts if its source dates its opening, with
 * the amount that we know.
 */
const openDeals = ({ windowHours, accountIds }: AlertRuleRow, at: Sql): Sql => sql`
  select coalesce(present.currency, past.currency, f.currency, '') as currency,
    present.status = 'OPEN' as is_open,
    case when past.status = 'OPEN' then coalesce(
      past.amount, case when present.status = 'OPEN' or not past.is_recorded then coalesce(present.amount, f.amount) end) end as before,
    case when present.status = 'OPEN' then coalesce(present.amount, past.amount, f.amount) end as after
  from intelligence.deal_facts f
  left join (${dealsAsOf(sql`(${at} - make_interval(hours => ${windowHours}))`)}) past using (tenant_id, deal_id)
  left join (${dealsAsOf(at)}) present using (tenant_id, deal_id)
  where f.opened_at is not null and (past.status = 'OPEN' or present.status = 'OPEN')
    and (${accountIds.length} = 0 or f.account_id = any(${accountIds}::uuid[]))`;

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
    select 'pipeline:' || sums.currency as cause, (${at})::date::text as key, ${at} as occurred_at,
      (sums.after - sums.before) / sums.before * 100 as value, null::text as text, null::uuid as account_id,
      null::uuid as deal_id, null::uuid as interaction_id, null::uuid as owner_id,
      jsonb_build_object('currency', sums.currency, 'from', sums.before, 'to', sums.after,
        'recordsBefore', sums.deals_before, 'records', sums.deals_after, 'unknown', nullif(sums.unknown, 0)) as facts
    from (
      select d.currency, sum(d.before)::float8 as before, coalesce(sum(d.after), 0)::float8 as after,
        count(d.before)::float8 as deals_before, count(d.after)::float8 as deals_after,
        (sum(count(*) filter (where d.is_open and d.after is null)) over ())::float8 as unknown
      from (${openDeals(rule, at)}) d group by d.currency
    ) sums
    where sums.before > 0 and sums.deals_before >= ${rule.minimumCount ?? 1} and ${amountsAreTold(rule)}
      and abs(sums.after - sums.before) / sums.before * 100 > ${rule.threshold}::float8`,
  tell: ({ windowHours }, { value, facts: { currency, from, to, recordsBefore, records, unknown } }) => ({
    title: `Pipeline ${(value ?? 0) < 0 ? 'fell' : 'grew'} by ${number(Math.abs(value ?? 0), 1)}% in ${hoursInWords(windowHours)}`,
    message: [
      `From ${number(from)} to ${[number(to), currency].filter(Boolean).join(' ')} in open deals (${number(recordsBefore)} deals then, ${number(records)} now).`,
      ...(unknown == null ? [] : [`The amount of ${count(Number(unknown), 'open deal')} is not known.`]),
    ].join(' '),
  }),
};
