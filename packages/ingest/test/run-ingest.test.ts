import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Database } from '@sophia/database';
import { type IngestSource, loadGauges, runIngest, UnusableInputError } from '@sophia/ingest';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { tempFolder } from '@sophia/testing/temp-folder';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openThings, tenant, things } from './support/things.ts';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openThings(server.url);
});
afterAll(async () => {
  await database.close();
  await server.close();
});
beforeEach(() =>
  database.system((em) =>
    em.execute('truncate things.things, things.source_syncs, things.refused_records, things.outbox'),
  ),
);

const folderOf = (records: unknown) => tempFolder({ 'export/things.json': JSON.stringify(records) });
const exportIn = (folder: { path: string }) => join(folder.path, 'export');
const load = (path: string, options = {}) => runIngest(things, path, { database, tenant, ...options });

const select = <Row>(sql: string) => database.system((em) => em.execute<Row[]>(sql));
const syncs = () => select<Record<string, unknown>>(`select * from things.source_syncs order by started_at, id`);
const refusedRecords = () =>
  select<Record<string, unknown>>(
    `select locator, reason, raw, sync_id, name from things.refused_records order by locator`,
  );
const names = async () =>
  (await select<{ name: string }>('select name from things.things order by name')).map(({ name }) => name);
const publishedStates = async () =>
  (
    await select<{ data: { state: string } }>(
      `select data from things.outbox where type = 'source.sync.changed' order by position`,
    )
  ).map(({ data }) => data.state);

