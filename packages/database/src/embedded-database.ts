import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { lockDataFolder } from './data-folder-lock.ts';

export interface EmbeddedDatabaseOptions {
  /** The folder that keeps the data; in memory when unset. */
  dataDir?: string;
  /** @default 127.0.0.1 */
  host?: string;
  /** 0 takes a free one. @default 0 */
  port?: number;
}

export interface EmbeddedDatabase {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * PostgreSQL inside this process, reached over a socket as a server is. All connections share one session and take
 * turns by transaction, so session state must only be set with `set local`, and one flow must never wait for a second
 * connection while it holds a transaction on the first.
 *
 * Throws DatabaseInUseError when another live process serves `dataDir`. What an earlier owner left when it was killed
 * does no harm.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions = {}): Promise<EmbeddedDatabase> {
  const { host = '127.0.0.1', port = 0 } = options;
  await using opened = new AsyncDisposableStack();

  const dataDir = options.dataDir === undefined ? undefined : resolve(options.dataDir);
  if (dataDir) {
    await mkdir(dirname(dataDir), { recursive: true });
    const lock = await lockDataFolder(dataDir);
    opened.defer(() => lock.release());
    await createWhenAbsent(dataDir);
  }
  const db = await PGlite.create({ dataDir, extensions: { pg_trgm } });
  opened.defer(() => db.close());

  const server = new PGLiteSocketServer({ db, host, port, maxConnections: 1_000 });
  await server.start();
  opened.defer(() => server.stop());

  const bound = Number(server.getServerConn().split(':').at(-1));
  const resources = opened.move();
  return {
    url: `postgres://postgres@${host.includes(':') ? `[${host}]` : host}:${bound}/postgres`,
    port: bound,
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
