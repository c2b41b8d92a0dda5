import { createInterface } from 'node:readline/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { closedStateOf, type Database, query, sql } from '@sophia/database';
import { schemasToWaitFor } from '@sophia/subgraph-kit';
import {
  type ChangedTenant,
  sources,
  type TenantKeeping,
  type TenantRecord,
  type TenantValues,
  tenantKeeping,
} from '../common/modules.ts';
import { readToolSettings } from '../common/settings.ts';
import { type OpenGraph, openGraph } from '../graph/open-graph.ts';
import { reachDatabase } from '../graph/reach-database.ts';

/** The records of tenants, in the database of the subgraph that keeps them. */
interface Keeper {
  readonly graph: OpenGraph;
  readonly tenants: TenantKeeping;
  readonly database: Database;
}

const by = () => ({ subject: 'tenants', now: new Date() });
const lookMs = 500;

async function withKeeper(work: (keeper: Keeper) => Promise<number>): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const reached = stack.use(await reachDatabase(readToolSettings()));
  const graph = await openGraph(reached, stack);
  const { tenants, owner } = tenantKeeping();
  const database = graph.databases.get(owner.name);
  if (!database) throw new Error(`there is no subgraph ${owner.name}`);
  return await work({ graph, tenants, database });
}

export const list = (): Promise<number> =>
  withKeeper(async ({ graph, tenants, database }) => {
    const listed = await tenants.list(database);
    const known = new Set(listed.map(({ id }) => id));
    const others = [...(await loadedTenants(graph))].filter((id) => !known.has(id)).toSorted();
    const lines = [
      row('tenant', 'state', 'time zone', 'currency', 'name'),
      ...listed.map(({ id, record, closed }) => tenantLine(id, record, closed)),
      ...others.map((id) => row(id, 'ACTIVE', 'UTC', '', '(has data, and no record)')),
    ];
    console.info(lines.join('\n'));
    return 0;
  });

const row = (id: string, ...cells: string[]): string =>
  [id.padEnd(24), ...cells.map((cell) => cell.padEnd(18))].join(' ').trimEnd();

const tenantLine = (id: string, record: TenantRecord | null, closed: string | null): string =>
  record === null
    ? row(id, closed ?? 'ACTIVE', '', '', '')
    : row(id, closed ?? record.state, record.timeZone, record.currencyCode ?? '', record.name);

/** Returns the tenants for which something was loaded. */
async function loadedTenants({ databases }: OpenGraph): Promise<ReadonlySet<string>> {
  const rows = await Promise.all(
    Object.values(sources).map(async ({ owner: { name } }) =>
      databases
        .get(name)
        ?.system((em) =>
          query<{ id: string }>(em, sql`select distinct tenant_id as id from ${sql.table(`${name}.source_syncs`)}`),
        ),
    ),
  );
  return new Set(rows.flatMap((of) => of ?? []).map(({ id }) => id));
}

export const create = (id: string, values: TenantValues): Promise<number> =>
  withKeeper(async ({ tenants, database }) =>
    report(await tenants.create(database, by(), { id, ...values }), `Created the tenant ${id}.`),
  );

export const set = (id: string, values: TenantValues): Promise<number> =>
  withKeeper(async ({ tenants, database }) => {
    if (Object.values(values).every((value) => value === undefined)) {
      console.error('Nothing to change: give --name, --time-zone or --currency.');
      return 1;
    }
    return report(await tenants.editSettings(database, by(), id, values), `Changed the settings of the tenant ${id}.`);
  });

export const suspend = (id: string): Promise<number> =>
  withKeeper(async ({ tenants, database }) =>
    report(await tenants.suspend(database, by(), id), `Suspended the tenant ${id}. Its requests are refused.`),
  );

export const resume = (id: string): Promise<number> =>
  withKeeper(async ({ tenants, database }) =>
    report(await tenants.resume(database, by(), id), `The tenant ${id} is open again.`),
  );

/** Removes a suspended tenant and waits until nothing is left. Goes on with a removal that was interrupted. */
export const remove = (id: string, { isConfirmed }: { readonly isConfirmed: boolean }): Promise<number> =>
  withKeeper(async (keeper) => {
    const { tenants, database, graph } = keeper;
    const state = await stateOf(database, id);
    if (state !== 'REMOVING') {
      if (state === 'SUSPENDED' && !isConfirmed && !(await isConfirmedBy(id))) return 1;
      const begun = await tenants.beginRemoval(database, by(), id);
      if (begun.errors) return report(begun, '');
    }
    // Runs the work of the subgraphs here, unless a running graph does it.
    await graph.moveEvents();
    await waitUntilRemoved(keeper, id);
    const rows = await tenants.removedRows({ database }, id);
    for (const { table, count } of rows) console.info(`${String(count).padStart(12)}  ${table}`);
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    console.info(`Removed the tenant ${id}: ${total} rows. Its audit is kept.`);
    return 0;
  });

const stateOf = (database: Database, id: string) => database.system((em) => closedStateOf(em, id));

async function isConfirmedBy(id: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error(`This removes everything of the tenant ${id} and cannot be undone. Add --yes to confirm it.`);
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(
    `This removes everything of the tenant ${id} and cannot be undone. Type its id to confirm: `,
  );
  lines.close();
  if (answer === id) return true;
  console.error('This is not the id. Nothing was removed.');
  return false;
}

async function waitUntilRemoved({ database }: Keeper, id: string): Promise<void> {
  let shown = '';
  while ((await stateOf(database, id)) === 'REMOVING') {
    const waiting = (await schemasToWaitFor(database, id)).join(', ');
    if (waiting !== shown) console.info(`Left to be removed: ${waiting}`);
    shown = waiting;
    await wait(lookMs);
  }
}

function report({ errors }: ChangedTenant, done: string): number {
  if (errors) {
    for (const { message } of errors) console.error(message);
    return 1;
  }
  console.info(done);
  return 0;
}
