import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { DatabaseError } from '../errors.ts';
import { boundWal } from './bounded-wal.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { hasRoomForCheckpoint, refuseFullDisk } from './disk-space.ts';
import { openPglite } from './open-pglite.ts';
import { serveConnections } from './serve-connections.ts';
import { createTurns } from './turns.ts';

export interface EmbeddedDatabaseOptions {
  /** The folder that keeps the data; in memory when unset. */
  dataDir?: string;
  /** @default 127.0.0.1 */
  host?: string;
  /** 0 takes a free one. @default 0 */
  port?: number;
  /** A transaction whose client is silent for so long is rolled back. @default 60 000 */
  idleInTransactionMs?: number;
  /** Told that the database has stopped for good, must end the process. @default prints why and exits */
  onCrash?: (error: DatabaseError) => never;
}

export interface EmbeddedDatabase {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * PostgreSQL inside this process, reached over a socket as a server is. All connections share one session and take
 * turns by transaction, those named by `connectionName` as background after all others; so session state must only be
 * set with `set local`, and one flow must never wait for a second connection while it holds a transaction on the first.
 *
 * Throws DatabaseInUseError when another live process serves `dataDir`, DiskFullError and DatabaseDamagedError. What an
 * earlier owner left when it was killed does no harm.
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

/** Makes the data beside its place and moves it there, so that a start killed half-way leaves no half a database. */
async function createWhenAbsent(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  const unfinished = `${dataDir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const db = await PGlite.create({ dataDir: unfinished });
  await db.close();
  await rename(unfinished, dataDir);
}

/** Says why the database has stopped, and ends the process. */
export function exitProcess(error: DatabaseError): never {
  console.error(error.message);
  process.exit(1);
}
