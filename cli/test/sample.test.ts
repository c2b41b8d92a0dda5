import { join } from 'node:path';
import { runIngest } from '@sophia/ingest';
import { openSubgraph, type RunningSubgraph } from '@sophia/subgraph-kit';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules, sources } from '../src/common/modules.ts';
import { sampleFolder } from '../src/common/programs.ts';
import { waitUntilIdle } from '../src/graph/backlog.ts';
import { loadVocabulary } from '../src/sample/load-vocabulary.ts';
import { removeSample } from '../src/sample/remove-sample.ts';
import { needsSample, sampleSources } from '../src/sample/sample-data.ts';
import { tenantRuns } from '../src/sample/tenant-runs.ts';
import { fillTable, rowsByTable, tenantTables } from './support/fill-table.ts';

let database: TestDatabase;
let subgraphs: RunningSubgraph[];
const named = (name: string): RunningSubgraph => {
  const subgraph = subgraphs.find(({ module }) => module.name === name);
  if (!subgraph) throw new Error(`there is no ${name}`);
  return subgraph;
};

beforeAll(async () => {
  database = await createTestDatabase();
  subgraphs = [];
  for (const module of modules) subgraphs.push(await openSubgraph(module, { databaseUrl: database.url, poolSize: 2 }));
  await load('local', true);
  await load('acme', false);
  const { signal } = new AbortController();
  await waitUntilIdle(databases().values(), named('contacts').bus, { signal, onLeft: () => undefined });
}, 300_000);
afterAll(async () => {
  for (const subgraph of subgraphs) await subgraph.close(0);
  await database.close();
});

const databases = () => new Map(subgraphs.map((subgraph) => [subgraph.module.name, subgraph.database]));
const options = (tenant: string) => ({
  databases: databases(),
  openBus: async () => named('contacts').bus,
  tenant,
  signal: new AbortController().signal,
});

async function load(tenant: string, isSample: boolean) {
  if (isSample) await loadVocabulary((name) => named(name).database, tenant);
  for (const source of sampleSources) {
    const { loader, owner } = sources[source];
    await runIngest(loader, join(sampleFolder, source), { database: named(owner.name).database, tenant, isSample });
  }
}

const rowsOf = (tenant: string) => rowsByTable(named('contacts').database, tenant);

it('is removed completely from all subgraphs and the bus, without other data, and not loaded again', {
  timeout: 240_000,
}, async () => {
  const loaded = (rows: Record<string, number>) =>
    ['contacts.source_records', 'slack.slack_messages', 'gong.gong_calls'].map((table) => rows[table] ?? 0);
  const others = loaded(await rowsOf('acme'));
  expect(Math.min(...others)).toBeGreaterThan(0);
  expect((await tenantRuns(databases(), 'local')).hasSample).toBe(true);
  expect(await removeSample(options('acme'))).toBe('none');
  // Two concurrent calls: one removes the sample, the other waits for it.
  expect((await Promise.all([removeSample(options('local')), removeSample(options('local'))])).sort()).toEqual([
    'none',
    'removed',
  ]);

  const { 'intelligence.alert_rules': rules = 0, 'bus.events': newest = 0, ...left } = await rowsOf('local');
  expect(left).toEqual({ 'contacts.source_syncs': 1, 'gong.source_syncs': 1, 'slack.source_syncs': 1 });
  expect([rules > 0, newest <= 1]).toEqual([true, true]);
  const runs = await named('contacts').database.transaction('local', (em) =>
    em.execute<{ name: string; state: string }[]>('select name, state from contacts.source_syncs'),
  );
  expect(runs).toEqual([{ name: 'Removed sample: CRM', state: 'SUCCEEDED' }]);
  expect(needsSample(runs, 'on')).toBe(false);

  expect(loaded(await rowsOf('acme'))).toEqual(others);
});

it('stays when real data was loaded beside it', {
  timeout: 120_000,
}, async () => {
  const { owner, loader } = sources.crm;
  const { database: contacts } = named(owner.name);
  await runIngest(loader, join(sampleFolder, 'crm'), { database: contacts, tenant: 'mixed', isSample: true });
  await runIngest(loader, join(sampleFolder, 'crm'), { database: contacts, tenant: 'mixed' });
  expect(await removeSample(options('mixed'))).toBe('mixed');
  expect((await rowsOf('mixed'))['contacts.accounts']).toBe(7);
});

it('is removed by another process when the first was killed', { timeout: 120_000 }, async () => {
  const { owner, loader } = sources.crm;
  const { database: contacts } = named(owner.name);
  await runIngest(loader, join(sampleFolder, 'crm'), { database: contacts, tenant: 'half', isSample: true });
  await contacts.transaction('half', (em) =>
    em.execute(
      "update contacts.source_syncs set name = 'Removing sample: CRM', state = 'RUNNING', alive_at = now() - interval '1 hour'",
    ),
  );
  expect(await removeSample(options('half'))).toBe('removed');
  expect((await rowsOf('half'))['contacts.accounts']).toBeUndefined();
});

it('is removed before the first record of real data, but not for an unusable input', {
  timeout: 120_000,
}, async () => {
  const order: string[] = [];
  const { owner, loader } = sources.crm;
  const { database: contacts } = named(owner.name);
  const beforeFirstWrite = async () => {
    const [row] = await contacts.transaction('fresh', (em) =>
      em.execute<{ count: number }[]>('select count(*)::int as count from contacts.source_records'),
    );
    order.push(`${row?.count} records`);
  };
  const run = { database: contacts, tenant: 'fresh', beforeFirstWrite };
  await expect(runIngest(loader, join(sampleFolder, 'README.md'), run)).rejects.toThrow();
  expect(order).toEqual([]);
  await runIngest(loader, join(sampleFolder, 'crm'), run);
  expect(order).toEqual(['0 records']);
});

it('takes nothing with it that the tenant itself has set up or done', { timeout: 120_000 }, async () => {
  const { owner, loader } = sources.crm;
  const { database: contacts } = named(owner.name);
  await runIngest(loader, join(sampleFolder, 'crm'), { database: contacts, tenant: 'settled', isSample: true });
  const own = modules.flatMap(({ name, notSample = [] }) => notSample.map((table) => `${name}.${table}`));
  const tables = (await tenantTables(contacts)).filter(
    (table) =>
      own.includes(table) ||
      (/^(access|webhooks)\./.test(table) && !/\.(outbox|inbox|parked_events|jobs|schedules)$/.test(table)),
  );
  expect(own.filter((table) => !tables.includes(table))).toEqual([]);
  for (const table of tables) await fillTable(contacts, table, 'settled');
  expect(await removeSample(options('settled'))).toBe('removed');
  const left = await rowsOf('settled');
  expect(own.filter((table) => left[table] === undefined)).toEqual([]);
  // No sample fills these two subgraphs, so each of their tables that is emptied is a decision.
  expect(tables.filter((table) => left[table] === undefined)).toEqual([
    'access.export_parts',
    'access.exports',
    'webhooks.deliveries',
    'webhooks.messages',
  ]);
});
