import { closeTenant, evenIfClosed, query, sql } from '@sophia/database';
import { appendAudit } from '../audit/append.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { auditEntry } from './change-tenants.ts';

/**
 * Ends the removal of a tenant: its id stays closed, and its audit, which is kept, ends with what was removed. The operators'
 * audit gets the same record.
 */
export async function endRemoval(
  { database, clock, services: { tenancy } }: OutsideTransaction,
  tenant: string,
): Promise<void> {
  const now = clock.now();
  const rows = await removedRows({ database }, tenant);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const counts = `${total} rows; ${rows.map(({ table, count }) => `${table} ${count}`).join(', ')}`;
  const by = { subject: 'removal', now };
  const { operator } = tenancy;
  await evenIfClosed(async () => {
    if (operator !== undefined && operator !== tenant)
      await database.transaction(operator, (em) =>
        appendAudit(em, operator, [auditEntry(by, `${JSON.stringify(tenant)} was removed: ${counts}`)], now),
      );
    await database.transaction(tenant, async (em) => {
      await appendAudit(em, tenant, [auditEntry(by, `was removed: ${counts}`)], now);
      await closeTenant(em, tenant, 'REMOVED');
    });
  });
}

export interface RemovedTable {
  /** With its schema. */
  readonly table: string;
  readonly count: number;
}

/** Returns how many rows of a tenant were removed so far. */
export const removedRows = (
  { database }: Pick<OutsideTransaction, 'database'>,
  tenant: string,
): Promise<RemovedTable[]> =>
  database.system((em) =>
    query<RemovedTable>(
      em,
      sql`select schema || '.' || key as table, value::float8 as count
       from bus.removals cross join lateral jsonb_each_text(rows) where tenant_id = ${tenant} order by 1`,
    ),
  );
