import { type Sql, sql } from '@sophia/database';
import { versionAsOf } from './version-as-of.ts';

/**
 * Returns a select of the deals that existed at a time, as they were then. Once a deal was known, nothing that was
 * recorded later changes it, except its name, product, account and the time of its opening.
 *
 * Of a deal that we got to know only later (`is_recorded` is false), the dated facts of its source count: when it was
 * opened and closed, and its moves. While it was open, its amount is that of its last move, and its close date and
 * probability are null. Its owner is the first that we know.
 *
 * Columns: tenant_id, deal_id, account_id, owner_id, name, product, stage, stage_since, status, amount, currency,
 * close_date, probability, opened_at, is_opening_dated (false if it is only when we got to know the deal), closed_at,
 * first_known_at, is_recorded.
 *
 * @param asOf a timestamptz
 */
export const dealsAsOf = (asOf: Sql): Sql => sql`
  select d.tenant_id, d.deal_id, d.account_id, s.owner_id, d.name, d.product,
    case when state.is_known then s.stage else coalesce(move.stage, first_move.from_stage) end as stage,
    move.changed_at as stage_since,
    case when state.is_known then s.status else 'OPEN' end as status,
    case when state.is_known then s.amount else move.amount end as amount,
    coalesce(s.currency, move.currency) as currency,
    case when state.is_known then s.close_date end as close_date,
    case when s.is_recorded then s.probability end as probability,
    opened.at as opened_at, (d.opened_at is not null or first_move.from_stage is null and first_move.changed_at is not null) as is_opening_dated,
    case when state.is_known then closed.at end as closed_at,
    d.first_known_at, s.is_recorded
  from intelligence.deal_facts d
  cross join lateral (${versionAsOf('deal_versions', 'deal_id', 'd', asOf)}) s
  left join lateral (
    select m.from_stage, m.changed_at ${movesKnown(asOf)} and (not s.is_recorded or d.opened_at is null)
    order by m.changed_at, m.place limit 1
  ) first_move on true
  left join lateral (
    select m.stage, m.changed_at, m.amount, m.currency ${movesKnown(asOf)}
      and m.changed_at <= ${asOf} and (not s.is_recorded or m.stage = s.stage)
    order by m.changed_at desc, m.place desc limit 1
  ) move on true
  left join lateral (
    select m.changed_at ${movesKnown(asOf)} and s.status <> 'OPEN' and m.stage = s.stage
    order by m.changed_at desc, m.place desc limit 1
  ) last_move on true
  cross join lateral (select coalesce(d.opened_at, first_move.changed_at, d.first_known_at) as at) opened
  cross join lateral (
    select case when s.status <> 'OPEN' then coalesce(
      s.closed_at, last_move.changed_at, s.close_date::timestamp at time zone 'UTC', s.recorded_at) end as at
  ) closed
  cross join lateral (select s.is_recorded or coalesce(closed.at <= ${asOf}, false) as is_known) state
  where s.is_recorded or opened.at <= ${asOf}`;

/** Moves that count: all of a deal that we got to know later, else those that we had been told. */
const movesKnown = (asOf: Sql): Sql => sql`
  from intelligence.deal_moves m
  where m.tenant_id = d.tenant_id and m.deal_id = d.deal_id and (not s.is_recorded or m.recorded_at <= ${asOf})`;

/**
 * A select of the deals that were open at a time, with the columns of `dealsAsOf`. Reads only those that may have been: a
 * deal that is closed and of which we heard nothing later was closed then too.
 */
export const openDealsAsOf = (asOf: Sql): Sql => sql`
  select deal.* from (${dealsAsOf(asOf)}) deal
  where deal.status = 'OPEN' and deal.deal_id in (
    select deal_id from intelligence.deal_facts where status = 'OPEN' or recorded_at > ${asOf})`;

/** A select of each account's largest open deal at a time, with `open_deals`, the number of its open ones. */
export const mainDealsAsOf = (asOf: Sql): Sql => sql`
  select distinct on (d.account_id) d.*, (count(*) over (partition by d.account_id))::int as open_deals
  from (${openDealsAsOf(asOf)}) d where d.account_id is not null
  order by d.account_id, d.amount desc nulls last, d.close_date nulls last, d.opened_at desc, d.deal_id`;

/** A select of the deals of accounts that were closed at a time, since `from`, with the columns of `dealsAsOf`. */
export const closedDealsAsOf = (asOf: Sql, from: Sql): Sql => sql`
  select deal.* from (${dealsAsOf(asOf)}) deal
  where deal.status <> 'OPEN' and deal.account_id is not null and deal.closed_at > ${from} and deal.closed_at <= ${asOf}
    and deal.opened_at < deal.closed_at`;

/** Of a deal's row: a renewal. Sources have no field for it; people call such deals so, in the name, product or stage. */
export const isRenewal = (alias: string): Sql =>
  sql`concat_ws(' ', ${sql.ref(`${alias}.name`)}, ${sql.ref(`${alias}.product`)}, ${sql.ref(`${alias}.stage`)}) ilike '%renew%'`;

/**
 * A select of the changes of deals with the time at which they were recorded. The first version is none.
 *
 * Columns: tenant_id, deal_id, recorded_at; owner_id, stage, status, amount, currency, close_date, each also as
 * `previous_…`.
 */
export const dealChanges: Sql = sql`
  select * from (
    select tenant_id, deal_id, recorded_at, owner_id, stage, status, amount, currency, close_date,
      lag(owner_id) over versions as previous_owner_id, lag(stage) over versions as previous_stage,
      lag(status) over versions as previous_status, lag(amount) over versions as previous_amount,
      lag(currency) over versions as previous_currency, lag(close_date) over versions as previous_close_date
    from intelligence.deal_versions
    window versions as (partition by tenant_id, deal_id order by recorded_at)
  ) version
  where previous_status is not null and row(owner_id, stage, status, amount, currency, close_date) is distinct from
    row(previous_owner_id, previous_stage, previous_status, previous_amount, previous_currency, previous_close_date)`;
