import type { AnyEntity, EntityClass, EntitySchema } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { createPostgreSqlTypeParsers, type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { currentSpan } from '@sophia/tracing';
import pg from 'pg';
import { parse as parseArray } from 'postgres-array';
import { createFairShare } from './fair-share.ts';
import { type MigrationList, migrate } from './migrations.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { limitRows } from './row-limit.ts';
import { listen } from './server/listen.ts';
import { type Backend, checkServer, createPool } from './server/pool.ts';
import { preparing } from './server/prepared-statements.ts';
import { connectionName, type Priority } from './server/priority.ts';
import { closedBy, enterTenant } from './sql/closed-tenants.ts';
import { identifier, literal, ownRoleOf, roleOf } from './sql/names.ts';
import { opensFor, TenantDialect } from './tenant-driver.ts';

export interface DatabaseOptions {
  /** postgres:// or postgresql://, with libpq's parameters such as sslmode. */
  url: string;
  /** The subgraph's schema. Holds all entities that do not name another schema. */
  schema: string;
  entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  migrations: MigrationList;
  /**
   * Most connections for requests. One tenant gets at most three quarters of them. Work `inBackground` has four more.
   * @default 8
   */
  poolSize?: number;
  /** Milliseconds after which a statement of a tenant's transaction is cancelled (PostgreSQL only). @default 30 000 */
  statementTimeoutMs?: number;
  /** The same for read-only transactions. @default 10 000 */
  readTimeoutMs?: number;
  /** Called before each round trip with its SQL. */
  onStatement?: (sql: string) => void;
  /** Called after each wait for a connection with its seconds, also if the wait failed. */
  onWait?: (seconds: number, priority: Priority) => void;
}

interface TransactionOptions {
  readOnly?: boolean;
  /**
   * A person, by e-mail address in lower case. The transaction sees the rows of the person's accounts alone, and writes
   * nothing before `liftRowLimit`. @default all of the tenant
   */
  rowsOf?: string;
}

/** A transaction that stays open until `commit` or `rollback` is called. */
export interface OpenTransaction {
  readonly em: EntityManager;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Connections of a pool: how many are in use and idle, and how many callers wait for one. */
export interface Connections {
  readonly used: number;
  readonly idle: number;
  readonly waiting: number;
}

export interface Database {
  readonly schema: string;
  readonly orm: MikroORM;
  readonly backend: Backend;
  /**
   * Round trips since the database was opened, including `begin` (together with the tenant's settings) and `commit`.
   */
  readonly statements: number;
  connections(): Readonly<Record<Priority, Connections>>;
  /** Creates the schema and its roles, and runs pending migrations. Several programs may do so at once. */
  migrate(): Promise<void>;
  /**
   * Runs `work` in a transaction of one tenant. Throws TenantClosedError if the tenant is closed. It has the rights of the schema's role, sees only this tenant's rows,
   * and is rolled back if `work` throws. After a conflict with another transaction it is retried as a whole, so `work`
   * must change nothing but the database.
   */
  transaction<T>(tenant: string, work: (em: EntityManager) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Begins such a transaction. The caller ends it, for example after all reads of a request. Never retried. */
  begin(tenant: string, options?: TransactionOptions): Promise<OpenTransaction>;
  /** Runs `work` as the connecting user, across tenants. For the relay, the state of consumers, and tests. */
  system<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /**
   * Calls the listener at each notification of a channel (PostgreSQL only), and sometimes without one. Returns a
   * function that stops it.
   */
  listen(channel: string, listener: () => void): () => void;
  close(): Promise<void>;
}

/** Connects to a database. Throws DatabaseUnreachableError or DatabaseTooOldError. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, schema, migrations, statementTimeoutMs = 30_000, readTimeoutMs = 10_000, poolSize = 8 } = options;
  let statements = 0;
  const pools = {
    interactive: openPool(options, 'interactive', poolSize),
    background: openPool(options, 'background', backgroundPoolSize),
  };
  const share = createFairShare({ places: poolSize, maxOfOne: shareOf(poolSize), timeoutMs: longestTurnMs });
  const backend = await checkServer(pools.interactive, url);
  const dialect = new TenantDialect({
    // Connections of the embedded database are one session, where names of statements would clash.
    pools: { ...pools, background: backend === 'pglite' ? pools.background : preparing(pools.background) },
    share,
    onStatement(sql) {
      statements++;
      options.onStatement?.(sql);
    },
    onWait: (seconds, priority) => options.onWait?.(seconds, priority),
  });
  const orm = await MikroORM.init({
    entities: [...options.entities],
    schema,
    clientUrl: url,
    driverOptions: dialect,
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    migrations: { migrationsList: [...migrations], tableName: `${schema}.migrations`, snapshot: false, silent: true },
  });

  const asRole = (role: string) => `set local role ${identifier(role)}`;
  const role = asRole(roleOf(schema));
  const roleFor = (rowsOf: string | undefined) =>
    rowsOf === undefined ? role : `${asRole(ownRoleOf(schema))}; set local sophia.rows_of = ${literal(rowsOf)}`;
  // To compile a long statement (jit) takes seconds, and to run it milliseconds.
  const limits = (milliseconds: number) =>
    backend === 'postgresql' ? `; set local statement_timeout = ${milliseconds}; set local jit = off` : '';

  async function begin(tenant: string, { readOnly, rowsOf }: TransactionOptions = {}): Promise<OpenTransaction> {
    if (tenant === '') throw new Error('a transaction needs a tenant');
    const em = orm.em.fork();
    const limit = limits(readOnly ? readTimeoutMs : statementTimeoutMs);
    const enter = enterTenant(tenant, !readOnly);
    const preamble = `${enter}; ${roleFor(rowsOf)}; set local sophia.tenant = ${literal(tenant)}${limit}${readOnly ? '' : traceSetting()}`;
    await opensFor({ tenant, preamble }, () => em.begin({ readOnly })).catch((error: unknown) => {
      throw closedBy(error) ?? error;
    });
    if (rowsOf !== undefined) limitRows(em, role);
    return { em, commit: () => em.commit(), rollback: () => em.rollback() };
  }

  return {
    schema,
    orm,
    backend,
    begin,
    get statements() {
      return statements;
    },
    connections: () => ({
      interactive: connectionsOf(pools.interactive, share.waiting()),
      background: connectionsOf(pools.background),
    }),
    migrate: () => migrate(orm, schema, migrations),
    transaction: (tenant, work, transactionOptions) =>
      retryConflicts(async () => finish(await begin(tenant, transactionOptions), work)),
    system: (work) =>
      retryConflicts(async () => {
        const em = orm.em.fork();
        await em.begin();
        return finish({ em, commit: () => em.commit(), rollback: () => em.rollback() }, work);
      }),
    listen: (channel, listener) => listen(url, channel, listener),
    close: () => orm.close(true),
  };
}

const connectionsOf = (pool: pg.Pool, waiting = 0): Connections => ({
  used: pool.totalCount - pool.idleCount,
  idle: pool.idleCount,
  // The pool counts a request that gets an idle connection in the next moment.
  waiting: Math.max(0, pool.waitingCount - pool.idleCount) + waiting,
});

/** Returns SQL that sets the current trace, which is stored with the events of the transaction. */
function traceSetting(): string {
  const traceparent = currentSpan()?.headers.traceparent;
  return traceparent === undefined ? '' : `; set local sophia.traceparent = ${literal(traceparent)}`;
}

async function finish<T>(open: OpenTransaction, work: (em: EntityManager) => Promise<T>): Promise<T> {
  try {
    const result = await work(open.em);
    await open.commit();
    return result;
  } catch (error) {
    await open.rollback();
    throw error;
  }
}

const connectionTimeoutMs = 10_000;
/** Less than SUBGRAPH_TIMEOUT, so that the client is told that the database is busy. */
const longestTurnMs = 25_000;
/** Enough for a relay, a consumer, a load and a look at their progress. */
const backgroundPoolSize = 4;
const backgroundTimeoutMs = 60_000;

/** Most connections that one tenant may hold, so that others find a free one at once. */
const shareOf = (poolSize: number): number => Math.max(1, Math.floor(poolSize * 0.75));

function openPool({ url, schema }: DatabaseOptions, priority: Priority, max: number): pg.Pool {
  const types = new pg.TypeOverrides();
  for (const [oid, parser] of Object.entries(createPostgreSqlTypeParsers((text) => parseArray(text)))) {
    types.setTypeParser(Number(oid), parser);
  }
  const timeoutMs = priority === 'background' ? backgroundTimeoutMs : connectionTimeoutMs;
  return createPool({ url, name: connectionName(schema, priority), max, timeoutMs, types });
}
