import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { dealsAsOf } from '../facts/deals-as-of.ts';
import type { ClosedDeal } from '../scoring/deal-success/outcomes.ts';

interface ClosedRow {
  deal_id: string;
  owner_id: string | null;
  product: string | null;
  is_won: boolean;
  opened_ms: number;
  known_ms: number;
}

/**
 * Reads the deals that were closed at a time, by what was known then: those whose outcome was known last, at most `most`.
 */
export async function closedDeals(em: EntityManager, asOf: Date, most: number): Promise<ClosedDeal[]> {
  const rows = await query<ClosedRow>(em, closed(sql`${asOf}::timestamptz`, most));
  return rows.map((row) => ({
    dealId: row.deal_id,
    ownerId: row.owner_id,
    product: row.product,
    isWon: row.is_won,
    openedAt: row.opened_ms,
    knownAt: row.known_ms,
  }));
}

/** A deal that we knew while it was open counts as closed from the event that said so, others from the source's date. */
const closed = (asOf: Sql, most: number): Sql => sql`
  select d.deal_id, d.owner_id, d.product, d.status = 'WON' as is_won,
    extract(epoch from d.opened_at)::float8 * 1000 as opened_ms, extract(epoch from known.at)::float8 * 1000 as known_ms
  from (${dealsAsOf(asOf)}) d
  cross join lateral (
    select case when d.first_known_at > d.closed_at then d.closed_at else greatest(d.closed_at, (
      select min(v.recorded_at) from intelligence.deal_versions v
      where v.tenant_id = d.tenant_id and v.deal_id = d.deal_id and v.status <> 'OPEN' and v.recorded_at <= ${asOf}
    )) end as at
  ) known
  where d.status <> 'OPEN' and d.opened_at <= known.at and known.at <= ${asOf}
  order by known.at desc, d.deal_id limit ${most}`;
