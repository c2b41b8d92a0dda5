import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { openCsv } from '@sophia/ingest';
import type { ForecastDeal } from '@sophia/intelligence/forecasting';

/** Reads the deals of `sales_pipeline.csv` that have a day of engagement, with the sector of their account as segment. */
export async function readDeals(folder: string): Promise<ForecastDeal[]> {
  const accounts = await readRows(join(folder, 'accounts.csv'));
  const sectors = new Map(accounts.map((row) => [row.account ?? '', row.sector ?? '']));
  const rows = await readRows(join(folder, 'sales_pipeline.csv'));
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

/** Returns the deals as they were known at a time. An open deal has no amount: the file has only what was paid. */
export const knownAt = (deals: readonly ForecastDeal[], time: number): ForecastDeal[] =>
  deals
    .filter(({ openedAt }) => openedAt <= time)
    .map((deal) =>
      deal.closedAt !== null && deal.closedAt <= time
        ? deal
        : { ...deal, status: 'OPEN', closedAt: null, amount: null },
    );

async function readRows(path: string): Promise<Record<string, string>[]> {
  const csv = await openCsv(async () => createReadStream(path));
  const rows: Record<string, string>[] = [];
  for await (const { values } of csv.rows()) {
    rows.push(Object.fromEntries(csv.header.map((name, n) => [name, values[n] ?? ''])));
  }
  return rows;
}
