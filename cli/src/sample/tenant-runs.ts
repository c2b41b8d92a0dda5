import type { Database } from '@sophia/database';
import { isAlive, type SyncRow } from '@sophia/ingest';
import { sources } from '../common/modules.ts';
import { removedPrefix, removingPrefix, samplePrefix } from './sample-data.ts';

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
  const ofSample = begin(samplePrefix, removingPrefix);
  const others = rows.filter((row) => !begin(samplePrefix, removingPrefix, removedPrefix).includes(row));
  return {
    hasSample: ofSample.length > 0,
    isBusy: ofSample.some(isRunning),
    real: others
      .filter(({ inserted, changed, unchanged }) => inserted + changed + unchanged > 0)
      .map(({ name }) => name),
    isLoading: others.some(isRunning),
  };
}

/** True if a process is working on the run. */
export const isRunning = (row: SyncRow): boolean => row.state === 'RUNNING' && isAlive(row);

function rowsOf(database: Database, tenant: string): Promise<SyncRow[]> {
  return database.transaction(tenant, (em) => em.execute(`select * from ${database.schema}.source_syncs`), {
    readOnly: true,
  });
}
