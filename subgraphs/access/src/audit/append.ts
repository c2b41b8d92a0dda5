import { type EntityManager, lockByName, query, sql, upsert } from '@sophia/database';
import type { AuditRecordRow } from '../entities/audit-record.ts';
import { firstHash, hashOf, recordOf } from './chain.ts';
import { type AuditEntry, storedEntry } from './record.ts';

export interface AuditHead {
  readonly sequence: string;
  readonly hash: string;
  readonly recordedAt: Date;
}

/** Returns the last record of the tenant; undefined while there is none. */
export async function readHead(em: EntityManager): Promise<AuditHead | undefined> {
  const [head] = await query<{ sequence: string; hash: string; recorded_at: string }>(
    em,
    sql`select sequence::text as sequence, hash, recorded_at from access.audit_records order by audit_records.sequence desc limit 1`,
  );
  return head && { sequence: head.sequence, hash: head.hash, recordedAt: new Date(head.recorded_at) };
}

/**
 * Adds entries to the end of the tenant's chain, in this order, except those that are in it already. Transactions that
 * add to the same chain wait for each other until they end.
 */
export async function appendAudit(
  em: EntityManager,
  tenant: string,
  entries: readonly AuditEntry[],
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  await lockByName(em, `access.audit:${tenant}`);
  const byId = new Map(entries.map((entry) => [entry.id.toLowerCase(), entry]));
  const known = await query<{ id: string }>(
    em,
    sql`select id from access.audit_records where id = any(${[...byId.keys()]}::uuid[])`,
  );
  for (const { id } of known) byId.delete(id);
  const head = await readHead(em);
  // Never before the record before, whatever the clock says, so that the records of a time span stand together.
  const recordedAt = head && head.recordedAt > now ? head.recordedAt : now;
  let sequence = Number(head?.sequence ?? 0);
  let previousHash = head?.hash ?? firstHash;
  const rows: AuditRecordRow[] = [];
  for (const entry of byId.values()) {
    sequence += 1;
    const row = { ...storedEntry(entry), tenantId: tenant, sequence: String(sequence), recordedAt, previousHash };
    previousHash = hashOf(recordOf(row));
    rows.push({ ...row, hash: previousHash });
  }
  const key = ['tenant_id', 'sequence'] as const;
  const { inserted } = await upsert(em, 'access.audit_records', rows.map(columnsOf), { key, update: [] });
  // Its transaction ends here, so that no record is lost without a word.
  if (inserted.length < rows.length) throw new Error(`The chain of the tenant "${tenant}" has records after its end`);
}

const columnsOf = (row: AuditRecordRow) => ({
  tenant_id: row.tenantId,
  sequence: row.sequence,
  id: row.id,
  recorded_at: row.recordedAt,
  occurred_at: row.occurredAt,
  kind: row.kind,
  outcome: row.outcome,
  phase: row.phase,
  subject: row.subject,
  roles: row.roles,
  operation_name: row.operationName,
  operation_hash: row.operationHash,
  fields: row.fields,
  ids: row.ids,
  count: row.count,
  detail: row.detail,
  address: row.address,
  client_name: row.clientName,
  client_version: row.clientVersion,
  request_id: row.requestId,
  previous_hash: row.previousHash,
  hash: row.hash,
});
