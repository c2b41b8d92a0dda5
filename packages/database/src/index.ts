export type { EntityManager } from '@mikro-orm/postgresql';
export {
  type Connections,
  type Database,
  type OpenTransaction,
  openDatabase,
} from './database.ts';
export { deriveId } from './derive-id.ts';
export {
  type EmbeddedDatabaseOptions,
  startEmbeddedDatabase,
} from './embedded/embedded-database.ts';
export { startDatabaseThread } from './embedded/start-database-thread.ts';
export { type ErasedPeople, erasedPeople, rememberErased } from './erased-people/erased-people.ts';
export { erasedText } from './erased-people/find-in-text.ts';
export { isFullName, normalName, type Person, together } from './erased-people/identifiers.ts';
export { personPattern, personRegExp } from './erased-people/person-pattern.ts';
export { noteTraces } from './erased-people/traces.ts';
export { jsonArray, jsonChunks } from './json-chunks.ts';
export { defineMigration, type MigrationList } from './migrations.ts';
export { liftRowLimit } from './row-limit.ts';
export {
  isConnectionError,
  isDiskFull,
  isKeyTaken,
  isLockTimeout,
  isMissingRelation,
  isPermissionDenied,
  isStatementTimeout,
} from './server/connection-error.ts';
export {
  DatabaseDamagedError,
  DatabaseError,
  DatabaseInUseError,
  DatabaseNewerThanCodeError,
  DatabaseUnreachableError,
  DiskFullError,
} from './server/errors.ts';
export { type ForeignDatabase, type ForeignQuery, openForeignDatabase, quotedName } from './server/foreign-database.ts';
export { inBackground } from './server/priority.ts';
export {
  type ClosedState,
  closedAmong,
  closedStateOf,
  closeTenant,
  evenIfClosed,
  evenIfSuspended,
  isOpenTenant,
  mayCloseTenants,
  TenantClosedError,
} from './sql/closed-tenants.ts';
export { erasureTables, mayErasePeople } from './sql/erased-people.ts';
export { inPieces } from './sql/in-pieces.ts';
export { lockByName, lockByNames, tryLockByName } from './sql/lock.ts';
export { ensureMonths, monthlyPartitions } from './sql/monthly-partitions.ts';
export { identifier, literal, ownRoleOf, qualified, roleOf } from './sql/names.ts';
export {
  allRows,
  anyOf,
  closed,
  noRows,
  ownRows,
  rowsAmong,
  rowsOfPerson,
  rowsWith,
  type SeenRows,
} from './sql/own-rows.ts';
export { query, queryText, type Sql, sql } from './sql/query.ts';
export { tenantTable } from './sql/tenant-table.ts';
export { toDatabaseJson } from './to-database-json.ts';
export { type UpsertResult, upsert } from './upsert.ts';
