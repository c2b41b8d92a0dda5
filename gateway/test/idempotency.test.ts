import { openServer } from '@sophia/database/server';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createGateway, type Gateway, type GatewayOptions, serveGateway } from '../src/index.ts';
import { createPostgresState } from '../src/shared-state/postgres-state.ts';
import { type NamedClients, namedClients } from './support/named-clients.ts';
import { stores } from './support/shared-states.ts';
import { type Shop, shop } from './support/shop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

const secret = 'a secret of the gateways';
const add = (name: string) => ({
  query: 'mutation ($name: String!) { add(name: $name) { id name } }',
  variables: { name },
});

let clients: NamedClients;
let store: Shop;
let graph: TestGraph;
let keys = 0;
/** A key and a client that no other test has. */
let key: string;
let ann: string;

beforeAll(async () => {
  clients = namedClients();
  store = shop();
  graph = await startGraph(store.definitions, { identity: clients, maxBatch: 3 });
});
afterAll(() => graph[Symbol.asyncDispose]());
beforeEach(() => {
  key = `key-${keys++}`;
  ann = `ann-${key}`;
  store.added.length = 0;
  store.hold = undefined;
});

const open = (options: Partial<GatewayOptions> = {}) =>
  createGateway({ supergraph: graph.supergraph, identity: clients, idempotency: { secret }, ...options });

