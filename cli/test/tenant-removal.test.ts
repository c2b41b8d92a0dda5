import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedStateOf, type Database, evenIfClosed } from '@sophia/database';
import { runIngest } from '@sophia/ingest';
import { openSubgraph, type RunningSubgraph } from '@sophia/subgraph-kit';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules, sources, tenantKeeping } from '../src/common/modules.ts';
import { root, sampleFolder } from '../src/common/programs.ts';
import type { SourceName } from '../src/common/source-names.ts';
import { loadVocabulary } from '../src/sample/load-vocabulary.ts';
import { sampleSources } from '../src/sample/sample-data.ts';
import { fillTable, rowsByTable, tenantTables } from './support/fill-table.ts';

let database: TestDatabase;
let subgraphs: RunningSubgraph[] = [];
const { tenants } = tenantKeeping();
const by = () => ({ subject: 'test', now: new Date() });

beforeAll(async () => {
  database = await createTestDatabase();
  for (const module of modules)
    subgraphs.push(await openSubgraph(module, { databaseUrl: database.url, poolSize: 2, background: false }));
  await load('acme', sampleSources);
  await load('acme.*', ['crm']);
  await drain();
}, 240_000);
afterAll(async () => {
  for (const subgraph of subgraphs) await subgraph.close(0);
  subgraphs = [];
  await database?.close();
});

function named(name: string): RunningSubgraph {
  const subgraph = subgraphs.find(({ module }) => module.name === name);
  if (!subgraph) throw new Error(`there is no ${name}`);
  return subgraph;
}
const access = (): Database => named('access').database;
const stateOf = (tenant: string) => access().system((em) => closedStateOf(em, tenant));

async function drain(): Promise<void> {
  for (let moved = 1; moved > 0; ) {
    moved = 0;
    for (const subgraph of subgraphs) moved += await subgraph.drain();
  }
}

async function load(tenant: string, names: readonly SourceName[]) {
  await loadVocabulary((name) => named(name).database, tenant);
  for (const source of names) {
    const { loader, owner } = sources[source];
    await runIngest(loader, join(sampleFolder, source), { database: named(owner.name).database, tenant });
  }
}

const rowsOf = (tenant: string) => rowsByTable(access(), tenant);

/** What stays of a removed tenant: its audit, that its id is closed, and what was removed. */
const stays = ['access.audit_records', 'bus.closed_tenants', 'bus.removals'];
/** Tables that programs fill and empty themselves, and one whose rows need partitions and the length of a model's vectors. */
const filledByPrograms = ['bus.events', 'intelligence.passage_vectors'];

it('refuses to remove a tenant that is not suspended, and one that has no record', async () => {
  expect((await tenants.beginRemoval(access(), by(), 'acme.*')).errors).toMatchObject([
    { message: 'No tenant has this id.' },
  ]);
  await tenants.create(access(), by(), { id: 'active' });
  expect((await tenants.beginRemoval(access(), by(), 'active')).errors).toMatchObject([
    { message: 'The tenant is active. Suspend it first.' },
  ]);
});

/** Tables of what is still to be done: their rows go when it is done, whatever is removed. */
const queues = /^bus\.|\.(?:outbox|jobs|match_marks|action_news|gone_subjects|stale_\w+)$/;

it('removes every row in every table that has tenants, and no row of another', { timeout: 240_000 }, async () => {
  const others = await rowsOf('acme.*');
  expect((await tenants.suspend(access(), by(), 'acme')).errors).toBeUndefined();
  const filled = await rowsOf('acme');
  const tables = await tenantTables(access());
  for (const table of tables)
    if (filled[table] === undefined && !stays.includes(table) && !filledByPrograms.includes(table))
      await fillTable(access(), table, 'acme');
  const before = Object.keys(await rowsOf('acme')).filter((table) => !stays.includes(table));
  expect(tables.filter((table) => ![...before, ...stays, ...filledByPrograms].includes(table))).toEqual([]);
  expect((await tenants.beginRemoval(access(), by(), 'acme')).errors).toBeUndefined();
  await drain();
  expect(await stateOf('acme')).toBe('REMOVED');
  expect(Object.keys(await rowsOf('acme')).filter((table) => !stays.includes(table))).toEqual([]);
  const removed = await tenants.removedRows({ database: access() }, 'acme');
  // The outbox loses its events by sending them.
  const told = removed.map(({ table }) => table);
  expect(before.filter((table) => !told.includes(table) && !/\.(outbox|jobs)$|^bus\./.test(table))).toEqual([]);
  // Programs may still add to the other tenant.
  const left = await rowsOf('acme.*');
  const lost = Object.entries(others).filter(([table, count]) => (left[table] ?? 0) < count);
  expect(lost.filter(([table]) => !queues.test(table))).toEqual([]);
});

