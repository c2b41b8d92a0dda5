import { type EntityManager, query, sql } from '@sophia/database';
import { publish } from '@sophia/events';
import type { ExportRow } from '../entities/export.ts';
import { recordExport } from './record-export.ts';

/** The last rows are stored. From now on the owner may download them. */
export async function completeExport(em: EntityManager, row: ExportRow, now: Date): Promise<void> {
  row.expiresAt = new Date(now.getTime() + row.keepSeconds * 1_000);
  await end(em, row, 'COMPLETED', now);
  await recordExport(em, row, { outcome: 'OK', phase: 'END', count: row.rows, detail: 'An export is complete' }, now);
}

/** An export is whole, or nothing is kept of it. */
export async function failExport(
  em: EntityManager,
  row: ExportRow,
  problem: { readonly code: string; readonly message: string },
  now: Date,
): Promise<void> {
  row.problemCode = problem.code;
  row.problem = problem.message;
  await removeParts(em, [row.id]);
  await end(em, row, 'FAILED', now);
  const detail = `An export failed: ${problem.code}`;
  await recordExport(em, row, { outcome: 'FAILED', phase: 'END', count: row.rows, detail }, now);
}

/** Ends an export that is not over, or removes the rows of one that is. */
export async function cancelExport(em: EntityManager, row: ExportRow, now: Date): Promise<void> {
  if (!['QUEUED', 'RUNNING', 'COMPLETED'].includes(row.status)) return;
  await removeParts(em, [row.id]);
  row.expiresAt = null;
  const isOver = row.status === 'COMPLETED';
  await end(em, row, 'CANCELLED', now, !isOver);
  const detail = isOver ? 'The rows of an export were removed' : 'An export was cancelled';
  await recordExport(em, row, { outcome: 'OK', phase: 'END', count: row.rows, detail }, now);
}

type Ending = 'COMPLETED' | 'FAILED' | 'CANCELLED';

async function end(em: EntityManager, row: ExportRow, status: Ending, now: Date, isTold = true): Promise<void> {
  Object.assign(row, { status, finishedAt: now, claim: null, cursor: null, spec: '' });
  await em.flush();
  if (!isTold) return;
  const { id, subject, format, rows, bytes, problemCode, expiresAt } = row;
  const data = { id, createdBy: subject, status, format, rows, bytes, problemCode: problemCode ?? null };
  await publish(em, [
    { type: 'export.completed', subject: id, data: { ...data, expiresAt: expiresAt?.toISOString() ?? null } },
  ]);
}

async function removeParts(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await query(em, sql`delete from access.export_parts where export_id = any(${[...ids]}::uuid[])`);
}
