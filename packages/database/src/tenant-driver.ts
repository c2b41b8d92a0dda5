import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type AbortableOperationOptions,
  CompiledQuery,
  type ControlConnectionProvider,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  type QueryCompiler,
  type TransactionSettings,
} from 'kysely';

/** Statements that open a transaction; they travel together with its `begin`. */
const preambles = new AsyncLocalStorage<string>();

/** Runs `open`, which begins a transaction, so that `preamble` is sent in the same round trip as the `begin`. */
export const withPreamble = <T>(preamble: string, open: () => Promise<T>): Promise<T> => preambles.run(preamble, open);

/** Kysely's PostgreSQL dialect that shows every statement before it is sent and knows `withPreamble`. */
export class TenantDialect extends PostgresDialect {
  readonly #onStatement: (sql: string) => void;

  constructor(config: PostgresDialectConfig, onStatement: (sql: string) => void) {
    super(config);
    this.#onStatement = onStatement;
  }

  override createDriver(): Driver {
    return new TenantDriver(super.createDriver(), this.#onStatement);
  }
}

class TenantDriver implements Driver {
  readonly #inner: Driver;
  readonly #onStatement: (sql: string) => void;

  constructor(inner: Driver, onStatement: (sql: string) => void) {
    this.#inner = inner;
    this.#onStatement = onStatement;
  }

  init(options?: AbortableOperationOptions): Promise<void> {
    return this.#inner.init(options);
  }

  async acquireConnection(options?: AbortableOperationOptions): Promise<DatabaseConnection> {
    return new WatchedConnection(await this.#inner.acquireConnection(options), this.#onStatement);
  }

  releaseConnection(connection: DatabaseConnection, options?: AbortableOperationOptions): Promise<void> {
    return this.#inner.releaseConnection(
      connection instanceof WatchedConnection ? connection.inner : connection,
      options,
    );
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const begin = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
      .filter(Boolean)
      .join(' ');
    const preamble = preambles.getStore();
    try {
      await connection.executeQuery(CompiledQuery.raw(preamble ? `${begin}; ${preamble}` : begin));
    } catch (error) {
      // Kysely hands out a transaction only when this succeeds, and so would never give the connection back.
      await this.rollbackTransaction(connection);
      await this.releaseConnection(connection);
      throw error;
    }
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#inner.commitTransaction(connection);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // It fails only with the connection, and with that the transaction is gone. Kysely gives a connection back, for the
    // pool to drop, only when this succeeds.
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

  destroy(options?: AbortableOperationOptions): Promise<void> {
    return this.#inner.destroy(options);
  }
}

class WatchedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #onStatement: (sql: string) => void;

  constructor(inner: DatabaseConnection, onStatement: (sql: string) => void) {
    this.inner = inner;
    this.#onStatement = onStatement;
  }

  executeQuery<R>(query: CompiledQuery, options?: AbortableOperationOptions) {
    this.#onStatement(query.sql);
    return this.inner.executeQuery<R>(query, options);
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