it('keeps the audit, which ends with what was removed, and the id, which can be created anew', async () => {
  const [last] = await evenIfClosed(() =>
    access().transaction('acme', (em) =>
      em.execute<{ kind: string; detail: string }[]>(
        'select kind, detail from access.audit_records order by sequence desc limit 1',
      ),
    ),
  );
  expect(last).toMatchObject({ kind: 'TENANT', detail: expect.stringMatching(/^The tenant was removed: \d+ rows; /) });
  await expect(access().transaction('acme', async () => 1)).rejects.toThrow('the tenant acme was removed');
  for (const change of [tenants.suspend, tenants.resume])
    expect((await change(access(), by(), 'acme')).errors).toMatchObject([{ message: 'The tenant was removed.' }]);
  expect((await tenants.create(access(), by(), { id: 'acme' })).errors).toBeUndefined();
  expect(await access().transaction('acme', async () => 'open')).toBe('open');
});

it('removes a tenant that was created anew once more', { timeout: 240_000 }, async () => {
  await load('acme', ['crm']);
  await drain();
  expect(await rowsOf('acme')).toMatchObject({ 'contacts.accounts': expect.any(Number) });
  expect((await tenants.suspend(access(), by(), 'acme')).errors).toBeUndefined();
  expect((await tenants.beginRemoval(access(), by(), 'acme')).errors).toBeUndefined();
  await drain();
  expect(await stateOf('acme')).toBe('REMOVED');
  expect(Object.keys(await rowsOf('acme')).filter((table) => !stays.includes(table))).toEqual([]);
  const removed = await tenants.removedRows({ database: access() }, 'acme');
  expect(removed).toContainEqual({ table: 'contacts.accounts', count: expect.any(Number) });
});

it.skipIf(!process.env.TEST_DATABASE_URL)(
  'goes on with a removal that was killed half-way (needs a server)',
  { timeout: 240_000 },
  async () => {
    const tenant = 'killed > half-way';
    await load(tenant, ['crm']);
    await drain();
    expect((await tenants.suspend(access(), by(), tenant)).errors).toBeUndefined();
    await killHalfWay(tenant);
    expect(await stateOf(tenant)).toBe('REMOVING');
    expect((await rowsOf(tenant))['interactions.unified_interactions']).toBeGreaterThan(0);
    const second = runRemoval(tenant);
    let output = '';
    second.stdout.on('data', (data: Buffer) => {
      output += data;
    });
    const [code] = await once(second, 'exit');
    expect([code, output]).toEqual([0, expect.stringContaining(`Removed the tenant ${tenant}:`)]);
    expect(output).toMatch(/ {2}contacts\.accounts\n/);
    expect(Object.keys(await rowsOf(tenant)).filter((table) => !stays.includes(table))).toEqual([]);
  },
);

/** Begins a removal that a lock on one table holds up in the middle, and kills it there. */
async function killHalfWay(tenant: string): Promise<void> {
  const held = access().orm.em.fork();
  await held.begin();
  try {
    await held.execute('lock table interactions.unified_interactions in access exclusive mode');
    const first = runRemoval(tenant);
    const exited = once(first, 'exit');
    await expect.poll(() => stateOf(tenant)).toBe('REMOVING');
    await expect.poll(() => rowsOfContacts(tenant)).toBe(0);
    first.kill('SIGKILL');
    await exited;
  } finally {
    await held.rollback();
  }
}

const runRemoval = (tenant: string) =>
  spawn(process.execPath, [join(root, 'cli/src/tenants.ts'), 'remove', tenant, '--yes'], {
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: join(tmpdir(), `sophia-${randomUUID()}`) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function rowsOfContacts(tenant: string): Promise<number> {
  const [row] = await access().system((em) =>
    em.execute<{ count: number }[]>('select count(*)::int as count from contacts.accounts where tenant_id = ?', [
      tenant,
    ]),
  );
  return row?.count ?? -1;
}