const good = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}`, name: `n${index}` }));

describe('a run', () => {
  it('counts new, changed and unchanged records', async () => {
    await using folder = await folderOf(good(25));
    const first = await load(exportIn(folder));
    expect(first).toMatchObject({
      state: 'SUCCEEDED',
      new: 25,
      changed: 0,
      unchanged: 0,
      records: 25,
      refused: [],
      defects: [],
      qualityScore: 1,
    });
    expect(await load(exportIn(folder))).toMatchObject({ new: 0, changed: 0, unchanged: 25, records: 25 });

    await using edited = await folderOf([...good(24), { key: 'k24', name: 'other' }, { key: 'k25', name: 'n25' }]);
    expect(await load(exportIn(edited))).toMatchObject({ new: 1, changed: 1, unchanged: 24, records: 26 });
  });

  it('counts refused and incomplete records by reason, with the first examples', async () => {
    await using folder = await folderOf([...good(4), { key: 'x' }, {}, { key: 'y' }, {}, {}, {}]);
    const summary = await load(exportIn(folder));
    expect(summary.refused).toEqual([
      { reason: 'no key', count: 4, examples: ['things.json[5]', 'things.json[7]', 'things.json[8]'] },
    ]);
    expect(summary.defects).toEqual([{ reason: 'no name', count: 2, examples: ['things.json[4]', 'things.json[6]'] }]);
    expect(summary).toMatchObject({ new: 6, records: 10, qualityScore: (10 - 4 - 2 / 2) / 10 });
  });

  it('has no quality score if it read nothing', async () => {
    await using folder = await folderOf([]);
    expect(await load(exportIn(folder))).toMatchObject({ records: 0, qualityScore: null });
  });

  it('counts a record with two defects as one defective record', async () => {
    const source: IngestSource = {
      source: 'crm',
      async load(_, run) {
        run.count({ inserted: [1, 2], changed: [], unchanged: [] });
        run.defect('a:1', 'no name');
        run.defect('a:1', 'no date');
      },
    };
    expect(await runIngest(source, '.', { database, tenant })).toMatchObject({ qualityScore: 0.75 });
  });

  it('lists a bounded number of reasons', async () => {
    const source: IngestSource = {
      source: 'crm',
      async load(_, run) {
        for (let index = 0; index < 500; index++) await run.refuse(`a:${index}`, `bad value ${index}`);
      },
    };
    const { refused } = await runIngest(source, '.', { database, tenant });
    expect(refused).toHaveLength(101);
    expect(refused[0]).toEqual({ reason: 'other reasons', count: 400, examples: ['a:100', 'a:101', 'a:102'] });
  });

  it('is recorded and published when it starts and when it ends', async () => {
    await using folder = await folderOf([...good(3), {}]);
    await load(exportIn(folder));
    expect(await syncs()).toMatchObject([
      {
        source: 'crm',
        name: 'CRM: export',
        state: 'SUCCEEDED',
        inserted: 3,
        refused: 1,
        quality_score: 0.75,
        error: null,
      },
    ]);
    expect(await publishedStates()).toEqual(['RUNNING', 'SUCCEEDED']);
  });

  it('is not recorded if the input is not of the source', async () => {
    await using folder = await tempFolder({ 'export/other.json': '[]', 'export/things.json': 'no JSON' });
    await expect(load(exportIn(folder))).rejects.toThrow(UnusableInputError);
    await expect(load(join(folder.path, 'nowhere'))).rejects.toThrow('does not exist');
    expect(await syncs()).toEqual([]);
    expect(await publishedStates()).toEqual([]);
  });

  it('is recorded as failed after another error, even before anything was read', async () => {
    const source: IngestSource = {
      source: 'crm',
      async load() {
        throw new Error('a mistake');
      },
    };
    await expect(runIngest(source, '.', { database, tenant })).rejects.toThrow('a mistake');
    expect(await syncs()).toMatchObject([{ state: 'FAILED' }]);
  });

  it('names sample data as such', async () => {
    await using folder = await folderOf(good(1));
    await load(exportIn(folder), { isSample: true });
    expect(await syncs()).toMatchObject([{ name: 'Sample data: CRM' }]);
  });
});

describe('refused records', () => {
  it('are stored with their locator, reason and content', async () => {
    await using folder = await folderOf([{ name: 'nameless\u0000' }]);
    await load(exportIn(folder));
    expect(await refusedRecords()).toMatchObject([
      { locator: 'things.json[0]', reason: 'no key', raw: { name: expect.any(String) } },
    ]);
  });

  it('are stored once, however often they come, and removed once they are fixed', async () => {
    await using folder = await tempFolder({ 'export/things.json': '[{}, {}, {"key": "a", "name": "a"}]' });
    await load(exportIn(folder));
    await load(exportIn(folder));
    expect((await refusedRecords()).map(({ locator }) => locator)).toEqual(['things.json[0]', 'things.json[1]']);

    await using mended = await tempFolder({ 'export/things.json': '[{"key": "b", "name": "b"}, {}]' });
    await load(exportIn(mended));
    expect((await refusedRecords()).map(({ locator }) => locator)).toEqual(['things.json[1]']);
  });

  it('are stored without their content if that is huge', async () => {
    await using folder = await folderOf([{ name: 'x'.repeat(100_000) }]);
    await load(exportIn(folder));
    expect(await refusedRecords()).toMatchObject([{ locator: 'things.json[0]', raw: null }]);
  });
});

describe('a run that fails', () => {
  it('keeps the loaded rows, and records the error', async () => {
    await using folder = await tempFolder({ 'export/things.json': `${JSON.stringify(good(20)).slice(0, -1)},{"key"` });
    await expect(load(exportIn(folder))).rejects.toThrow(UnusableInputError);
    expect(await names()).toHaveLength(20);
    expect(await syncs()).toMatchObject([
      { state: 'FAILED', inserted: 20, error: expect.stringMatching(/^breaks off at byte \d+$/) },
    ]);
    expect(await publishedStates()).toEqual(['RUNNING', 'FAILED']);
  });

  it('hides the details of an unexpected error from users', async () => {
    const broken: IngestSource = {
      source: 'crm',
      async load() {
        throw new TypeError('cannot read property of undefined at secret.ts');
      },
    };
    await expect(runIngest(broken, '.', { database, tenant })).rejects.toThrow(TypeError);
    expect(await syncs()).toMatchObject([
      { error: 'an unexpected error ended the run; see the log of the program that ran it' },
    ]);
  });
});

describe('a run that is stopped', () => {
  it('ends after the current batch, and running it again gives the same result', async () => {
    await using folder = await folderOf(good(45));
    const stop = new AbortController();
    const progress = { phase() {}, total() {}, advance: () => stop.abort() };
    expect(await load(exportIn(folder), { signal: stop.signal, progress })).toMatchObject({
      state: 'INTERRUPTED',
      new: 10,
    });
    expect(await syncs()).toMatchObject([{ state: 'INTERRUPTED', inserted: 10, finished_at: expect.anything() }]);

    expect(await load(exportIn(folder))).toMatchObject({ state: 'SUCCEEDED', new: 35, unchanged: 10 });
    expect(await names()).toEqual(
      good(45)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('by kill -9 is detected by the next run, which ends with the same result', async () => {
    await using folder = await folderOf(good(2_000));
    const program = new URL('./support/ingest-until-killed.ts', import.meta.url);
    const child = fork(program, [server.url, exportIn(folder)]);
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const [killed] = await syncs();
    expect(killed).toMatchObject({ state: 'RUNNING' });
    const loaded = (await names()).length;
    expect(loaded).toBeLessThan(2_000);

    expect(await load(exportIn(folder))).toMatchObject({ state: 'SUCCEEDED', new: 2_000 - loaded, unchanged: loaded });
    expect(await syncs()).toMatchObject([{ id: killed?.id, state: 'INTERRUPTED' }, { state: 'SUCCEEDED' }]);
    expect(await publishedStates()).toEqual(['RUNNING', 'INTERRUPTED', 'RUNNING', 'SUCCEEDED']);
  });

  it('on another machine counts as dead after it is silent for a while', async () => {
    await using folder = await folderOf(good(1));
    const insert = (id: string, alive: string) => `
      insert into things.source_syncs (tenant_id, id, source, name, state, host, pid, alive_at)
      values ('${tenant}', '${id}', 'crm', 'x', 'RUNNING', 'elsewhere', 1, now() - interval '${alive}')`;
    await select(insert('00000000-0000-4000-8000-000000000001', '1 second'));
    await select(insert('00000000-0000-4000-8000-000000000002', '10 minutes'));
    await load(exportIn(folder));
    const elsewhere = (await syncs()).filter(({ host }) => host === 'elsewhere').map(({ id, state }) => [id, state]);
    expect(elsewhere.toSorted()).toEqual([
      ['00000000-0000-4000-8000-000000000001', 'RUNNING'],
      ['00000000-0000-4000-8000-000000000002', 'INTERRUPTED'],
    ]);
  });
});

describe('metrics', () => {
  it('count runs by state, and say when the last one succeeded', async () => {
    await using folder = await folderOf(good(3));
    await load(exportIn(folder));
    await using broken = await tempFolder({ 'export/things.json': `${JSON.stringify(good(20)).slice(0, -1)},{"key"` });
    await expect(load(exportIn(broken))).rejects.toThrow(UnusableInputError);
    const [runs, lastSuccess] = await Promise.all(loadGauges.map(({ read }) => read(database)));
    expect(runs).toHaveLength(2);
    expect(runs).toEqual(
      expect.arrayContaining([
        { labels: { source: 'crm', state: 'succeeded' }, value: 1 },
        { labels: { source: 'crm', state: 'failed' }, value: 1 },
      ]),
    );
    const [finished] = await select<{ at: number }>(
      `select extract(epoch from finished_at)::float8 as at from things.source_syncs where state = 'SUCCEEDED'`,
    );
    expect(lastSuccess).toEqual([{ labels: { source: 'crm' }, value: finished?.at }]);
  });
});
