import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** A statement is prepared when it is sent for this time, so that the server keeps none that never recur. */
const timesUntilPrepared = 3;
/** The server keeps each in memory, for each connection. */
const mostPrepared = 200;
const mostCounted = 2_000;

/**
 * Returns the pool with clients that prepare statements that recur. Then a connection plans a statement for its first
 * times and not each time, which takes longer than running most statements of background work.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = createNames();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client, nameOf);
      clients.set(client, known);
      return known;
    },
  };
}

function preparingClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let isStale = false;
  async function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const name = values.length > 0 ? nameOf(text) : undefined;
    try {
      const config = { text, values: [...values], ...(name && { name }) };
      return (await client.query(config)) as PostgresQueryResult<R> & pg.QueryResult;
    } catch (error) {
      isStale ||= isStalePlan(error);
      throw error;
    }
  }
  return { query: query as PostgresPoolClient['query'], release: () => client.release(isStale) };
}

/**
 * True if a statement was prepared before another program changed its table, so that it would return other columns. The
 * connection is closed, and a retry of the transaction gets another one.
 */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof Error &&
  (('routine' in error && error.routine === 'RevalidateCachedQuery') || isStalePlan(error.cause));

/** Returns a function that gives a statement a name once it recurs. */
function createNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const times = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size === mostPrepared) return known;
    const count = (times.get(text) ?? 0) + 1;
    times.delete(text);
    if (count < timesUntilPrepared) {
      times.set(text, count);
      const [oldest] = times.keys();
      if (times.size > mostCounted && oldest !== undefined) times.delete(oldest);
      return undefined;
    }
    const name = `recurring ${names.size}`;
    names.set(text, name);
    return name;
  };
}
