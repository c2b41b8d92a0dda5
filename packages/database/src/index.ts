export type { EntityManager } from '@mikro-orm/postgresql';
export { isConnectionError, isDiskFull, isStatementTimeout } from './connection-error.ts';
export {
  type Connections,
  type Database,
  type DatabaseOptions,
  type OpenTransaction,
  openDatabase,
  type TransactionOptions,
} from './database.ts';
export { deriveId } from './derive-id.ts';
export {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  startEmbeddedDatabase,
} from './embedded/embedded-database.ts';
export { startDatabaseThread } from './embedded/start-database-thread.ts';
export {
  DatabaseBusyError,
  DatabaseDamagedError,
  DatabaseError,
  DatabaseInUseError,
  DatabaseNewerThanCodeError,
  DatabaseNotPermittedError,
  DatabaseTooOldError,
  DatabaseUnreachableError,
  DiskFullError,
} from './errors.ts';
export { type Encoded, jsonArray, jsonChunks } from './json-chunks.ts';
export { defineMigration, type MigrationList } from './migrations.ts';
export { inBackground } from './priority.ts';
export { query } from './query.ts';
export { ensureMonths, monthlyPartitions } from './sql/monthly-partitions.ts';
export { identifier, literal, qualified, roleOf } from './sql/names.ts';
export { tenantTable } from './sql/tenant-table.ts';
export { toDatabaseJson } from './to-database-json.ts';
export { type UpsertOptions, type UpsertResult, upsert } from './upsert.ts';
