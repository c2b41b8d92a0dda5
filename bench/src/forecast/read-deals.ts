import { join } from 'node:path';
import type { ForecastDeal } from '@sophia/intelligence/forecasting';
import { readCsv } from '../common/read-csv.ts';

/** Reads the deals of `sales_pipeline.csv` that have a day of engagement, with the sector of their account as segment. */
export async function readDeals(folder: string): Promise<ForecastDeal[]> {
  const accounts = await readCsv(join(folder, 'accounts.csv'));
  const sectors = new Map(accounts.map((row) => [row.account ?? '', row.sector ?? '']));
  const rows = await readCsv(join(folder, 'sales_pipeline.csv'));
  return rows
    .filter((row) => row.engage_date)
    .map((row) => ({
      ownerId: row.sales_agent || null,
      segment: sectors.get(row.account ?? '') || null,
      product: row.product || null,
      stage: null,
      status: statuses[row.deal_stage ?? ''] ?? 'OPEN',
      amount: row.close_value ? Number(row.close_value) : null,
      openedAt: Date.parse(row.engage_date ?? ''),
      closedAt: row.close_date ? Date.parse(row.close_date) : null,
      moves: [],
    }));
}

const statuses: Readonly<Record<string, ForecastDeal['status']>> = { Won: 'WON', Lost: 'LOST' };
