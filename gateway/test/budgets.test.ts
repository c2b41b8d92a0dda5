import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createGateway, type GatewayOptions, type GatewayServer, serveGateway } from '../src/index.ts';
import { createRedisState } from '../src/shared-state/redis-state.ts';
import { connectMcp, textOf } from './support/mcp-client.ts';
import { type NamedClients, namedClients } from './support/named-clients.ts';
import { hasRedis, startRedis } from './support/redis-server.ts';
import { stores } from './support/shared-states.ts';
import { type Shop, shop } from './support/shop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

type Answer = GraphResponse & { extensions?: { cost?: Record<string, number> } };

const items = (first: number) => ({ query: 'query ($n: Int) { items(first: $n) { id } }', variables: { n: first } });
/** Nothing comes back while a test runs. */
const slow = { restoreRate: 1 };

let clients: NamedClients;
let store: Shop;
let graph: TestGraph;
let server: GatewayServer;
let names = 0;
/** A client that no other test knows. */
let name: string;

async function open(options: Partial<GatewayOptions> = {}) {
  const gateway = await createGateway({
    supergraph: graph.supergraph,
    identity: clients,
    contracts: ['partner'],
    graphiql: false,
    maxBatch: 5,
    ...options,
  });
  return gateway;
}

beforeAll(async () => {
  clients = namedClients();
  store = shop();
  graph = await startGraph(store.definitions, {
    identity: clients,
    contracts: ['partner'],
    graphiql: false,
    maxBatch: 5,
    mcp: {},
  });
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close(0);
  await graph[Symbol.asyncDispose]();
});
beforeEach(() => {
  name = `client-${names++}`;
});
afterEach(() => {
  graph.subgraph('shop').received.length = 0;
});

