import { hostname } from 'node:os';
import type { NewEvent } from '@sophia/events';
import type { IngestSource } from './source.ts';

export type SyncState = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'INTERRUPTED';

/** A row of `<schema>.source_syncs`. */
export interface SyncRow {
  tenant_id: string;
  id: string;
  source: IngestSource['source'];
  name: string;
  state: SyncState;
  started_at: Date;
  finished_at: Date | null;
  host: string;
  pid: number;
  alive_at: Date;
  inserted: number;
  changed: number;
  unchanged: number;
  refused: number;
  defective: number;
  quality_score: number | null;
  error: string | null;
}

/** Milliseconds without a heartbeat after which a run on another machine counts as dead. */
const silenceMs = 120_000;

/** True if the process of a RUNNING row is still working. */
export function isAlive({ host, pid, alive_at }: Pick<SyncRow, 'host' | 'pid' | 'alive_at'>): boolean {
  if (Date.now() - new Date(alive_at).getTime() > silenceMs) return false;
  return host !== hostname() || processExists(pid);
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Returns the event that reports a change of a run. */
export function syncChanged(row: SyncRow): NewEvent {
  return {
    type: 'source.sync.changed',
    subject: row.id,
    data: {
      id: row.id,
      source: row.source,
      name: row.name,
      state: row.state,
      startedAt: new Date(row.started_at).toISOString(),
      finishedAt: row.finished_at && new Date(row.finished_at).toISOString(),
      inserted: row.inserted,
      changed: row.changed,
      unchanged: row.unchanged,
      refused: row.refused,
      qualityScore: row.quality_score,
      error: row.error,
    },
  };
}
