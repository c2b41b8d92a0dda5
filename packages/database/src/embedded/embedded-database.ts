import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { DatabaseError } from '../server/errors.ts';
import { boundWal } from './bounded-wal.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { hasRoomForCheckpoint, refuseFullDisk } from './disk-space.ts';
import { openPglite } from './open-pglite.ts';
import { serveConnections } from './serve-connections.ts';
import { createTurns } from './turns.ts';

export interface EmbeddedDatabaseOptions {
  /** Folder of the data. @default in memory */
  dataDir?: string;
  /** @default 127.0.0.1 */
  host?: string;
  /** TCP port; 0 takes a free one. @default 0 */
  port?: number;
  /** Milliseconds of silence after which a client's transaction is rolled back. @default 60 000 */
  idleInTransactionMs?: number;
  /** Called when the database has stopped for good. Must end the process. @default prints the error and exits */
  onCrash?: (error: DatabaseError) => never;
}

export interface EmbeddedDatabase {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts PostgreSQL inside this process. Clients reach it over a socket, like a server. All connections share one
 * session and take turns by transaction; background connections (see `connectionName`) come last. Two rules follow: set
 * session state only with `set local`, and never wait for a second connection while you hold a transaction on the
 * first.
 *
 * Throws DatabaseInUseError if another live process serves `dataDir`, DiskFullError, or DatabaseDamagedError. A data
 * folder whose earlier owner was killed opens normally.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions = {}): Promise<EmbeddedDatabase> {
  const { host = '127.0.0.1', port = 0, idleInTransactionMs = 60_000, onCrash = exitProcess } = options;
  await using opened = new AsyncDisposableStack();

  const dataDir = options.dataDir === undefined ? undefined : resolve(options.dataDir);
  if (dataDir) {
    await mkdir(dirname(dataDir), { recursive: true });
    await refuseFullDisk(dirname(dataDir));
    const lock = await lockDataFolder(dataDir);
    opened.defer(() => lock.release());
    await createWhenAbsent(dataDir);
  }
  const db = await openPglite({ dataDir, onCrash });
  opened.defer(() => db.close());

  const upkeep = boundWal(db, async () => dataDir === undefined || hasRoomForCheckpoint(dataDir));
  const served = await serveConnections({ db, turns: createTurns(), upkeep, host, port, idleInTransactionMs });
  opened.defer(() => served.close());

  const resources = opened.move();
  return {
    url: `postgres://postgres@${host.includes(':') ? `[${host}]` : host}:${served.port}/postgres`,
    port: served.port,
    close: () => resources.disposeAsync(),
  };
}

/** Creates the data folder under another name and renames it, so that a killed start leaves no incomplete database. */
async function createWhenAbsent(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  const unfinished = `${dataDir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const db = await PGlite.create({ dataDir: unfinished });
  await db.close();
  await rename(unfinished, dataDir);
}

/** Prints the error that stopped the database and ends the process. */
export function exitProcess(error: DatabaseError): never {
  console.error(error.message);
  process.exit(1);
}
