import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName } from '@sophia/database';
import { type AuditedQuery, Export, type ExportRow } from '../entities/export.ts';
import { mostKept } from './limits.ts';
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

/** Notes an export that a gateway will work on. Returns null if its owner has as many as one may have. */
export async function startExport(
  em: EntityManager,
  tenantId: string,
  { origin, rowsOf = null, contract = null, ...given }: NewExport,
  now: Date,
): Promise<ExportRow | null> {
  const { subject } = given;
  await lockByName(em, `access.exports:${tenantId}`);
  const kept = await em.count(Export, { subject, status: { $in: ['QUEUED', 'RUNNING', 'COMPLETED'] } });
  if (kept >= mostKept) return null;
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
