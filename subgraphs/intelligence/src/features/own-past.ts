import { type EntityManager, query, sql } from '@sophia/database';
import { dealsAsOf } from '../facts/deals-as-of.ts';
import type { OwnPast, PastDeals } from '../scoring/deal-success/deal-situation.ts';
import { type ClosedDeal, recordsBefore } from '../scoring/deal-success/outcomes.ts';

const mostKeys = 500;

/** Reads what a tenant's past was like at a time: usual days in stages, usual amounts, records of owners and products. */
export async function ownPast(em: EntityManager, deals: readonly ClosedDeal[], asOf: Date): Promise<OwnPast> {
  const at = sql`${asOf}::timestamptz`;
  const stages = await query<{ stage: string; days: number }>(
    em,
    sql`select stage, percentile_cont(0.5) within group (order by seconds) / 86400 as days from (
       select stage, extract(epoch from lead(changed_at) over moves - changed_at)::float8 as seconds
       from intelligence.deal_moves where recorded_at <= ${at} and changed_at <= ${at}
       window moves as (partition by tenant_id, deal_id order by changed_at, place)
     ) stay where seconds is not null group by stage order by count(*) desc, stage limit ${mostKeys}`,
  );
  const amounts = await query<{ currency: string; amount: number }>(
    em,
    sql`select currency, percentile_cont(0.5) within group (order by amount::float8) as amount
     from (${dealsAsOf(at)}) deal where amount > 0 and currency is not null
     group by currency order by count(*) desc, currency limit ${mostKeys}`,
  );
  const records = (keyOf: (deal: ClosedDeal) => string | null) => recordsAt(deals, keyOf, asOf);
  return {
    stageDays: Object.fromEntries(stages.map(({ stage, days }) => [stage, Number(days.toFixed(2))])),
    amounts: Object.fromEntries(amounts.map(({ currency, amount }) => [currency, amount])),
    owners: records(({ ownerId }) => ownerId),
    products: records(({ product }) => product),
  };
}

function recordsAt(
  deals: readonly ClosedDeal[],
  keyOf: (deal: ClosedDeal) => string | null,
  asOf: Date,
): Record<string, PastDeals> {
  const record = recordsBefore(deals, keyOf);
  const keys = new Set(deals.flatMap((deal) => keyOf(deal) ?? []));
  const records = [...keys].map((key): [string, PastDeals] => [key, record(key, asOf.getTime())]);
  const sized = ([, { won, lost }]: [string, PastDeals]): number => won + lost;
  return Object.fromEntries(
    records
      .filter((each) => sized(each) > 0)
      .sort((a, b) => sized(b) - sized(a) || a[0].localeCompare(b[0]))
      .slice(0, mostKeys),
  );
}
