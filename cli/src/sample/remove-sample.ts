import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, query, sql } from '@sophia/database';
import { type EventBus, entitiesChanged } from '@sophia/events';
import type { SyncRow } from '@sophia/ingest';
import { forgetOutside, sources, tablesOutsideSample } from '../common/modules.ts';
import { waitUntilIdle } from '../graph/backlog.ts';
import { NotIdleError } from './not-idle-error.ts';
import { removedPrefix, removingPrefix, samplePrefix } from './sample-data.ts';
import { isRunning, tenantRuns } from './tenant-runs.ts';

/** The records of loads show that the sample existed. */
const loads = 'source_syncs';

const ofSample = sql`(name like ${`${samplePrefix}%`} or name like ${`${removingPrefix}%`})`;
/** Subgraph with the runs of all sources. */
const listOfRuns = 'interactions';
const lookMs = 250;

export interface RemovalOptions {
  readonly databases: ReadonlyMap<string, Database>;
  readonly openBus: () => Promise<EventBus>;
  readonly tenant: string;
  readonly signal: AbortSignal;
}

/** `mixed` means that real data was loaded beside the sample and the two cannot be separated. */
export type Removal = 'removed' | 'none' | 'mixed';

/**
 * Removes the sample: all rows of the tenant in all subgraphs, but those in tables that are `notSample`, what they keep outside the database, and its events on the
 * bus, so that no consumer restores them. Does so only if the tenant has nothing but the sample. Of several concurrent
 * calls one removes it and the others wait; if it is killed, another takes over. Rejects with NotIdleError.
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

/** Marks the first run of the sample as being removed by this process. Returns false if another process removes it. */
async function claim(database: Database, tenant: string): Promise<boolean> {
  const table = sql.table(`${database.schema}.source_syncs`);
  return database.transaction(tenant, async (em) => {
    const rows = await query<SyncRow>(em, sql`select * from ${table} where ${ofSample} for update`);
    if (rows.length === 0 || rows.some(isRunning)) return false;
    await query(
      em,
      sql`update ${table} set name = replace(name, ${samplePrefix}, ${removingPrefix}), state = 'RUNNING',
         host = ${hostname()}, pid = ${process.pid}, alive_at = now() where ${ofSample}`,
    );
    return true;
  });
}

async function removeAll({ databases, openBus, tenant, signal }: RemovalOptions): Promise<void> {
  const bus = await openBus();
  await idle(databases, bus, signal);
  for (const database of databases.values()) await removeRows(database, tenant);
  // Clients are notified of the removed rows by events after all others.
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
  const stays = [loads, ...tablesOutsideSample(database.schema)];
  const tables = (await tenantTables(database)).filter((table) => !stays.includes(table));
  await database.transaction(tenant, async (em) => {
    for (const table of tables) {
      // Keeps the events about the removed rows, which this transaction has written to the outbox.
      const condition = table === 'outbox' ? sql`where type <> ${entitiesChanged}` : sql``;
      await query(em, sql`delete from ${sql.table(`${database.schema}.${table}`)} ${condition}`);
    }
    if (database.schema === listOfRuns)
      await query(em, sql`delete from ${sql.table(`${listOfRuns}.source_syncs`)} where ${ofSample}`);
    await forgetOutside(em, database.schema);
  });
}

/** Lists tables without partitions, which are emptied through their parents. */
async function tenantTables(database: Database): Promise<string[]> {
  const rows = await database.system((em) =>
    query<{ name: string }>(
      em,
      sql`select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
       where relnamespace = ${database.schema}::regnamespace and relkind in ('r', 'p') and not relispartition
         and attname = 'tenant_id' and not attisdropped order by relname`,
    ),
  );
  return rows.map(({ name }) => name);
}

/** Records in the runs that the sample was removed. */
async function closeBooks(database: Database, tenant: string): Promise<void> {
  const table = sql.table(`${database.schema}.source_syncs`);
  const name = sql`replace(replace(name, ${samplePrefix}, ${removedPrefix}), ${removingPrefix}, ${removedPrefix})`;
  await database.transaction(tenant, (em) =>
    query(em, sql`update ${table} set name = ${name}, state = 'SUCCEEDED' where ${ofSample}`),
  );
}
