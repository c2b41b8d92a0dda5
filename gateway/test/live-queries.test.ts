import jsonPatch from 'fast-json-patch';
import { type Client, createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type GatewayServer, serveGateway } from '../src/index.ts';
import { cacheControl } from './support/cache-control.ts';
import { createEventLog, type EventLog } from './support/event-log.ts';
import { createLocalGraph, type LocalGraph, type LocalGraphOptions } from './support/local-graph.ts';

let health: Map<string, number>;
let log: EventLog;
let graph: LocalGraph;
let server: GatewayServer;
let isDown: boolean;
const clients: Client[] = [];

async function open(options: Partial<LocalGraphOptions> = {}): Promise<void> {
  const definitions = {
    accounts: {
      typeDefs: `${cacheControl}
        type Query { account(id: ID!): Account accounts: [Account!] }
        type Account @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! name: String }`,
      resolvers: {
        Query: {
          account: (_: unknown, { id }: { id: string }) => ({ id }),
          accounts: () => [...health.keys()].map((id) => ({ id })),
        },
        Account: { name: ({ id }: { id: string }) => `Account ${id}` },
      },
    },
    scores: {
      typeDefs: `${cacheControl}
        type Account @key(fields: "id") { id: ID! health: Int @cacheControl(maxAge: 60) mood: Int @cacheControl(maxAge: 0) }`,
      resolvers: {
        Account: {
          health: ({ id }: { id: string }) => health.get(id),
          mood: ({ id }: { id: string }) => (health.get(id) ?? 0) * 2,
        },
      },
    },
  };
  graph = await createLocalGraph(definitions, {
    interfere: ({ service }, answer) =>
      isDown && service === 'scores' ? Promise.resolve('{"errors":[{"message":"down"}]}') : answer(),
    ...options,
  });
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
}

beforeEach(async () => {
  health = new Map([
    ['a', 50],
    ['b', 60],
  ]);
  isDown = false;
  log = createEventLog();
  await open({ events: log, maxBatch: 2 });
  await expect.poll(() => graph.gateway.feed?.readAt).toBeDefined();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await server.close(0);
  await graph[Symbol.asyncDispose]();
});

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
  readonly revision?: number;
  readonly patch?: Parameters<typeof jsonPatch.applyPatch>[1];
}

/** Collects all messages to a WebSocket client. */
function watch(query: string, variables?: Record<string, unknown>) {
  const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  clients.push(client);
  const answers: Answer[] = [];
  const stop = client.subscribe<Record<string, unknown>>(
    { query, variables },
    {
      next: (answer) => answers.push(answer as Answer),
      error: (error) => answers.push({ errors: [error] }),
      complete: () => undefined,
    },
  );
  return { answers, stop };
}

function change(id: string, value: number, tenantid = 'local'): void {
  health.set(id, value);
  tell([id], tenantid);
}

const tell = (ids: string[], tenantid = 'local') =>
  log.publish({ type: 'entities.changed', tenantid, data: { subgraph: 'scores', typename: 'Account', ids } });

/** Resolves when the gateway has read all events of the bus. */
async function caughtUp(): Promise<void> {
  const head = await log.head();
  await expect.poll(() => graph.gateway.feed?.position).toBe(head);
}

const ofA = 'query ($id: ID = "a") @live(throttle: 50) { account(id: $id) { name health } }';
const answered = (name: string, value: number | undefined) => ({ data: { account: { name, health: value } } });

test('a live query is answered at once, and again when its data has changed', async () => {
  const { answers } = watch(ofA);
  await expect.poll(() => answers).toEqual([answered('Account a', 50)]);
  change('a', 51);
  await expect.poll(() => answers.slice(1)).toEqual([answered('Account a', 51)]);
  change('a', 52);
  await expect.poll(() => answers.slice(2)).toEqual([answered('Account a', 52)]);
  expect(JSON.stringify(graph.sent)).not.toContain('live');
});

test('other data, or data of other tenants, causes no request', async () => {
  const { answers } = watch(ofA);
  await expect.poll(() => answers).toHaveLength(1);
  graph.sent.length = 0;
  change('b', 1);
  tell(['a'], 'another tenant');
  await caughtUp();
  change('a', 51);
  await expect.poll(() => answers).toHaveLength(2);
  expect(graph.sent.map(({ service }) => service)).toEqual(['scores']);
});

test('a change without effect on the answer sends nothing', async () => {
  const { answers } = watch(ofA);
  await expect.poll(() => answers).toHaveLength(1);
  graph.sent.length = 0;
  tell(['a']);
  await expect.poll(() => graph.sent).toHaveLength(1);
  change('a', 51);
  await expect.poll(() => answers.at(-1)).toEqual(answered('Account a', 51));
  expect(answers).toHaveLength(2);
});

test('many changes together give one answer', async () => {
  const { answers } = watch(ofA);
  await expect.poll(() => answers).toHaveLength(1);
  const begun = performance.now();
  for (let value = 1; value <= 100; value += 1) change('a', value);
  await expect.poll(() => answers.at(-1)).toEqual(answered('Account a', 100));
  // The first answer, one for the first changes, and one for each 50 ms of the rest.
  expect(answers.length).toBeLessThanOrEqual(3 + (performance.now() - begun) / 50);
});

test('an uncacheable field is fetched again after any change in its subgraph', async () => {
  const { answers } = watch('query @live(throttle: 50) { account(id: "a") { mood } }');
  await expect.poll(() => answers).toEqual([{ data: { account: { mood: 100 } } }]);
  health.set('a', 51);
  tell(['b']);
  await expect.poll(() => answers.slice(1)).toEqual([{ data: { account: { mood: 102 } } }]);
});

