import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGateway, type Gateway, supergraphFile } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { compose, send, startGraph, type TestGraph } from './support/test-graph.ts';

let folder: string;
let file: string;
let graph: TestGraph;
let gateway: Gateway;
let logged: { level: number; msg: string }[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
  file = join(folder, 'supergraph.graphql');
  graph = await startGraph(bookshop());
  await writeFile(file, graph.supergraph);
  logged = [];
  const logger = pino(new Writable({ write: (line, _, done) => done(void logged.push(JSON.parse(String(line)))) }));
  gateway = await createGateway({ supergraph: supergraphFile(file), logger });
});

afterEach(async () => {
  await gateway.dispose();
  await graph[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const errorsLogged = () => logged.filter(({ level }) => level >= 50).map(({ msg }) => msg);
const known = () => send(gateway, { query: '{ __type(name: "Lamp") { fields { name } } }' });
const fields = async () => (await known()).data?.__type?.fields.map(({ name }: { name: string }) => name);

/** Returns the same supergraph with another field name, to distinguish it from the first. */
function changed(): string {
  const { catalog, ...others } = bookshop();
  const typeDefs = catalog?.typeDefs.replace('watts: Int }', 'watts: Int lumens: Int }') ?? '';
  return compose({ catalog: { ...catalog, typeDefs }, ...others }, (name) => graph.subgraph(name).url);
}

test('a new file is served without a restart', async () => {
  expect(await fields()).toEqual(['id', 'title', 'watts']);
  await writeFile(file, changed());
  await expect.poll(fields).toEqual(['id', 'title', 'watts', 'lumens']);
});

test('a file that is replaced by renaming is still watched, twice', async () => {
  for (const [text, count] of [
    [changed(), 4],
    [graph.supergraph, 3],
  ] as const) {
    await writeFile(join(folder, 'next'), text);
    await rename(join(folder, 'next'), file);
    await expect.poll(async () => (await fields()).length).toBe(count);
  }
});

test('an incomplete or invalid file keeps the old supergraph, with one clear error', async () => {
  const whole = changed();
  await writeFile(file, whole.slice(0, whole.length / 2));
  await expect.poll(errorsLogged).toHaveLength(1);
  expect(errorsLogged()[0]).toMatch(/^Keeping the current supergraph: .*Syntax Error/);
  expect(errorsLogged()[0]).not.toContain('\n');
  expect(await fields()).toEqual(['id', 'title', 'watts']);
  await writeFile(file, whole);
  await expect.poll(fields).toContain('lumens');
});

test('a deleted file keeps the old supergraph, and its return is noticed', async () => {
  await rm(file);
  await expect.poll(errorsLogged).toHaveLength(1);
  expect(errorsLogged()[0]).toContain('it does not exist');
  expect(await fields()).toEqual(['id', 'title', 'watts']);
  await writeFile(file, changed());
  await expect.poll(fields).toContain('lumens');
});

test('a running request finishes on the supergraph that it began on', async () => {
  let release = () => {};
  const arrived = new Promise<void>((resolve) => {
    const held = new Promise<void>((go) => (release = go));
    graph.subgraph('catalog').hold = async () => {
      resolve();
      await held;
    };
  });
  const pending = send(gateway, { query: '{ books(first: 1) { title reviews { stars } } }' });
  await arrived;
  // The new supergraph has no reviews.
  const { reviews: _, ...others } = bookshop();
  await gateway.reload(compose(others, (name) => graph.subgraph(name).url));
  release();
  expect(await pending).toEqual({ data: { books: [{ title: 'Dune', reviews: [{ stars: 5 }, { stars: 2 }] }] } });
  expect((await send(gateway, { query: '{ topReviews { stars } }' })).errors?.[0]?.message).toContain('topReviews');
});

test('an operation that was valid before is validated against the new schema', async () => {
  const query = '{ topReviews { stars } }';
  expect((await send(gateway, { query })).errors).toBeUndefined();
  const { reviews: _, ...others } = bookshop();
  await gateway.reload(compose(others, (name) => graph.subgraph(name).url));
  expect((await send(gateway, { query })).errors?.[0]?.message).toContain('topReviews');
});

test('plans frequent operations before it serves a new supergraph, in each variant of their conditions', async () => {
  const query = 'query ($more: Boolean!) { books(first: 1) { title reviews @include(if: $more) { stars } } }';
  const ask = (more: boolean) => send(gateway, { query, variables: { more } });
  const plannings = async () =>
    /^gateway_planning_duration_seconds_count\{.*\} (\d+)$/m.exec(
      await (await gateway.fetch('http://gateway/metrics')).text(),
    )?.[1];
  const answers = [await ask(true), await ask(false)];
  expect(answers[0]).not.toEqual(answers[1]);
  expect(await plannings()).toBe('2');
  await gateway.reload(changed());
  expect(await plannings()).toBe('4');
  expect([await ask(true), await ask(false)]).toEqual(answers);
  expect(await plannings()).toBe('4');
});
