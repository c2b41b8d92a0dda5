import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { type MoneyValue, toMoney } from './money.ts';

export interface Pipeline {
  count: number;
  sums: MoneyValue[];
}

interface Row {
  account_id: string;
  currency: string | null;
  count: number;
  amount: string | null;
}

/** Loads the number and value of an account's open deals. */
export function loadPipeline(ctx: SubgraphContext, accountId: string): Promise<Pipeline> {
  return ctx
    .loader<string, Pipeline>('pipeline', async (em, ids) => {
      const rows = await query<Row>(
        em,
        sql`select account_id, currency, count(*)::int as count, sum(amount)::text as amount
         from contacts.deals where account_id = any(${ids}::uuid[]) and status = 'OPEN' and not is_deleted
         group by account_id, currency order by currency nulls last`,
      );
      const byAccount = Map.groupBy(rows, (row) => row.account_id);
      return ids.map((id) => {
        const sums = byAccount.get(id) ?? [];
        return {
          count: sums.reduce((total, { count }) => total + count, 0),
          sums: sums.flatMap(({ amount, currency }) => toMoney(amount, currency) ?? []),
        };
      });
    })
    .load(accountId);
}