test('a list is answered again when an object of its type is added', async () => {
  const { answers } = watch('query @live(throttle: 50) { accounts { id } }');
  await expect.poll(() => answers).toHaveLength(1);
  health.set('c', 1);
  log.publish({ type: 'entities.changed', data: { subgraph: 'accounts', typename: 'Account', ids: ['c'] } });
  await expect.poll(() => answers.at(-1)?.data).toEqual({ accounts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
});

test('equal clients share one query, and a later one gets its answer at once', async () => {
  const first = watch(ofA);
  await expect.poll(() => first.answers).toHaveLength(1);
  graph.sent.length = 0;
  const second = watch(ofA);
  await expect.poll(() => second.answers).toEqual(first.answers);
  expect(graph.sent).toEqual([]);
  const other = watch(ofA, { id: 'b' });
  await expect.poll(() => other.answers).toEqual([answered('Account b', 60)]);
  graph.sent.length = 0;
  change('a', 51);
  await expect.poll(() => [first.answers.length, second.answers.length]).toEqual([2, 2]);
  expect(graph.sent).toHaveLength(1);
  expect(other.answers).toHaveLength(1);
});

test('nothing is fetched after the last client has left', async () => {
  const { answers, stop } = watch(ofA);
  await expect.poll(() => answers).toHaveLength(1);
  stop();
  await expect
    .poll(() => graph.gateway.metrics.text())
    .toMatch(/gateway_subscriptions_ended_total\{[^}]*"client"[^}]*\} 1/);
  graph.sent.length = 0;
  change('a', 51);
  await caughtUp();
  const { data } = await graph.query('{ account(id: "a") { health } }');
  expect(data).toEqual({ account: { health: 51 } });
  expect(graph.sent).toHaveLength(2);
});

test('an incomplete answer is followed by a complete one', async () => {
  isDown = true;
  const { answers } = watch(ofA);
  await expect
    .poll(() => answers)
    .toMatchObject([{ data: { account: { health: null } }, errors: [{ path: ['account', 'health'] }] }]);
  isDown = false;
  tell(['a']);
  await expect.poll(() => answers.at(-1)).toEqual(answered('Account a', 50));
});

test('later answers can be patches of the previous ones', async () => {
  for (let number = 0; number < 20; number += 1) health.set(`more${number}`, number);
  const { answers } = watch('query @live(throttle: 50, patch: true) { accounts { id health } }');
  await expect.poll(() => answers).toMatchObject([{ revision: 1, data: { accounts: expect.any(Array) } }]);
  change('b', 61);
  await expect
    .poll(() => answers[1])
    .toEqual({
      revision: 2,
      patch: [{ op: 'replace', path: '/accounts/1/health', value: 61 }],
    });
  change('a', 1);
  await expect.poll(() => answers[2]).toMatchObject({ revision: 3 });
  const data = structuredClone(answers[0]?.data);
  for (const { patch = [] } of answers.slice(1)) jsonPatch.applyPatch(data, patch);
  expect(data).toEqual((await graph.query('{ accounts { id health } }')).data);

  const late = watch('query @live(throttle: 50, patch: true) { accounts { id health } }');
  await expect.poll(() => late.answers).toEqual([{ revision: 3, data }]);
});

describe('over HTTP', () => {
  const post = (accept: string, signal?: AbortSignal) =>
    fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: ofA }),
      signal,
    });

  test.each([
    ['server-sent events', 'text/event-stream'],
    ['Apollo’s multipart protocol', 'multipart/mixed;subscriptionSpec=1.0, application/json'],
  ])('the answers come as %s', async (_name, accept) => {
    const leaving = new AbortController();
    const response = await post(accept, leaving.signal);
    let received = '';
    const reading = (async () => {
      for await (const chunk of response.body ?? []) received += Buffer.from(chunk).toString();
    })();
    await expect.poll(() => received).toContain('"health":50');
    change('a', 51);
    await expect.poll(() => received).toContain('"health":51');
    leaving.abort();
    await expect(reading).rejects.toThrow();
  });

  test('a client that accepts no stream is answered once', async () => {
    for (let time = 0; time < 3; time += 1) {
      const response = await post('application/json');
      expect(await response.json()).toEqual(answered('Account a', 50));
    }
  });
});

test('an entry of a batch is answered once', async () => {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream, application/json' },
    body: JSON.stringify([{ query: ofA }, { query: ofA }]),
  });
  expect(await response.json()).toEqual([answered('Account a', 50), answered('Account a', 50)]);
  expect(await graph.gateway.metrics.text()).toContain('gateway_open_subscriptions 0');
});

test('the schema contains @live', async () => {
  const { data } = await graph.query('{ __schema { directives { name args { name defaultValue } } } }');
  expect(data?.__schema.directives).toContainEqual({
    name: 'live',
    args: [
      { name: 'throttle', defaultValue: '200' },
      { name: 'patch', defaultValue: 'false' },
    ],
  });
});

test('a gateway without a source of changes refuses live queries', async () => {
  await server.close(0);
  await graph[Symbol.asyncDispose]();
  await open();
  const { answers } = watch(ofA);
  await expect.poll(() => answers).toMatchObject([{ errors: [{ extensions: { code: 'LIVE_QUERIES_UNAVAILABLE' } }] }]);
});
