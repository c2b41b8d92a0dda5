import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedStateOf, type Database, evenIfClosed } from '@sophia/database';
import { runIngest } from '@sophia/ingest';
import { openSubgraph, type RunningSubgraph } from '@sophia/subgraph-kit';
import { postQuery } from '@sophia/testing';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  await openAll();
  await load('acme', sampleSources);
  await load('acme.*', ['crm']);
  await drain();
}, 240_000);
afterAll(async () => {
  await closeAll();
  await database?.close();
});

async function openAll(): Promise<void> {
  for (const module of modules)
    subgraphs.push(await openSubgraph(module, { databaseUrl: database.url, poolSize: 2, background: false }));
}

async function closeAll(): Promise<void> {
  for (const subgraph of subgraphs) await subgraph.close(0);
  subgraphs = [];
}

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

describe('a person who is in every source', () => {
  const email = 'renee.castellanos@enterprisepropertygroup.example';
  let contactId: string;
  let said: string[];

  beforeAll(async () => {
    const { data } = await ask('query ($email: String!) { contactByEmail(email: $email) { id } }', { email });
    contactId = data.contactByEmail.id;
    said = await wordsOf(contactId);
    expect(await placesOf(traces())).toEqual(
      expect.arrayContaining([
        'contacts.source_records',
        'gong.gong_parties',
        'gong.transcript_segments',
        'slack.slack_users',
        'slack.slack_messages',
        'interactions.unified_interactions',
        'intelligence.passages',
        'intelligence.findings',
        'bus.events',
      ]),
    );
  });

  /** What nobody else is called or said. */
  const traces = () => [email, 'Renee Castellanos', '12145550101', ...said];

  it('is erased from every table, though all programs end in the middle', { timeout: 240_000 }, async () => {
    const { data } = await ask(
      `mutation ($id: ID!) {
        personErase(contactId: $id) { erasure { id status steps { subgraph state } } userErrors { code } }
      }`,
      { id: contactId },
    );
    const { id, status, steps } = data.personErase.erasure;
    expect(status).toBe('RUNNING');
    expect(steps.map(({ subgraph }: { subgraph: string }) => subgraph)).toEqual(
      modules.map(({ name }) => name).toSorted(),
    );
    for (const name of ['contacts', 'slack']) await named(name).drain();
    const begun = await erasure(id);
    expect(begun.steps).toContainEqual({ subgraph: 'gong', state: 'WAITING', rows: 0, error: null });
    expect(begun.status).toBe('RUNNING');

    await closeAll();
    await openAll();
    await drain();
    const done = await erasure(id);
    expect(done).toMatchObject({ status: 'DONE', contactId });
    for (const { state, error } of done.steps) expect({ state, error }).toEqual({ state: 'DONE', error: null });
    expect(await placesOf(traces())).toEqual([]);
    const { data: gone } = await ask('query ($id: ID!) { contact(id: $id) { id } }', { id: contactId });
    expect(gone.contact).toBeNull();
  });

  it('stays erased when all sources are loaded anew', { timeout: 240_000 }, async () => {
    await load('acme', sampleSources);
    await drain();
    expect(await placesOf(traces())).toEqual([]);
    const { data } = await ask(
      `mutation ($id: ID!) { personErase(contactId: $id) { erasure { contactId status } userErrors { code } } }`,
      { id: contactId },
    );
    expect(data.personErase).toEqual({ erasure: { contactId, status: 'DONE' }, userErrors: [] });
  });

  it('leaves what others said, that there were calls, and an audit without the person', async () => {
    const [kept] = await select<{ calls: number; ours: number; erased: number }>(
      `select count(distinct call_id)::int as calls, count(*) filter (where role = 'OUR_TEAM' and text <> '[erased]')::int as ours,
         count(*) filter (where text = '[erased]')::int as erased
       from gong.transcript_segments where tenant_id = 'acme' and call_id in (
         select call_id from gong.gong_parties where tenant_id = 'acme' and is_erased)`,
    );
    expect(kept).toMatchObject({ calls: 2, ours: expect.toSatisfy((count: number) => count > 5) });
    expect(kept?.erased).toBeGreaterThan(5);
    const records = await select<{ kind: string; ids: string[]; detail: string }>(
      `select kind, ids, detail from access.audit_records where tenant_id = 'acme' and kind = 'PERSON'`,
    );
    expect(records).toEqual([
      { kind: 'PERSON', ids: [contactId], detail: expect.stringMatching(/^A person was erased: \d+ rows; contacts\./) },
    ]);
  });

  const ask = (query: string, variables: Record<string, unknown>) =>
    postQuery((url, init) => named('contacts').fetch(url, init), query, variables, {
      'x-sophia-tenant': 'acme',
      'x-sophia-scopes': '*',
    });

  async function erasure(id: string) {
    const { data } = await ask(
      'query ($id: ID!) { personErasure(id: $id) { status contactId steps { subgraph state rows error } } }',
      { id },
    );
    return data.personErasure;
  }

  const select = <Row extends object>(sql: string) => access().system((em) => em.execute<Row[]>(sql));

  /** Sentences of the contact that are long enough to be nobody else's. */
  async function wordsOf(id: string): Promise<string[]> {
    const rows = await select<{ text: string }>(
      `select text from slack.slack_messages where tenant_id = 'acme' and user_id in (
         select identity_id from slack.identity_resolutions where contact_id = '${id}')
       union all
       select text from gong.transcript_segments where tenant_id = 'acme' and party_id in (
         select id from gong.gong_parties where contact_id = '${id}')`,
    );
    const words = rows.flatMap(({ text }) => text.split(/(?<=[.!?])\s|\n/)).filter(({ length }) => length >= 40);
    expect(words.length).toBeGreaterThan(5);
    return words;
  }

  /** Tables of the tenant in any of whose columns one of the texts stands, in capital or small letters. */
  async function placesOf(texts: readonly string[]): Promise<string[]> {
    const places: string[] = [];
    for (const table of await tenantTables(access())) {
      const rows = await access().system((em) =>
        em.execute<{ found: boolean }[]>(
          `select exists (select from ${table} held where held.tenant_id = 'acme' and exists (
             select from unnest(?::text[]) text
             where strpos(lower(held::text), lower(text)) > 0
               or strpos(lower(held::text), lower(replace(text, '"', '""'))) > 0)) as found`,
          [`{${texts.map((text) => JSON.stringify(text)).join(',')}}`],
        ),
      );
      if (rows[0]?.found) places.push(table);
    }
    return places;
  }
});

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
