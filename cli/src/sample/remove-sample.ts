import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@sophia/database';
import { type EventBus, entitiesChanged } from '@sophia/events';
import type { SyncRow } from '@sophia/ingest';
import { sources } from '../common/modules.ts';
import { waitUntilIdle } from '../graph/backlog.ts';
import { NotIdleError } from './not-idle-error.ts';
import { removedPrefix, removingPrefix, samplePrefix } from './sample-data.ts';
import { isRunning, tenantRuns } from './tenant-runs.ts';

/** What a tenant keeps: its own rules, and the records of loads, which say that the sample was there. */
const kept = new Set(['alert_rules', 'source_syncs']);

const ofSample = `(name like '${samplePrefix}%' or name like '${removingPrefix}%')`;
/** The subgraph that shows the runs of all sources. */
const listOfRuns = 'interactions';
const lookMs = 250;

export interface RemovalOptions {
  readonly databases: ReadonlyMap<string, Database>;
  readonly openBus: () => Promise<EventBus>;
  readonly tenant: string;
  readonly signal: AbortSignal;
}

/** `mixed`: real data was loaded beside the sample, and the two can no longer be told apart. */
export type Removal = 'removed' | 'none' | 'mixed';

/**
 * Removes the sample's rows from all subgraphs, and its events from the bus, so that no consumer ever brings them back:
 * all that a tenant has that holds the sample alone. Of several at once one removes it and the others wait; one that was
 * killed is taken over. Rejects with NotIdleError.
 */
export async function removeSample(options: RemovalOptions): Promise<Removal> {
  const { databases, tenant, signal } = options;
  for (;;) {
    const { hasSample, isBusy, real } = await tenantRuns(databases, tenant);
    if (!hasSample) return 'none';
    if (real.length > 0) return 'mixed';
    if (isBusy) await wait(lookMs, undefined, { signal });
    else if (await claim(ofSchema(databases, sources.crm.owner.name), tenant)) {
      await removeAll(options);
      return 'removed';
    }
  }
}

function ofSchema(databases: ReadonlyMap<string, Database>, name: string): Database {
  const database = databases.get(name);
  if (!database) throw new Error(`there is no subgraph ${name}`);
  return database;
}

/** Says in the books of the source that the sample begins with that this process removes it; false when another works on it. */
async function claim(database: Database, tenant: string): Promise<boolean> {
  const table = `${database.schema}.source_syncs`;
  return database.transaction(tenant, async (em) => {
    const rows = await em.execute<SyncRow[]>(`select * from ${table} where ${ofSample} for update`);
    if (rows.length === 0 || rows.some(isRunning)) return false;
    await em.execute(
      `update ${table} set name = replace(name, '${samplePrefix}', '${removingPrefix}'), state = 'RUNNING',
         host = ?, pid = ?, alive_at = now() where ${ofSample}`,
      [hostname(), process.pid],
    );
    return true;
  });
}

async function removeAll({ databases, openBus, tenant, signal }: RemovalOptions): Promise<void> {
  const bus = await openBus();
  await idle(databases, bus, signal);
  for (const database of databases.values()) await removeRows(database, tenant);
  // Clients that show the rows hear of it by events that are newer than all others.
  await idle(databases, bus, signal);
  await bus.forget(tenant);
  for (const { owner } of Object.values(sources)) await closeBooks(ofSchema(databases, owner.name), tenant);
}

async function idle(databases: ReadonlyMap<string, Database>, bus: EventBus, signal: AbortSignal): Promise<void> {
  const { left } = await waitUntilIdle(databases.values(), bus, { signal, onLeft: () => undefined });
  signal.throwIfAborted();
  if (left > 0) throw new NotIdleError(left);
}

async function removeRows(database: Database, tenant: string): Promise<void> {
  const tables = (await tenantTables(database)).filter((table) => !kept.has(table));
  await database.transaction(tenant, async (em) => {
    for (const table of tables) {
      // In this transaction the outbox holds the events about the removed rows.
      const others = table === 'outbox' ? ` where type <> '${entitiesChanged}'` : '';
      await em.execute(`delete from ${database.schema}.${table}${others}`);
    }
    if (database.schema === listOfRuns) await em.execute(`delete from ${listOfRuns}.source_syncs where ${ofSample}`);
  });
}

/** Partitions are emptied through their tables. */
async function tenantTables(database: Database): Promise<string[]> {
  const rows = await database.system((em) =>
    em.execute<{ name: string }[]>(
      `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
       where relnamespace = ?::regnamespace and relkind in ('r', 'p') and not relispartition
         and attname = 'tenant_id' and not attisdropped order by relname`,
      [database.schema],
    ),
  );
  return rows.map(({ name }) => name);
}

/** Says in the sources' books that the sample was there. */
async function closeBooks(database: Database, tenant: string): Promise<void> {
  const name = `replace(replace(name, '${samplePrefix}', '${removedPrefix}'), '${removingPrefix}', '${removedPrefix}')`;
  await database.transaction(tenant, (em) =>
    em.execute(`update ${database.schema}.source_syncs set name = ${name}, state = 'SUCCEEDED' where ${ofSample}`),
  );
}
