import type pg from 'pg';
import { createPool } from './pool.ts';

/** Runs a statement and returns its rows. All values come as PostgreSQL writes them: text, times in UTC. */
export type ForeignQuery = <Row extends object>(statement: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A database that belongs to others, of which we read tables that we do not know in advance. */
export interface ForeignDatabase extends AsyncDisposable {
  /** Runs `work` in a read-only transaction, in which all statements see one state of the tables. */
  read<T>(work: (query: ForeignQuery) => Promise<T>): Promise<T>;
}

interface ForeignDatabaseOptions {
  readonly url: string;
  /** Name of the connections, as `pg_stat_activity` shows it. */
  readonly name: string;
  /** @default 2 */
  readonly poolSize?: number;
  /** Milliseconds after which a statement is given up. @default 60 000 */
  readonly timeoutMs?: number;
}

/** Quotes the name of a schema, table or column of others, which may have any characters. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: unknown) => value };

/** Opens a foreign database. Connects with the first `read`, so that a server that is away hinders nobody else. */
export function openForeignDatabase({
  url,
  name,
  poolSize = 2,
  timeoutMs = 60_000,
}: ForeignDatabaseOptions): ForeignDatabase {
  const pool = createPool({ url, name, max: poolSize, timeoutMs: 10_000, types: asText });
  return {
    async read(work) {
      const client = await pool.connect();
      let failure: Error | undefined;
      try {
        await client.query(
          `begin isolation level repeatable read read only; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'`,
        );
        const query: ForeignQuery = async (text, values = []) => {
          // `query_timeout` is an option of `pg` that its types do not know.
          const config = { text, values: [...values], query_timeout: timeoutMs };
          return (await client.query(config)).rows;
        };
        const result = await work(query);
        await client.query('commit');
        return result;
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
        throw error;
      } finally {
        // After a failure nobody knows in what state the connection is.
        client.release(failure);
      }
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
