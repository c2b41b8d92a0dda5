import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/**
 * Changes of the open deals: a deal adds to them on the day that it opens, and takes itself away on the day that it
 * closes. A change of owner, stage, currency or amount, as recorded, takes the former away and adds the new one. A deal that
 * we got to know closed counts from its opening to its closing with that amount, in no stage. Sums up to a day are the state
 * of that day.
 */
export const pipeline = defineSource({
  name: 'pipeline',
  number: 13,
  grain: 'a change of an open deal, on the day that it took place',
  facts: 'deals',
  dimensions: { account: 'one', employee: 'one', stage: 'one' },
  parts: { changes: sql`1`, deals: sql`i.sign`, amount: sql`i.sign * i.amount` },
  records: ({ from, to, dayOf }) => sql`
    with touched as (
      select tenant_id, deal_id from intelligence.deal_facts
      where (opened_at >= ${from} and opened_at < ${to}) or (closed_at >= ${from} and closed_at < ${to})
      union
      select tenant_id, deal_id from intelligence.deal_versions
      where (recorded_at >= ${from} and recorded_at < ${to}) or (closed_at >= ${from} and closed_at < ${to})
    ), states as (
      select d.account_id, coalesce(d.opened_at, d.first_known_at) as opened_at, v.owner_id, v.amount, v.currency, v.status,
        case when v.status = 'OPEN' then v.stage end as stage,
        case when v.status = 'OPEN' then v.recorded_at else coalesce(v.closed_at, v.recorded_at) end as since,
        row_number() over versions = 1 as is_first, lag(v.status) over versions as former_status,
        lag(v.owner_id) over versions as former_owner_id, lag(v.amount) over versions as former_amount,
        lag(v.currency) over versions as former_currency, lag(v.stage) over versions as former_stage
      from touched
      join intelligence.deal_facts d on d.tenant_id = touched.tenant_id and d.deal_id = touched.deal_id
      join intelligence.deal_versions v on v.tenant_id = touched.tenant_id and v.deal_id = touched.deal_id
      window versions as (partition by v.tenant_id, v.deal_id order by v.recorded_at)
    )
    select ${dayOf(sql`change.at`)} as day, states.account_id, array_remove(array[change.owner_id], null) as employee_ids,
      array_remove(array[change.stage], null) as stage_items, change.currency, change.amount, change.sign
    from states cross join lateral (
      select opened_at, owner_id, amount, currency, stage, 1 where is_first
      union all select greatest(since, opened_at), owner_id, amount, currency, stage, -1 where is_first and status <> 'OPEN'
      union all select since, owner_id, amount, currency, stage, 1 where not is_first and status = 'OPEN'
      union all select since, former_owner_id, former_amount, former_currency, former_stage, -1
        where not is_first and former_status = 'OPEN'
    ) change (at, owner_id, amount, currency, stage, sign)
    where change.at >= ${from} and change.at < ${to}`,
});
