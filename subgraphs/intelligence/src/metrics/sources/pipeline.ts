import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/**
 * Changes of the open deals. A deal adds to them on the day that it opens, and takes itself away on the day that it closes.
 * When its owner, stage or currency changes, it moves: it leaves as it was and comes as it is. When its amount alone changes,
 * the difference counts. Sums up to a day are the state of that day, and what came less what went is what changed it.
 *
 * Once we know a deal, what is recorded counts. Before, the dated moves of its source do, with their amounts.
 */
export const pipeline = defineSource({
  name: 'pipeline',
  number: 13,
  grain: 'a change of an open deal, on the day that it took place',
  facts: 'deals',
  dimensions: { account: 'one', employee: 'one', stage: 'one' },
  parts: {
    changes: sql`1`,
    deals: sql`i.sign`,
    amount: sql`i.amount`,
    opened: sql`(i.kind = 'OPENED')::int`,
    opened_amount: sql`case when i.kind = 'OPENED' then i.amount end`,
    moved_in: sql`(i.kind = 'MOVED_IN')::int`,
    moved_in_amount: sql`case when i.kind = 'MOVED_IN' then i.amount end`,
    moved_out: sql`(i.kind = 'MOVED_OUT')::int`,
    moved_out_amount: sql`case when i.kind = 'MOVED_OUT' then -i.amount end`,
    won: sql`(i.kind = 'WON')::int`,
    won_amount: sql`case when i.kind = 'WON' then -i.amount end`,
    lost: sql`(i.kind = 'LOST')::int`,
    lost_amount: sql`case when i.kind = 'LOST' then -i.amount end`,
    revalued: sql`(i.kind = 'REVALUED')::int`,
    revalued_amount: sql`case when i.kind = 'REVALUED' then i.amount end`,
  },
  records: ({ from, to, dayOf }) => sql`
    with touched as (
      select tenant_id, deal_id from intelligence.deal_facts
      where (opened_at >= ${from} and opened_at < ${to}) or (closed_at >= ${from} and closed_at < ${to})
        or (opened_at is null and first_known_at >= ${from} and first_known_at < ${to})
      union
      select tenant_id, deal_id from intelligence.deal_versions
      where (recorded_at >= ${from} and recorded_at < ${to}) or (closed_at >= ${from} and closed_at < ${to})
      union
      select tenant_id, deal_id from intelligence.deal_moves where changed_at >= ${from} and changed_at < ${to}
    ), known as (
      select d.tenant_id, d.deal_id, d.account_id, coalesce(d.opened_at, d.first_known_at) as opened_at, first.*,
        case when first.status <> 'OPEN' then coalesce(first.closed_at, first.recorded_at) else first.recorded_at end as until
      from touched
      join intelligence.deal_facts d on d.tenant_id = touched.tenant_id and d.deal_id = touched.deal_id
      cross join lateral (
        select v.owner_id, v.amount, v.currency, v.status, v.stage, v.closed_at, v.recorded_at
        from intelligence.deal_versions v where v.tenant_id = d.tenant_id and v.deal_id = d.deal_id
        order by v.recorded_at limit 1
      ) first
    ), moves as (
      select k.tenant_id, k.deal_id, m.changed_at, m.place, m.from_stage, m.stage, m.amount, m.currency,
        m.changed_at < k.until and (k.status = 'OPEN' or m.stage <> k.stage) as is_open
      from known k
      join intelligence.deal_moves m on m.tenant_id = k.tenant_id and m.deal_id = k.deal_id and m.changed_at <= k.recorded_at
    ), states as (
      /* As it was opened. */
      select k.tenant_id, k.deal_id, k.account_id, k.opened_at, k.opened_at as since, 0 as step, 0 as place, k.owner_id,
        coalesce(at_opening.amount, next.amount, k.amount) as amount,
        coalesce(at_opening.currency, next.currency, k.currency) as currency, 'OPEN' as status,
        coalesce(at_opening.stage, next.from_stage, case when k.status = 'OPEN' then coalesce(next.stage, k.stage) end) as stage
      from known k
      left join lateral (
        select m.amount, m.currency, m.stage from moves m
        where m.tenant_id = k.tenant_id and m.deal_id = k.deal_id and m.is_open and m.changed_at <= k.opened_at
        order by m.changed_at desc, m.place desc limit 1
      ) at_opening on true
      left join lateral (
        select m.amount, m.currency, m.from_stage, case when m.is_open then m.stage end as stage from moves m
        where m.tenant_id = k.tenant_id and m.deal_id = k.deal_id and m.changed_at > k.opened_at
        order by m.changed_at, m.place limit 1
      ) next on true
      union all
      /* As its source moved it, before we knew it. */
      select k.tenant_id, k.deal_id, k.account_id, k.opened_at, m.changed_at, 1, m.place, k.owner_id,
        coalesce(m.amount, k.amount), coalesce(m.currency, k.currency), 'OPEN', m.stage
      from known k join moves m on m.tenant_id = k.tenant_id and m.deal_id = k.deal_id
      where m.is_open and m.changed_at > k.opened_at
      union all
      /* As it was recorded. */
      select k.tenant_id, k.deal_id, k.account_id, k.opened_at,
        greatest(k.opened_at, case when v.status = 'OPEN' then v.recorded_at else coalesce(v.closed_at, v.recorded_at) end),
        2, (row_number() over (partition by v.tenant_id, v.deal_id order by v.recorded_at))::int, v.owner_id, v.amount, v.currency,
        v.status, case when v.status = 'OPEN' then v.stage end
      from known k join intelligence.deal_versions v on v.tenant_id = k.tenant_id and v.deal_id = k.deal_id
    ), steps as (
      select *, lag(status) over states as was_status, lag(owner_id) over states as was_owner_id,
        lag(amount) over states as was_amount, lag(currency) over states as was_currency, lag(stage) over states as was_stage
      from states window states as (partition by tenant_id, deal_id order by step, case when step < 2 then since end, place)
    )
    select ${dayOf(sql`s.since`)} as day, s.account_id, array_remove(array[change.owner_id], null) as employee_ids,
      array_remove(array[change.stage], null) as stage_items, change.currency, coalesce(change.amount, 0) as amount, change.sign,
      change.kind
    from steps s
    cross join lateral (
      select s.status = 'OPEN' as is_open, coalesce(s.was_status, '') = 'OPEN' as was_open,
        row(s.owner_id, s.stage, s.currency) is distinct from row(s.was_owner_id, s.was_stage, s.was_currency) as is_moved,
        s.currency is distinct from s.was_currency as is_exchanged
    ) of
    cross join lateral (
      select 'OPENED' as kind, 1 as sign, s.owner_id, s.stage, s.currency, s.amount where of.is_open and not of.was_open
      union all
      select s.status, -1, s.was_owner_id, s.was_stage, s.was_currency, -s.was_amount where of.was_open and not of.is_open
      union all
      select 'MOVED_OUT', -1, s.was_owner_id, s.was_stage, s.was_currency, -s.was_amount
        where of.is_open and of.was_open and of.is_moved
      union all
      select 'MOVED_IN', 1, s.owner_id, s.stage, s.currency, case when of.is_exchanged then s.amount else s.was_amount end
        where of.is_open and of.was_open and of.is_moved
      union all
      select 'REVALUED', 0, s.owner_id, s.stage, s.currency, coalesce(s.amount, 0) - coalesce(s.was_amount, 0)
        where of.is_open and of.was_open and not of.is_exchanged and coalesce(s.amount, 0) <> coalesce(s.was_amount, 0)
    ) change
    where s.since >= ${from} and s.since < ${to}`,
});
