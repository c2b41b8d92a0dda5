import { type EntityManager, inPieces, sql } from '@sophia/database';
import { dealsAsOf } from '../facts/deals-as-of.ts';
import { accountsAsOf } from '../facts/subjects-as-of.ts';
import type { ForecastDeal } from './model/forecast-deal.ts';

/** A deal with the currency in whose forecast it counts; null if the source does not say. */
export interface CurrencyDeal extends ForecastDeal {
  readonly currency: string | null;
}

/** Years after which a closed deal no longer counts. */
const years = 3;

/**
 * Reads the deals of the tenant as they were at a time. A deal without amount and without currency gets the currency
 * that most deals have.
 */
export async function readDeals(em: EntityManager, time: Date): Promise<CurrencyDeal[]> {
  const asOf = sql`${time}::timestamptz`;
  const pieces = inPieces<DealRow>(
    em,
    sql`select deal.owner_id, account.segment, deal.product, deal.stage, deal.status, deal.amount::float8 as amount,
       deal.currency, ${milliseconds('deal.opened_at')} as opened_at, ${milliseconds('deal.closed_at')} as closed_at,
       moves.list as moves
     from (${dealsAsOf(asOf)}) deal
     left join (${accountsAsOf(asOf)}) account on account.account_id = deal.account_id
     left join lateral (
       select json_agg(json_build_array(${milliseconds('move.changed_at')}, move.from_stage, move.stage)
         order by move.changed_at, move.place) as list
       from intelligence.deal_moves move
       where move.tenant_id = deal.tenant_id and move.deal_id = deal.deal_id and move.changed_at <= ${asOf}
         and (move.recorded_at <= ${asOf} or not deal.is_recorded)
     ) moves on true
     where deal.closed_at is null or deal.closed_at > ${asOf} - make_interval(years => ${years})
     order by deal.opened_at, deal.closed_at, deal.amount, deal.deal_id`,
  );
  const deals: CurrencyDeal[] = [];
  for await (const rows of pieces) deals.push(...rows.map(dealOf));
  const usual = usualCurrency(deals);
  return usual === null
    ? deals
    : deals.map((deal) => (deal.amount === null ? { ...deal, currency: deal.currency ?? usual } : deal));
}

const dealOf = (row: DealRow): CurrencyDeal => ({
  ownerId: row.owner_id,
  segment: row.segment,
  product: row.product,
  stage: row.stage,
  status: row.status,
  amount: row.amount,
  currency: row.currency,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  moves: (row.moves ?? []).map(([at, from, stage]) => ({ at, from, stage })),
});

interface DealRow {
  readonly owner_id: string | null;
  readonly segment: string | null;
  readonly product: string | null;
  readonly stage: string | null;
  readonly status: ForecastDeal['status'];
  readonly amount: number | null;
  readonly currency: string | null;
  readonly opened_at: number;
  readonly closed_at: number | null;
  readonly moves: readonly (readonly [at: number, from: string | null, stage: string])[] | null;
}

const milliseconds = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

/** The currency of most deals that have an amount; the first in the alphabet of equally frequent ones. */
function usualCurrency(deals: readonly CurrencyDeal[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { amount, currency } of deals) {
    if (amount !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, x], [b, y]) => y - x || ((a ?? '') < (b ?? '') ? -1 : 1));
  return usual?.[0] ?? null;
}
