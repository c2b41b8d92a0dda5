import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EventData } from '@sophia/events';
import { readCsv } from '../common/read-csv.ts';

/** Reads the deals of `sales_pipeline.csv` as events, as if they were loaded now: with the dates of their source. */
export async function readDealEvents(
  folder: string,
): Promise<{ type: 'deal.changed'; data: EventData<'deal.changed'> }[]> {
  const rows = await readCsv(join(folder, 'sales_pipeline.csv'));
  const ids = new Map<string, string>();
  const idOf = (kind: string, name: string | undefined): string | null => {
    if (!name) return null;
    const key = `${kind} ${name}`;
    const id = ids.get(key) ?? randomUUID();
    ids.set(key, id);
    return id;
  };
  return rows.map((row) => ({
    type: 'deal.changed',
    data: {
      id: randomUUID(),
      accountId: idOf('account', row.account),
      ownerId: idOf('owner', row.sales_agent),
      name: row.opportunity_id ?? '',
      stage: row.deal_stage ?? '',
      status: statuses[row.deal_stage ?? ''] ?? 'OPEN',
      amount: row.close_value || null,
      currency: row.close_value ? 'USD' : null,
      closeDate: row.close_date || null,
      openedAt: timeOf(row.engage_date),
      closedAt: timeOf(row.close_date),
      product: row.product || null,
      deleted: false,
    },
  }));
}

const statuses: Readonly<Record<string, 'WON' | 'LOST'>> = { Won: 'WON', Lost: 'LOST' };

const timeOf = (day: string | undefined): string | null => (day ? new Date(day).toISOString() : null);
