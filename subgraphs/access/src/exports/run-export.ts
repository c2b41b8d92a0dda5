import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { type EntityManager, lockByName, query, sql } from '@sophia/database';
import { Export, type ExportRow } from '../entities/export.ts';
import { completeExport, failExport } from './end-export.ts';
import { mostAttempts, mostRunning } from './limits.ts';

/**
 * Takes the next export of the tenant for a run, which has it until the lease ends. An owner has one at a time, so that the exports of
 * one wait for each other and not those of others. Returns null if there is none.
 */
export async function claimExport(
  em: EntityManager,
  tenant: string,
  leaseMs: number,
  now: Date,
): Promise<ExportRow | null> {
  await lockByName(em, `access.exports:${tenant}`);
  const running = await em.find(Export, { status: 'RUNNING', claim: { $ne: null }, dueAt: { $gt: now } });
  if (running.length >= mostRunning) return null;
  const row = await em.findOne(
    Export,
    {
      status: { $in: ['QUEUED', 'RUNNING'] },
      dueAt: { $lte: now },
      subject: { $nin: running.map(({ subject }) => subject) },
    },
    // One that is changed at the moment is skipped, and what was changed before is read again.
    { orderBy: { createdAt: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
  if (!row) return null;
  if (row.attempts >= mostAttempts) {
    // Programs that worked on it have ended without a word.
    await failExport(em, row, { code: 'INTERNAL_SERVER_ERROR', message: 'The export could not be continued' }, now);
    return null;
  }
  row.status = 'RUNNING';
  row.startedAt ??= now;
  row.claim = randomUUID();
  row.attempts += 1;
  row.dueAt = new Date(now.getTime() + leaseMs);
  await em.flush();
  return row;
}

interface Run {
  readonly id: string;
  readonly claim: string;
}

/** Finds the export of a run, to change it; null if the run has lost it, or if it is over. */
const exportOf = (em: EntityManager, { id, claim }: Run): Promise<ExportRow | null> =>
  em.findOne(Export, { id, claim, status: 'RUNNING' }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** A page of rows. */
export interface NewPart extends Run {
  readonly rows: number;
  /** Bytes before they were compressed. */
  readonly bytes: number;
  /** The compressed rows, in Base64. */
  readonly content: string;
  readonly cursor?: string | null;
  readonly isLast: boolean;
  readonly leaseMs: number;
}

/** Stores a page together with the place behind it, so that another run goes on there. Returns false if the run has lost the export. */
export async function appendPart(em: EntityManager, part: NewPart, now: Date): Promise<boolean> {
  const row = await exportOf(em, part);
  if (!row) return false;
  const { rows, bytes, content, cursor = null, isLast, leaseMs } = part;
  if (bytes > 0) {
    await query(
      em,
      sql`insert into access.export_parts (tenant_id, export_id, at_byte, bytes, content)
          values (${row.tenantId}, ${row.id}, ${row.bytes}, ${bytes}, decode(${content}, 'base64'))`,
    );
  }
  row.rows += rows;
  row.bytes += bytes;
  row.cursor = cursor;
  row.attempts = 0;
  row.dueAt = new Date(now.getTime() + leaseMs);
  if (isLast) await completeExport(em, row, now);
  else await em.flush();
  return true;
}

interface SetBack extends Run {
  /** Absent if the run only gives the export back. */
  readonly problem?: { readonly code: string; readonly message: string } | null;
  readonly mayRetry: boolean;
  /** Milliseconds for which an export without a problem waits. */
  readonly pauseMs?: number;
}

/** Ends a run that could not go on. Another one tries again after a pause, if that may help. */
export async function setBack(
  em: EntityManager,
  { problem, mayRetry, pauseMs = 0, ...run }: SetBack,
  now: Date,
): Promise<void> {
  const row = await exportOf(em, run);
  if (!row) return;
  if (problem && (!mayRetry || row.attempts >= mostAttempts)) return failExport(em, row, problem, now);
  row.claim = null;
  if (!problem) row.attempts = Math.max(0, row.attempts - 1);
  row.dueAt = new Date(now.getTime() + (problem ? pauseAfter(row.attempts) : pauseMs));
  await em.flush();
}

/** Two seconds, and twice as long each time. */
const pauseAfter = (attempts: number): number => 1_000 * 2 ** attempts;
