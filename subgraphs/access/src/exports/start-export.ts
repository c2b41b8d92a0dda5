import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName, query, sql } from '@sophia/database';
import { type AuditedQuery, Export, type ExportRow } from '../entities/export.ts';
import { mostKept, mostKeptBytes } from './limits.ts';
import { type Origin, recordExport } from './record-export.ts';
import type { OwnerRights } from './rights.ts';

interface NewExport extends OwnerRights {
  readonly subject: string;
  readonly isDeveloper: boolean;
  readonly isProgram: boolean;
  readonly spec: string;
  readonly format: string;
  readonly keepSeconds: number;
  readonly audited: AuditedQuery;
  readonly origin: Origin;
}

/** Notes an export that a gateway will work on. Returns null if its owner, or the tenant, has as much as one may have. */
export async function startExport(
  em: EntityManager,
  tenantId: string,
  { origin, rowsOf = null, contract = null, ...given }: NewExport,
  now: Date,
): Promise<ExportRow | null> {
  const { subject } = given;
  await lockByName(em, `access.exports:${tenantId}`);
  const kept = await em.count(Export, { subject, status: { $in: ['QUEUED', 'RUNNING', 'COMPLETED'] } });
  if (kept >= mostKept || (await keptBytes(em)) >= mostKeptBytes) return null;
  const row = em.create(Export, {
    ...given,
    ...{ tenantId, rowsOf, contract },
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
  return row;
}

/** Bytes of all files of the tenant. */
async function keptBytes(em: EntityManager): Promise<number> {
  const [sum] = await query<{ bytes: string | null }>(
    em,
    sql`select sum(bytes)::text as bytes from access.exports where status in ('RUNNING', 'COMPLETED')`,
  );
  return Number(sum?.bytes ?? 0);
}
