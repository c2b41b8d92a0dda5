import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { openDealsAsOf } from '../facts/deals-as-of.ts';
import type { FoundCause } from './kinds/action-kind.ts';
import type { Stake } from './priority.ts';

interface Ranked {
  readonly id: string;
  readonly place: number;
}

/**
 * Reads what is at stake, as places from 0 to 1: of open deals by their amount, and of accounts by what they bought in
 * the last 365 days, each among those in the same currency.
 */
export async function readStakes(em: EntityManager, now: Date): Promise<(found: FoundCause) => Stake> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const deals = await placesOf(
    em,
    sql`select deal_id as id, currency, amount from (${openDealsAsOf(at)}) d where amount is not null`,
  );
  const accounts = await placesOf(
    em,
    sql`select account_id as id, currency, sum(amount) as amount from intelligence.deal_facts
      where status = 'WON' and amount is not null and account_id is not null
        and closed_at > ${at} - interval '365 days' and closed_at <= ${at}
      group by account_id, currency`,
  );
  return ({ deal_id, account_id }) => {
    const deal = deals.get(deal_id ?? '');
    if (deal !== undefined) return { place: deal, label: 'Amount of the deal, among open deals' };
    const account = accounts.get(account_id);
    if (account !== undefined) return { place: account, label: 'What the account bought in 365 days, among accounts' };
    return { place: null, label: 'Neither an amount nor earlier deals are known' };
  };
}

/** The largest amount has the place 1, and so has a single one. */
async function placesOf(em: EntityManager, amounts: Sql): Promise<ReadonlyMap<string, number>> {
  const rows = await query<Ranked>(
    em,
    sql`select id, max(place) as place from (
       select id, cume_dist() over (partition by currency order by amount)::float8 as place from (${amounts}) amounts
     ) ranked group by id`,
  );
  return new Map(rows.map(({ id, place }) => [id, place]));
}
