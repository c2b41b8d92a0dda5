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

/** Returns the record of a row, without its hash. */
export function recordOf({
  tenantId,
  hash,
  sequence,
  recordedAt,
  occurredAt,
  ...row
}: Omit<AuditRecordRow, 'hash'> & { readonly hash?: string }): ChainedRecord {
  return {
    ...row,
    tenant: tenantId,
    sequence: Number(sequence),
    recordedAt: recordedAt.toISOString(),
    occurredAt: occurredAt.toISOString(),
  };
}

/** Writes a record as JSON without blanks, with its names in alphabetical order. */
export const canonicalText = (record: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/** SHA-256 of a record, the hash of the one before included. */
export const hashOf = (record: ChainedRecord): string =>
  createHash('sha256').update(canonicalText(record)).digest('hex');
