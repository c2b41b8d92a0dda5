import { query, sql } from '@sophia/database';
import type { Erasure } from '@sophia/subgraph-kit';
import { appendAudit } from '../audit/append.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Adds to the audit that a person was erased: which contact it was and how many rows by table, and nothing of the person. */
export async function endErasure(
  { database, clock }: Pick<OutsideTransaction, 'database' | 'clock'>,
  { tenant, id, contactId, requestedBy }: Erasure,
): Promise<void> {
  const rows = await database.system((em) =>
    query<{ table: string; count: number }>(
      em,
      sql`select schema || '.' || key as table, value::float8 as count
       from bus.erasure_steps cross join lateral jsonb_each_text(rows)
       where tenant_id = ${tenant} and erasure_id = ${id} and value <> '0' order by 1`,
    ),
  );
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const entry = {
    id,
    occurredAt: clock.now(),
    kind: 'PERSON' as const,
    outcome: 'OK' as const,
    subject: requestedBy,
    ids: [contactId],
    detail: `A person was erased: ${total} rows; ${rows.map(({ table, count }) => `${table} ${count}`).join(', ')}`,
  };
  await database.transaction(tenant, (em) => appendAudit(em, tenant, [entry], clock.now()));
}
