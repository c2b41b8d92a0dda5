import pg from 'pg';
import { DatabaseTooOldError, DatabaseUnreachableError, errorLine } from './errors.ts';

export type Backend = 'pglite' | 'postgresql';

export interface PoolOptions {
  readonly url: string;
  /** Name of the connections, as `pg_stat_activity` shows it. */
  readonly name: string;
  /** Most connections at once. */
  readonly max: number;
  /** Milliseconds to wait for a connection. */
  readonly timeoutMs: number;
  readonly types?: pg.CustomTypesConfig;
}

export function createPool({ url, name, max, timeoutMs, types }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    connectionTimeoutMillis: timeoutMs,
    types,
  });
  // The pool replaces an idle connection that the server drops. Without a listener, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Checks the server's version. On failure, ends the pool and throws DatabaseUnreachableError or DatabaseTooOldError.
 */
export async function checkServer(pool: pg.Pool, url: string): Promise<Backend> {
  try {
    const { rows } = await pool.query<{ version: string; number: number }>(
      `select version(), current_setting('server_version_num')::int as number`,
    );
    const { version = '', number = 0 } = rows[0] ?? {};
    if (number < 150_000)
      throw new DatabaseTooOldError(
        `${name(url)} is ${version.split(' ', 2).join(' ')}; version 15 or newer is needed`,
      );
    return version.includes('emscripten') || version.includes('emcc') ? 'pglite' : 'postgresql';
  } catch (error) {
    await pool.end();
    if (error instanceof DatabaseTooOldError) throw error;
    throw new DatabaseUnreachableError(`${name(url)} cannot be reached: ${errorLine(error)}`);
  }
}

/** Names a database in messages by its place, without user and password. */
function name(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `the database ${parsed.pathname.slice(1)} at ${parsed.host}` : 'the database';
}
