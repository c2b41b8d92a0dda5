import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type AbortableOperationOptions,
  CompiledQuery,
  type ControlConnectionProvider,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresPool,
  type QueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { FairShare } from './fair-share.ts';
import { currentPriority, type Priority } from './server/priority.ts';
import { traceStatement } from './trace-statement.ts';

export interface Opening {
  readonly tenant: string;
  /** Statements that are sent together with `begin`. */
  readonly preamble: string;
}

const openings = new AsyncLocalStorage<Opening>();

/** Runs `open`, which begins a transaction, on behalf of a tenant. */
export const opensFor = <T>(opening: Opening, open: () => Promise<T>): Promise<T> => openings.run(opening, open);

export interface TenantDialectOptions {
  readonly pools: Readonly<Record<Priority, PostgresPool>>;
  /** Shares the interactive connections among tenants. */
  readonly share: FairShare;
  /** Called with each statement before it is sent. */
  readonly onStatement: (sql: string) => void;
  /** Called after each wait for a connection with its seconds, also if the wait failed. */
  readonly onWait: (seconds: number, priority: Priority) => void;
}

/**
 * Kysely's PostgreSQL dialect, extended: it reports each statement before it is sent, begins transactions as `opensFor`
 * says, and takes connections for background work from a pool of their own.
 */
export class TenantDialect extends PostgresDialect {
  readonly #options: TenantDialectOptions;

  constructor(options: TenantDialectOptions) {
    super({ pool: options.pools.interactive });
    this.#options = options;
  }

  override createDriver(): Driver {
    const background = new PostgresDialect({ pool: this.#options.pools.background }).createDriver();
    return new TenantDriver({ interactive: super.createDriver(), background }, this.#options);
  }
}

class TenantDriver implements Driver {
  readonly #drivers: Readonly<Record<Priority, Driver>>;
  /** Driver for operations on acquired connections, which work alike in both drivers. */
  readonly #inner: Driver;
  readonly #options: TenantDialectOptions;

  constructor(drivers: Readonly<Record<Priority, Driver>>, options: TenantDialectOptions) {
    this.#drivers = drivers;
    this.#inner = drivers.interactive;
    this.#options = options;
  }

  async init(options?: AbortableOperationOptions): Promise<void> {
    await Promise.all(Object.values(this.#drivers).map((driver) => driver.init(options)));
  }

  async acquireConnection(options?: AbortableOperationOptions): Promise<DatabaseConnection> {
    const { share, onStatement, onWait } = this.#options;
    const start = performance.now();
    const priority = currentPriority();
    const tenant = openings.getStore()?.tenant;
    try {
      const giveBack = tenant !== undefined && priority === 'interactive' ? await share.take(tenant) : () => undefined;
      try {
        return new WatchedConnection(await this.#drivers[priority].acquireConnection(options), onStatement, giveBack);
      } catch (error) {
        giveBack();
        throw error;
      }
    } finally {
      onWait((performance.now() - start) / 1_000, priority);
    }
  }

  async releaseConnection(connection: DatabaseConnection, options?: AbortableOperationOptions): Promise<void> {
    if (!(connection instanceof WatchedConnection)) return this.#inner.releaseConnection(connection, options);
    await this.#inner.releaseConnection(connection.inner, options);
    connection.giveBack();
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const begin = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
      .filter(Boolean)
      .join(' ');
    const preamble = openings.getStore()?.preamble;
    try {
      await connection.executeQuery(CompiledQuery.raw(preamble ? `${begin}; ${preamble}` : begin));
    } catch (error) {
      // Kysely releases the connection only of a transaction that has begun.
      await this.rollbackTransaction(connection);
      await this.releaseConnection(connection);
      throw error;
    }
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#inner.commitTransaction(connection);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A rollback fails only if the connection is lost, and then the server rolls back. Kysely returns the connection to
    // the pool, which drops it, only if this succeeds.
    await this.#inner.rollbackTransaction(connection).catch(() => undefined);
  }

  async savepoint(connection: DatabaseConnection, name: string, compile: QueryCompiler['compileQuery']): Promise<void> {
    await this.#inner.savepoint?.(connection, name, compile);
  }

  async rollbackToSavepoint(
    connection: DatabaseConnection,
    name: string,
    compile: QueryCompiler['compileQuery'],
  ): Promise<void> {
    await this.#inner.rollbackToSavepoint?.(connection, name, compile);
  }

  async releaseSavepoint(
    connection: DatabaseConnection,
    name: string,
    compile: QueryCompiler['compileQuery'],
  ): Promise<void> {
    await this.#inner.releaseSavepoint?.(connection, name, compile);
  }

  async destroy(options?: AbortableOperationOptions): Promise<void> {
    await Promise.all(Object.values(this.#drivers).map((driver) => driver.destroy(options)));
  }
}

class WatchedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  /** Releases the tenant's place. Called when the connection is released. */
  readonly giveBack: () => void;
  readonly #onStatement: (sql: string) => void;

  constructor(inner: DatabaseConnection, onStatement: (sql: string) => void, giveBack: () => void) {
    this.inner = inner;
    this.giveBack = giveBack;
    this.#onStatement = onStatement;
  }

  executeQuery<R>(query: CompiledQuery, options?: AbortableOperationOptions) {
    this.#onStatement(query.sql);
    return traceStatement(query.sql, () => this.inner.executeQuery<R>(query, options));
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number, options?: AbortableOperationOptions) {
    this.#onStatement(query.sql);
    return this.inner.streamQuery<R>(query, chunkSize, options);
  }

  async cancelQuery(provider: ControlConnectionProvider): Promise<void> {
    await this.inner.cancelQuery?.(provider);
  }

  async collectSessionInfo(): Promise<void> {
    await this.inner.collectSessionInfo?.();
  }

  async killSession(provider: ControlConnectionProvider): Promise<void> {
    await this.inner.killSession?.(provider);
  }
}
