import { listen } from './listen.ts';
import { type Backend, checkServer, createPool } from './pool.ts';
import { connectionName } from './priority.ts';

/** A few connections to a server, for statements that need neither a tenant nor an ORM. */
export interface DatabaseServer {
  readonly backend: Backend;
  /** Runs a statement outside of a transaction, with parameters $1, $2 and so on. */
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  /**
   * Calls the listener at each notification of a channel (PostgreSQL only), and sometimes without one. Returns a
   * function that stops it.
   */
  listen(channel: string, listener: () => void): () => void;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly url: string;
  /** Purpose of the connections, which becomes part of their name. */
  readonly name: string;
  /** Most connections at once. */
  readonly connections: number;
}

const connectionTimeoutMs = 10_000;

/** Connects to a server. Throws DatabaseUnreachableError or DatabaseTooOldError. */
export async function openServer({ url, name, connections }: ServerOptions): Promise<DatabaseServer> {
  const pool = createPool({
    url,
    name: connectionName(name, 'interactive'),
    max: connections,
    timeoutMs: connectionTimeoutMs,
  });
  const backend = await checkServer(pool, url);
  return {
    backend,
    query: async (sql, parameters) => (await pool.query(sql, [...parameters])).rows,
    listen: (channel, listener) => listen(url, channel, listener),
    close: () => pool.end(),
  };
}