const post = (body: object, headers: Record<string, string> = {}, url = server.url) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${name}`, ...headers },
    body: JSON.stringify(body),
  });
async function ask(body: object, headers?: Record<string, string>, url?: string) {
  const response = await post(body, headers, url);
  return { status: response.status, headers: response.headers, ...((await response.json()) as Answer) };
}

describe('a client with a budget', () => {
  test('is charged what an operation may cost, and gets back what did not come', async () => {
    clients.budgets.set(name, { maximum: 1_000, ...slow });
    const first = await ask(items(100));
    expect(first.extensions).toEqual({
      cost: { requested: 100, actual: 3, available: 997, maximum: 1_000, restoreRate: 1 },
    });
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'ratelimit-policy': '"cost";q=1000;qu="points";w=1000',
      ratelimit: '"cost";r=997;t=3',
    });
    expect((await ask(items(2))).extensions?.cost).toMatchObject({ requested: 2, actual: 3, available: 994 });
  });

  test.each([
    ['one at least', '{ __typename }', 1, 1],
    ['nothing for what is null', '{ nothing { id } items(first: 1) { id } }', 2, 3],
    ['each list by its own length', '{ items(first: 5) { id parts(first: 5) { id } } }', 30, 12],
    ['the type that came, if it is told', '{ things(first: 10) { __typename id } }', 90, 3],
    ['the costliest type otherwise', '{ things(first: 10) { id } }', 90, 27],
    ['the fields of the type', '{ things(first: 1) { __typename ... on Book { item { id } } } }', 9, 6],
    ['what has another name', '{ items: nothing { id } a: items(first: 4) { id: name } }', 5, 3],
    ['ten for a mutation', 'mutation { add(name: "a") { id } }', 11, 11],
    ['an error like a null', '{ broken { id } items(first: 9) { id } }', 10, 3],
  ])('pays %s', async (_, query, requested, actual) => {
    clients.budgets.set(name, { maximum: 1_000, ...slow });
    expect((await ask({ query })).extensions?.cost).toMatchObject({ requested, actual, available: 1_000 - actual });
  });

  test('is refused with the time to wait, and nothing is asked of subgraphs', async () => {
    clients.budgets.set(name, { maximum: 100, restoreRate: 2 });
    // Twice: the second one passes the express lane.
    for (const left of [97, 94]) expect((await ask(items(60))).extensions?.cost?.available).toBe(left);
    graph.subgraph('shop').received.length = 0;
    const { status, headers, data, errors, extensions } = await ask(items(100));
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('3');
    expect(headers.get('ratelimit')).toBe('"cost";r=94;t=3');
    const cost = { requested: 100, actual: 0, available: 94, maximum: 100, restoreRate: 2 };
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toEqual({ code: 'BUDGET_EXHAUSTED', retryAfterSeconds: 3, cost });
    expect(extensions).toEqual({ cost });
    expect(graph.subgraph('shop').received).toEqual([]);
    // It was charged nothing.
    expect((await ask(items(60))).extensions?.cost?.available).toBe(91);
  });

  test('gets points back as time passes', async () => {
    clients.budgets.set(name, { maximum: 10, restoreRate: 100 });
    expect((await ask({ query: '{ things(first: 1) { id } }' })).status).toBe(200);
    await expect
      .poll(async () => (await ask({ query: '{ __typename }' })).extensions?.cost?.available)
      .toBeGreaterThanOrEqual(8);
  });

  test('is told if an operation costs more than all that it may have', async () => {
    clients.budgets.set(name, { maximum: 50, ...slow });
    const headers = { accept: 'application/graphql-response+json' };
    const { status, headers: answered, errors } = await ask(items(51), headers);
    expect(status).toBe(400);
    expect(answered.has('retry-after')).toBe(false);
    expect(errors?.[0]).toMatchObject({
      message: 'The operation costs 51 points, and you never have more than 50; ask for less',
      extensions: { code: 'COST_EXCEEDS_BUDGET', cost: { requested: 51, available: 50 } },
    });
  });

  test('has another budget as soon as it is changed', async () => {
    clients.budgets.set(name, { maximum: 50, ...slow });
    expect((await ask(items(60))).errors).toHaveLength(1);
    clients.budgets.set(name, { maximum: 1_000, restoreRate: 1_000 });
    await expect.poll(async () => (await ask(items(60))).extensions?.cost?.actual).toBe(3);
    clients.budgets.set(name, { maximum: 20, ...slow });
    expect((await ask(items(60))).errors?.[0]?.extensions?.code).toBe('COST_EXCEEDS_BUDGET');
    expect((await ask(items(10))).extensions?.cost).toMatchObject({ available: 17, maximum: 20 });
  });

  test('shares it with no other client, also of another tenant', async () => {
    const budget = { maximum: 10, ...slow };
    clients.budgets.set(name, budget);
    clients.others.set(`${name}-other`, { subject: name, tenant: 'umbrella', budget: { current: budget } });
    for (const token of [name, `${name}-other`])
      expect((await ask(items(10), { authorization: `Bearer ${token}` })).extensions?.cost?.available).toBe(7);
  });

  test('pays for each operation of a batch, and only those that it cannot pay are refused', async () => {
    clients.budgets.set(name, { maximum: 100, ...slow });
    const response = await post([items(40), items(40), items(90)]);
    const answers = (await response.json()) as Answer[];
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.code);
    expect(codes.filter((code) => code === 'BUDGET_EXHAUSTED')).toHaveLength(1);
    expect(answers.filter(({ data }) => data)).toHaveLength(2);
  });

  test.each(['query', 'mutation'])('pays at the address of a contract for a %s', async (kind) => {
    clients.budgets.set(name, { maximum: 30, ...slow });
    const url = server.url.replace('/graphql', '/partner/graphql');
    const query = kind === 'query' ? '{ items(first: 20) { id } }' : 'mutation { add(name: "b") { id } }';
    const answers = await Promise.all([1, 2, 3].map(() => ask({ query }, {}, url)));
    expect(answers.map(({ status }) => status).sort()).toContain(429);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
  });

  test('pays for operations of a WebSocket, which tells the error', async () => {
    clients.budgets.set(name, { maximum: 100, ...slow });
    const socket = createClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${name}` },
      retryAttempts: 0,
    });
    const run = async (body: { query: string; variables?: Record<string, unknown> }) => {
      const iterator = socket.iterate(body);
      try {
        return (await iterator.next()).value;
      } finally {
        await iterator.return?.();
      }
    };
    expect((await run(items(50))).extensions.cost).toMatchObject({ requested: 50, actual: 3, available: 97 });
    const refused = (await run(items(100)).catch((error: unknown) => error)) as { extensions: object }[] | Answer;
    const errors = Array.isArray(refused) ? refused : refused.errors;
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BUDGET_EXHAUSTED', retryAfterSeconds: 3 });
    await socket.dispose();
  });

  test('pays for a stream when it begins, whichever way it comes', async () => {
    clients.budgets.set(name, { maximum: 2, ...slow });
    const query = 'subscription { itemAdded { id } }';
    const streams: Response[] = [];
    for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0']) {
      const response = await post({ query }, { accept });
      expect(response.status).toBe(200);
      streams.push(response);
    }
    expect(streams.map(({ headers }) => headers.get('ratelimit'))).toEqual(['"cost";r=1;t=1', '"cost";r=0;t=2']);
    const refused = await post({ query }, { accept: 'text/event-stream' });
    const text = await refused.text();
    expect(text).toContain('BUDGET_EXHAUSTED');
    expect(text).toContain('"available":0');
    for (const { body } of streams) await body?.cancel();
  });

  test('pays for what tools for language models ask', async () => {
    clients.budgets.set(name, { maximum: 20, ...slow });
    await using mcp = await connectMcp(server.url, { headers: { authorization: `Bearer ${name}` } });
    const run = (first: number) => mcp.call('run_query', { query: `{ items(first: ${first}) { id } }` });
    expect((await run(20)).isError ?? false).toBe(false);
    const refused = await run(20);
    expect(refused.isError).toBe(true);
    expect(textOf(refused)).toContain('BUDGET_EXHAUSTED');
  });

  test('pays an answer in parts as a whole', async () => {
    clients.budgets.set(name, { maximum: 1_000, ...slow });
    const query = '{ items(first: 9) { id ... @defer { name } } }';
    const text = await (await post({ query }, { accept: 'multipart/mixed' })).text();
    expect(text).toContain('"requested":9,"actual":9,"available":991');
  });

  test('is not charged for what is refused before it runs', async () => {
    clients.budgets.set(name, { maximum: 1_000, ...slow });
    for (const query of ['{ unknown }', '{', '{ items(first: "x") { id } }', '{ items(first: 200000) { id } }'])
      expect((await ask({ query })).errors?.length).toBeGreaterThan(0);
    expect((await ask(items(1))).extensions?.cost?.available).toBe(997);
  });

  test('is counted', async () => {
    clients.budgets.set(`key:${name}`, { maximum: 1_000, ...slow });
    const authorization = `Bearer key:${name}`;
    for (const first of [10, 10, 2_000]) await ask(items(first), { authorization });
    const metrics = await graph.gateway.metrics.text();
    expect(metrics).toContain(`gateway_budget_points_total{client="key:${name}"} 6\n`);
    expect(metrics).toMatch(/gateway_budget_refused_total\{reason="too-expensive"\} [1-9]/);
    expect(metrics).toMatch(/gateway_budget_points_total\{client="people and tokens"\} [1-9]/);
    expect(metrics).not.toContain('client="client-');
  });

  test('of another origin may read what is left', async () => {
    clients.budgets.set(name, { maximum: 1_000, ...slow });
    await using other = await open({ allowedOrigins: ['https://app.example'] });
    const answer = async (headers: Record<string, string>) =>
      other.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://app.example', ...headers },
        body: JSON.stringify(items(1)),
      });
    const exposed = async (token: string) =>
      (await answer({ authorization: `Bearer ${token}` })).headers.get('access-control-expose-headers');
    expect(await exposed(name)).toBe('x-request-id, ratelimit, ratelimit-policy, retry-after');
    expect(await exposed('another')).toBe('x-request-id');
  });
});

