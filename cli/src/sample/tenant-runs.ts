import { type Database, query, sql } from '@sophia/database';
import { isAlive, type SyncRow } from '@sophia/ingest';
import { sources } from '../common/modules.ts';
import { type PastRun, removedPrefix, removingPrefix, samplePrefix } from './sample-data.ts';

export interface TenantRuns {
  /** True if the tenant has rows of the sample. */
  readonly hasSample: boolean;
  /** True if a process is loading or removing the sample. */
  readonly isBusy: boolean;
  /** Names of other runs that have written something. */
  readonly real: readonly string[];
  /** True if another run is in progress and may be about to write. */
  readonly isLoading: boolean;
}

/** Reads from the records of loads what a tenant contains. */
export async function tenantRuns(databases: ReadonlyMap<string, Database>, tenant: string): Promise<TenantRuns> {
  const owners = Object.values(sources).map(({ owner }) => databases.get(owner.name));
  const rows = (await Promise.all(owners.map((database) => (database ? rowsOf(database, tenant) : [])))).flat();
  const begin = (...prefixes: string[]) =>
    rows.filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)));
  const sampleRuns = begin(samplePrefix, removingPrefix);
  const otherRuns = rows.filter((row) => !begin(samplePrefix, removingPrefix, removedPrefix).includes(row));
  return {
    hasSample: sampleRuns.length > 0,
    isBusy: sampleRuns.some(isRunning),
    real: otherRuns
      .filter(({ inserted, changed, unchanged }) => inserted + changed + unchanged > 0)
      .map(({ name }) => name),
    isLoading: otherRuns.some(isRunning),
  };
}

/** True if a process is working on the run. */
export const isRunning = (row: SyncRow): boolean => row.state === 'RUNNING' && isAlive(row);

function rowsOf(database: Database, tenant: string): Promise<SyncRow[]> {
  const statement = sql`select * from ${sql.table(`${database.schema}.source_syncs`)}`;
  return database.transaction(tenant, (em) => query<SyncRow>(em, statement), { readOnly: true });
}

/** Reads the runs of a source, of all tenants. */
export async function datedRuns(database: Database): Promise<(PastRun & { readonly startedAt: Date })[]> {
  const statement = sql`select name, state, started_at from ${sql.table(`${database.schema}.source_syncs`)}`;
  const rows = await database.system((em) => query<PastRun & { started_at: string }>(em, statement));
  return rows.map(({ name, state, started_at }) => ({ name, state, startedAt: new Date(started_at) }));
}
