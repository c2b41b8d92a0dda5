import { createHash } from 'node:crypto';
import type { AuditRecordRow } from '../entities/audit-record.ts';

/** A record as its hash sees it: times as ISO 8601 in UTC with milliseconds, the sequence as a number. */
export interface ChainedRecord extends Record<string, unknown> {
  readonly tenant: string;
  readonly sequence: number;
  readonly previousHash: string;
}

/** The hash before the first record of a tenant. */
export const firstHash = '0'.repeat(64);

/**
 * Returns the record of a row, without its hash. It names each member, because a column that is added later must not change the hashes of
 * older records: it is a member only where it is not null.
 */
export const recordOf = (row: Omit<AuditRecordRow, 'hash'>): ChainedRecord => ({
  tenant: row.tenantId,
  sequence: Number(row.sequence),
  id: row.id,
  recordedAt: row.recordedAt.toISOString(),
  occurredAt: row.occurredAt.toISOString(),
  kind: row.kind,
  outcome: row.outcome,
  phase: row.phase,
  subject: row.subject,
  roles: row.roles,
  operationName: row.operationName,
  operationHash: row.operationHash,
  fields: row.fields,
  ids: row.ids,
  count: row.count,
  detail: row.detail,
  address: row.address,
  clientName: row.clientName,
  clientVersion: row.clientVersion,
  requestId: row.requestId,
  previousHash: row.previousHash,
});

/** Writes a record as JSON without blanks, with its names in alphabetical order. */
export const canonicalText = (record: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/** SHA-256 of a record, the hash of the one before included. */
export const hashOf = (record: ChainedRecord): string =>
  createHash('sha256').update(canonicalText(record)).digest('hex');