describe('without a budget of their own', () => {
  const budgets = { programBudget: { maximum: 500, ...slow }, personBudget: { maximum: 400, ...slow } };

  test.each([
    ['API keys', { subject: 'key:1' }, 500],
    ['programs with a token', { isProgram: true }, 500],
    ['people', {}, 400],
    ['the developer', { kind: 'developer' } as const, undefined],
    ['those without a token', { kind: 'anonymous' } as const, undefined],
  ])('%s have what the settings say', async (_, identity, maximum) => {
    clients.others.set(name, identity);
    const gateway = await open({ budgets });
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${name}` },
      body: JSON.stringify(items(1)),
    });
    const { extensions } = (await response.json()) as Answer;
    expect(extensions?.cost?.maximum).toBe(maximum);
    await gateway.dispose();
  });

  test('and without that of the settings, answers are as before', async () => {
    const response = await post(items(100));
    expect(await response.text()).toBe('{"data":{"items":[{"id":"1"},{"id":"2"},{"id":"3"}]}}');
    expect(Object.keys(Object.fromEntries(response.headers)).join()).not.toContain('ratelimit');
  });
});

describe.each(stores)('through %s', (_, isThere, start) => {
  test.runIf(isThere)('two gateways at the same moment spend no more than there is', async () => {
    const { state, close } = await start();
    const maximum = 2_000;
    // A point in 17 minutes: what came back while a slow machine works would let one more pass.
    clients.budgets.set(name, { maximum, restoreRate: 0.001 });
    const gateways = await Promise.all([1, 2].map(() => open({ sharedState: state(), budgetTimeoutMs: 20_000 })));
    const send = async (gateway: (typeof gateways)[number] | undefined) => {
      const response = await gateway?.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${name}` },
        // It costs 11, before and after.
        body: JSON.stringify({ query: 'mutation { add(name: "c") { id } }' }),
      });
      return response?.status;
    };
    const sent = await Promise.all(Array.from({ length: 400 }, (_, index) => send(gateways[index % 2])));
    for (const { metrics } of gateways) expect(await metrics.text()).toContain('gateway_budget_store_failures_total 0');
    const passed = sent.filter((status) => status === 200).length;
    expect(sent.filter((status) => status === 429)).toHaveLength(sent.length - passed);
    expect(passed * 11).toBeLessThanOrEqual(maximum);
    // What the other gateway holds cannot be spent here: two portions of a hundredth each.
    expect(passed * 11).toBeGreaterThanOrEqual(maximum * 0.95 - 4 * 11);
    for (const gateway of gateways) await gateway.dispose();

    // A gateway that starts anew knows what is left, and has what the others held.
    const third = await open({ sharedState: state(), budgetTimeoutMs: 20_000 });
    expect(await send(third)).toBe(429);
    await third.dispose();
    await close();
  });
});

describe.runIf(hasRedis)('while the store is away', () => {
  test('each gateway counts for itself, says so once, and shares again after that', async () => {
    const redis = await startRedis();
    const logged: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line) => void logged.push(JSON.parse(line).msg) });
    clients.budgets.set(name, { maximum: 1_000, ...slow });
    const gateway = await open({ sharedState: createRedisState({ url: redis.url, logger }), logger });
    const send = async () => {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${name}` },
        body: JSON.stringify(items(1_000)),
      });
      return response.status;
    };
    await redis.stop();
    expect(await Promise.all([send(), send()])).toContain(200);
    const away = 'Budgets cannot be shared: each gateway counts for itself';
    expect(logged.filter((line) => line === away)).toHaveLength(1);
    expect(await gateway.metrics.text()).toMatch(/gateway_budget_store_failures_total [1-9]/);
    await redis.start();
    await expect
      .poll(
        async () => {
          await send();
          return logged.at(-1);
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBe('Budgets are shared with other gateways again');
    await gateway.dispose();
    await redis[Symbol.asyncDispose]();
  });
});
