import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName, query, sql } from '@sophia/database';
import { type AuditedQuery, Export, type ExportRow } from '../entities/export.ts';
import { mostKept, mostKeptBytes } from './limits.ts';
import { type Origin, recordExport } from './record-export.ts';
import { isSame, type OwnerRights } from './rights.ts';

interface NewExport extends OwnerRights {
  readonly subject: string;
  readonly isDeveloper: boolean;
  readonly isProgram: boolean;
  readonly spec: string;
  readonly format: string;
  readonly keepSeconds: number;
  readonly audited: AuditedQuery;
  readonly origin: Origin;
  readonly idempotencyKey?: string | null;
  readonly fingerprint?: string | null;
}

type Started =
  | { readonly outcome: 'STARTED' | 'REPLAYED'; readonly export: ExportRow }
  | { readonly outcome: 'KEY_REUSED' | 'TOO_MANY' };

/**
 * Notes an export that a gateway will work on. Whoever sends an idempotency key again gets the export of before, for as long as it is
 * known.
 */
export async function startExport(
  em: EntityManager,
  tenantId: string,
  { origin, rowsOf = null, contract = null, idempotencyKey = null, fingerprint = null, ...given }: NewExport,
  now: Date,
): Promise<Started> {
  const { subject, roles, scopes } = given;
  await lockByName(em, `access.exports:${tenantId}`);
  const before = idempotencyKey === null ? null : await em.findOne(Export, { subject, idempotencyKey });
  if (before) {
    const isEqual = before.fingerprint === fingerprint && isSame(before, { roles, scopes, rowsOf, contract });
    return isEqual ? { outcome: 'REPLAYED', export: before } : { outcome: 'KEY_REUSED' };
  }
  const kept = await em.count(Export, { subject, status: { $in: ['QUEUED', 'RUNNING', 'COMPLETED'] } });
  if (kept >= mostKept || (await keptBytes(em)) >= mostKeptBytes) return { outcome: 'TOO_MANY' };
  const row = em.create(Export, {
    ...given,
    ...{ tenantId, rowsOf, contract, idempotencyKey, fingerprint },
    id: randomUUID(),
    status: 'QUEUED',
    rows: 0,
    bytes: 0,
    cursor: null,
    problemCode: null,
    problem: null,
    claim: null,
    dueAt: now,
    attempts: 0,
    createdAt: now,
    startedAt: null,
    finishedAt: null,
    expiresAt: null,
  });
  await em.flush();
  await recordExport(em, row, { outcome: 'OK', phase: 'START', detail: 'An export was started', ...origin }, now);
  return { outcome: 'STARTED', export: row };
}

/** Bytes of all files of the tenant. */
async function keptBytes(em: EntityManager): Promise<number> {
  const [sum] = await query<{ bytes: string | null }>(
    em,
    sql`select sum(bytes)::text as bytes from access.exports where status in ('RUNNING', 'COMPLETED')`,
  );
  return Number(sum?.bytes ?? 0);
}