async function post(
  body: object,
  { gateway = graph.gateway, ...headers }: { gateway?: Gateway } & Record<string, unknown> = {},
) {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${ann}`,
      'idempotency-key': key,
      ...(headers as Record<string, string>),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, codes: codesIn(text) };
}

const codesIn = (text: string) =>
  (JSON.parse(text).errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);

describe('a mutation with an idempotency key', () => {
  test('runs once, and gets the same answer again', async () => {
    const first = await post(add('a'));
    const again = await post(add('a'));
    expect(first.text).toBe('{"data":{"add":{"id":"1","name":"a"}}}');
    expect(again.text).toBe(first.text);
    expect(again.status).toBe(200);
    expect(store.added).toEqual(['a']);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('runs for a tenant that was created in place of a removed one, which may have used the key', async () => {
    await post(add('a'));
    clients.others.set(ann, { tenantSince: '2026-12-01T00:00:00.000Z' });
    const { text, headers } = await post(add('a'));
    expect([text, headers.get('idempotency-replayed')]).toEqual(['{"data":{"add":{"id":"2","name":"a"}}}', null]);
    expect(store.added).toEqual(['a', 'a']);
  });

  test('gets the errors again with which it failed', async () => {
    const body = { query: 'mutation { a: fail(name: "x") { id } }' };
    const first = await post(body);
    const again = await post(body);
    expect(first.codes).toHaveLength(1);
    expect(again.text).toBe(first.text);
    expect(again.status).toBe(first.status);
    expect(store.added).toEqual(['x']);
  });

  test('is refused if the key was used for another request', async () => {
    await post(add('a'));
    for (const body of [add('b'), { query: 'mutation { add(name: "a") { id } }' }]) {
      const { status, codes, text } = await post(body);
      expect({ status, codes }).toEqual({ status: 422, codes: ['IDEMPOTENCY_KEY_REUSED'] });
      expect(text).toContain(key);
    }
    expect(store.added).toEqual(['a']);
  });

  test('is told to wait while the first one runs, and ends although its client leaves', async () => {
    const held = Promise.withResolvers<void>();
    store.hold = held.promise;
    const leaving = new AbortController();
    graph.subgraph('shop').received.length = 0;
    const left = graph.gateway
      .fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ann}`, 'idempotency-key': key },
        body: JSON.stringify(add('a')),
        signal: leaving.signal,
      })
      .catch(() => 'left');
    await expect.poll(() => graph.subgraph('shop').received.length).toBe(1);
    const { status, headers, codes } = await post(add('a'));
    expect({ status, codes }).toEqual({ status: 409, codes: ['IDEMPOTENCY_KEY_IN_USE'] });
    expect(headers.get('retry-after')).toBe('1');
    expect((await post(add('b'))).status).toBe(422);
    leaving.abort();
    held.resolve();
    await left;
    await expect.poll(async () => (await post(add('a'))).text).toBe('{"data":{"add":{"id":"1","name":"a"}}}');
    expect(store.added).toEqual(['a']);
  });

  test('is not remembered if it failed before it ran', async () => {
    for (const body of [{ query: 'mutation { add { id } }' }, { query: 'mutation { unknown }' }, { query: '{' }])
      expect((await post(body)).codes).toHaveLength(1);
    clients.budgets.set(ann, { maximum: 1, restoreRate: 1 });
    expect((await post(add('b'))).codes).toEqual(['COST_EXCEEDS_BUDGET']);
    clients.budgets.set(ann, { maximum: 11, restoreRate: 1 });
    expect(
      (await post({ query: 'mutation { add(name: "c") { id } }' }, { 'idempotency-key': `${key}-c` })).status,
    ).toBe(200);
    expect((await post(add('b'))).codes).toEqual(['BUDGET_EXHAUSTED']);
    clients.budgets.delete(ann);
    expect((await post(add('a'))).codes).toEqual([]);
    expect(store.added).toEqual(['c', 'a']);
  });

  test('is another one for another client, and for a client with other rights', async () => {
    await post(add('a'));
    expect((await post(add('b'), { authorization: 'Bearer ben' })).codes).toEqual([]);
    clients.others.set(ann, { scopes: ['read'] });
    expect((await post(add('a'))).status).toBe(422);
    clients.others.set('eve', { tenant: 'umbrella', subject: ann });
    expect((await post(add('e'), { authorization: 'Bearer eve' })).codes).toEqual([]);
    clients.others.clear();
    expect(store.added).toEqual(['a', 'b', 'e']);
  });

  test('runs again after the time for which its answer is kept', async () => {
    await using gateway = disposable(await open({ idempotency: { secret, keptMs: 1 } }));
    await post(add('a'), { gateway: gateway.gateway });
    await expect
      .poll(async () => {
        await post(add('a'), { gateway: gateway.gateway });
        return store.added.length;
      })
      .toBeGreaterThan(1);
  });

  test.each([
    ['empty', ''],
    ['of blanks', '   '],
    ['too long', 'x'.repeat(256)],
    ['not ASCII', 'schl\u00fcssel'],
    ['of quotes alone', '""'],
  ])('is refused if the key is %s', async (_, given) => {
    const { status, codes, text } = await post(add('a'), { 'idempotency-key': given });
    expect({ status, codes }).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
    expect(text).toContain('1 to 255 printable ASCII characters');
    expect(store.added).toEqual([]);
  });

  test.each([
    ['its longest', () => `${key}${'x'.repeat(255 - key.length)}`],
    ['a path', () => `../../${key}`],
    ['SQL', () => `'; drop table gateway.outcomes; -- ${key}`],
    ['an object', () => `{"__proto__": "${key}"}`],
  ])('takes as a key %s', async (_, given) => {
    for (const _ of [1, 2]) expect((await post(add('a'), { 'idempotency-key': given() })).codes).toEqual([]);
    expect(store.added).toEqual(['a']);
  });

  test('has the same key with quotes and without, as the draft of the IETF writes it', async () => {
    await post(add('a'), { 'idempotency-key': `"${key}"` });
    expect((await post(add('a'))).headers.get('idempotency-replayed')).toBe('true');
  });

  test('may have the key in its extensions, and no key that is no text', async () => {
    const body = { ...add('a'), extensions: { idempotencyKey: `${key}-extension` } };
    for (const _ of [1, 2]) expect((await post(body)).codes).toEqual([]);
    expect((await post({ ...add('a'), extensions: { idempotencyKey: 7 } })).status).toBe(400);
    expect(store.added).toEqual(['a']);
  });

  test('stands alone, and a query has no key', async () => {
    const answers = JSON.parse((await post([add('a'), { query: '{ items(first: 3) { id } }' }])).text);
    expect(answers[0].errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(answers[1].data.items).toHaveLength(3);
    expect(store.added).toEqual([]);
    for (const _ of [1, 2])
      expect((await post({ query: '{ items(first: 3) { id } }' })).headers.get('idempotency-replayed')).toBeNull();
  });

  test('gives the key over WebSocket in the extensions of its operation', async () => {
    const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    const socket = createClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${ann}` },
      retryAttempts: 0,
    });
    const run = async (name: string) =>
      (await socket.iterate({ ...add(name), extensions: { idempotencyKey: key } }).next()).value;
    expect(await run('a')).toEqual({ data: { add: { id: '1', name: 'a' } } });
    expect(await run('a')).toEqual({ data: { add: { id: '1', name: 'a' } } });
    expect(store.added).toEqual(['a']);
    await socket.dispose();
    await server.close(0);
  });

  test('costs one point when it is repeated', async () => {
    clients.budgets.set(ann, { maximum: 100, restoreRate: 1 });
    const costOf = ({ text }: { text: string }) => JSON.parse(text).extensions.cost;
    expect(costOf(await post(add('a')))).toMatchObject({ requested: 11, actual: 11 });
    expect(costOf(await post(add('a')))).toMatchObject({ requested: 1, actual: 1 });
    clients.budgets.delete(ann);
  });
});

describe.each(stores)('through %s', (_, isThere, start) => {
  test.runIf(isThere)('a mutation runs once, on whichever gateway, also after they were started anew', async () => {
    const { state, close } = await start();
    const gateways = [await open({ sharedState: state() }), await open({ sharedState: state() })];
    const send = (index: number) => post(add('a'), { gateway: gateways[index % 2] });
    await expect
      .poll(async () => (await post(add('z'), { gateway: gateways[0], 'idempotency-key': 'z' })).status)
      .toBe(200);
    await expect
      .poll(async () => (await post(add('z'), { gateway: gateways[1], 'idempotency-key': 'z' })).status)
      .toBe(200);
    expect(store.added).toEqual(['z']);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => send(index)));
    expect(store.added).toEqual(['z', 'a']);
    const others = answers.filter(({ status }) => status !== 200 && status !== 409);
    expect(others).toEqual([]);
    for (const gateway of gateways) await gateway.dispose();

    const third = await open({ sharedState: state() });
    await expect
      .poll(async () => (await post(add('a'), { gateway: third })).text)
      .toBe('{"data":{"add":{"id":"2","name":"a"}}}');
    expect(store.added).toEqual(['z', 'a']);
    await third.dispose();

    // Another secret cannot read it, and nothing runs.
    const stranger = await open({ sharedState: state(), idempotency: { secret: 'another' } });
    await expect.poll(async () => (await post(add('a'), { gateway: stranger })).status).toBe(503);
    expect(store.added).toEqual(['z', 'a']);
    await stranger.dispose();
    await close();
  });

  test.runIf(isThere)('one whose gateway was killed can be sent again once it cannot run any more', async () => {
    const { state, close } = await start();
    const held = Promise.withResolvers<void>();
    store.hold = held.promise;
    const idempotency = { secret, runningMs: 300 };
    const killed = await open({ sharedState: state(), idempotency });
    store.begun = 0;
    await expect
      .poll(async () => {
        void post(add('a'), { gateway: killed });
        return store.begun;
      })
      .toBeGreaterThan(0);
    store.hold = undefined;
    const other = await open({ sharedState: state(), idempotency });
    await expect.poll(async () => (await post(add('a'), { gateway: other })).status, { timeout: 20_000 }).toBe(200);
    held.resolve();
    await expect.poll(() => store.added.length).toBeGreaterThan(1);
    // The late end of the first changes nothing.
    expect((await post(add('a'), { gateway: other })).text).toBe('{"data":{"add":{"id":"1","name":"a"}}}');
    await killed.dispose();
    await other.dispose();
    await close();
  });
});

describe('a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  test('holds neither answers nor keys that can be read', async () => {
    const gateway = await open({ sharedState: createPostgresState(database.url) });
    await post(add('recognisable'), { gateway, 'idempotency-key': 'recognisable-key' });
    const server = await openServer({ url: database.url, name: 'test', connections: 1 });
    const rows = await server.query<{ outcome: string }>('select * from gateway.outcomes', []);
    await server.close();
    expect(rows).toHaveLength(1);
    const [{ outcome } = { outcome: '' }] = rows;
    expect(outcome).toMatch(/^[\w+/=]+$/);
    expect(JSON.stringify(rows)).not.toContain('recognisable');
    expect(Buffer.from(outcome, 'base64').toString('latin1')).not.toContain('recognisable');
    await gateway.dispose();
  });

  test('forgets the buckets that are full again', async () => {
    const bucket = (name: string, restoreRate: number) => ({ name, maximum: 10, restoreRate });
    const one = createPostgresState(database.url);
    await one.points.take(bucket('full', 1_000_000_000), { needed: 5, wanted: 5 });
    await one.points.take(bucket('not full', 1), { needed: 5, wanted: 5 });
    const other = createPostgresState(database.url);
    await other.points.take(bucket('new', 1), { needed: 1, wanted: 1 });
    const server = await openServer({ url: database.url, name: 'test', connections: 1 });
    const rows = await server.query<{ name: string }>('select name from gateway.buckets order by name', []);
    expect(rows.map(({ name }) => name)).toEqual(['new', 'not full']);
    for (const opened of [one, other]) await opened[Symbol.asyncDispose]();
    await server.close();
  });

  test('has the functions of the gateway replaced that started last', async () => {
    const server = await openServer({ url: database.url, name: 'test', connections: 1 });
    await server.query(
      `create or replace function gateway.give_points(bucket text, maximum float, rate float, given float)
       returns void language plpgsql as 'begin raise exception $$of before$$; end'`,
      [],
    );
    const state = createPostgresState(database.url);
    await state.points.give({ name: 'given', maximum: 10, restoreRate: 1 }, 1);
    await state[Symbol.asyncDispose]();
    await server.close();
  });

  test('that cannot be asked lets no mutation with a key run, and others do', async () => {
    const gateway = await open({ sharedState: createPostgresState('postgresql://postgres@127.0.0.1:1/x') });
    const { status, headers, codes } = await post(add('a'), { gateway });
    expect({ status, codes }).toEqual({ status: 503, codes: ['IDEMPOTENCY_UNAVAILABLE'] });
    expect(headers.get('retry-after')).toBe('1');
    expect(store.added).toEqual([]);
    const plain = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ann}` },
      body: JSON.stringify(add('b')),
    });
    expect(plain.status).toBe(200);
    await gateway.dispose();
  });
});

const disposable = (gateway: Gateway) => ({ gateway, [Symbol.asyncDispose]: () => gateway.dispose() });
