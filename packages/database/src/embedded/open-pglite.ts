import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { DatabaseDamagedError, type DatabaseError, DiskFullError, errorLine } from '../server/errors.ts';
import { walSettings } from './bounded-wal.ts';

/** Exit status with which PGlite leaves a failed statement, before it goes on with the next one. */
const statementFailed = 100;

export interface OpenOptions {
  /** Folder of the data. @default in memory */
  readonly dataDir?: string;
  /** Called when the database has stopped for good. Must end the process, because the database's loop never returns. */
  readonly onCrash: (error: DatabaseError) => never;
}

/** Opens PostgreSQL in this process. Throws DiskFullError and DatabaseDamagedError. */
export async function openPglite({ dataDir, onCrash }: OpenOptions): Promise<PGlite> {
  let reason: string | undefined;
  const onStderr = (line: string): boolean => {
    reason = /(?:FATAL|PANIC):\s+(.*)/.exec(line)?.[1] ?? reason;
    return false;
  };
  const place = dataDir ?? 'memory';
  const startParams = [...PGlite.defaultStartParams, ...walSettings.flatMap((setting) => ['-c', setting])];
  const extensions = { pg_trgm, vector };
  const db = await PGlite.create({ dataDir, extensions, startParams, onStderr }).catch((error: unknown) => {
    throw stopped(place, reason ?? errorLine(error));
  });
  const { Module } = db;
  const runStep = Module._PostgresMainLoopOnce;
  // Ends the process here, because PGlite's loop mistakes a crash for a failed statement and retries forever.
  Module._PostgresMainLoopOnce = () => {
    try {
      runStep();
    } catch (error) {
      if ((error as { status?: unknown }).status !== statementFailed)
        onCrash(stopped(place, reason ?? errorLine(error)));
      throw error;
    }
  };
  return db;
}

function stopped(place: string, reason: string): DatabaseError {
  if (reason.includes('No space left on device')) return DiskFullError.of(place, reason);
  return new DatabaseDamagedError(
    `the embedded database in ${place} cannot be used: ${reason}. ` +
      'Start again. If the error returns, restore the folder from a backup, or move it away and load the sources again',
  );
}
