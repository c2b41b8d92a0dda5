import { type Database, evenIfClosed, query, sql } from '@sophia/database';
import { AuditRecord } from '../entities/audit-record.ts';
import { recordOf } from './chain.ts';
import type { HashedRecord } from './follow-chain.ts';

const pageSize = 1_000;

export interface TimeSpan {
  /** Records of this time and later ones. */
  readonly from?: Date;
  /** Records before this time. */
  readonly to?: Date;
}

/** Reads the chain of a tenant in order, page by page, so that it may be longer than the memory. Also that of a closed one. */
export async function* readChain(
  database: Database,
  tenant: string,
  { from, to }: TimeSpan = {},
): AsyncGenerator<HashedRecord> {
  let after = '0';
  for (;;) {
    const page = {
      sequence: { $gt: after },
      ...((from || to) && { recordedAt: { ...(from && { $gte: from }), ...(to && { $lt: to }) } }),
    };
    const rows = await evenIfClosed(() =>
      database.transaction(
        tenant,
        (em) => em.find(AuditRecord, page, { orderBy: { sequence: 'asc' }, limit: pageSize, disableIdentityMap: true }),
        { readOnly: true },
      ),
    );
    for (const row of rows) yield { ...recordOf(row), hash: row.hash };
    const last = rows.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}

/** Returns the tenants with records. */
export async function auditedTenants(database: Database): Promise<string[]> {
  const rows = await database.system((em) =>
    query<{ tenant: string }>(em, sql`select distinct tenant_id as tenant from access.audit_records order by 1`),
  );
  return rows.map(({ tenant }) => tenant);
}
