import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readGatewaySettings } from '../src/app/settings.ts';
import { createNetworkTransport, type Identity, serveGateway } from '../src/index.ts';
import { requestHeaderRule, responseHeaderRule } from '../src/request/header-rules.ts';
import { alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';
import type { TestSubgraph } from './support/test-subgraph.ts';

let graph: TestGraph;
/** The server with the express lane, and the general handler alone. */
let servers: Server[];

beforeAll(async () => {
  graph = await startGraph(bookshop(), {
    retries: false,
    requestHeaders: ['Accept-Language', 'x-tenant-hint -> x-hint', 'people: x-level'].map(requestHeaderRule),
    responseHeaders: [
      'x-first',
      'x-last=last',
      'x-all=append',
      'reviews: x-mood',
      'catalog:set-cookie',
      'reviews:set-cookie',
      'cache-control',
    ].map(responseHeaderRule),
  });
  servers = [createServer(graph.gateway.requests), createServer(graph.gateway.yoga)];
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  for (const server of servers) server.close();
  await graph[Symbol.asyncDispose]();
});
afterEach(() => {
  for (const name of ['catalog', 'people', 'reviews']) {
    const subgraph = graph.subgraph(name);
    subgraph.misbehave = undefined;
    subgraph.received.length = 0;
  }
});

async function ask(server: Server, query: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const body = JSON.stringify({ query });
  const sent = request({
    port,
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  });
  sent.end(body);
  const [response] = await once(sent, 'response');
  return { headers: response.headers, body: await json(response) };
}

const says = (name: string, headers: Record<string, string | string[]>) => {
  graph.subgraph(name).misbehave = () => ({ headers });
};

describe('of a client’s headers', () => {
  test('subgraphs get only those that the rules name', async () => {
    for (const server of servers) {
      await ask(server, '{ authors { name } }', {
        'accept-language': 'de',
        'x-tenant-hint': 'acme',
        'x-other': 'secret',
        cookie: 'a=b',
      });
    }
    const { received } = graph.subgraph('people');
    expect(received).toHaveLength(2);
    for (const { headers } of received) {
      expect(headers).toMatchObject({
        'accept-language': 'de',
        'x-hint': 'acme',
        'x-sophia-subject': 'local-developer',
      });
      for (const name of ['x-tenant-hint', 'x-other', 'cookie']) expect(headers).not.toHaveProperty(name);
    }
  });

  test('one subgraph may get headers that others do not', async () => {
    for (const server of servers) await ask(server, '{ authors { name } topReviews { stars } }', { 'x-level': '7' });
    expect(graph.subgraph('people').received.map(({ headers }) => headers['x-level'])).toEqual(['7', '7']);
    expect(graph.subgraph('reviews').received.map(({ headers }) => headers['x-level'])).toEqual([undefined, undefined]);
  });

  test('requests for entities may do without a header', async () => {
    await using graph = await startGraph(bookshop(), { requestHeaders: [requestHeaderRule('people.root:x-level')] });
    await send(graph.gateway, { query: '{ authors { name } books { author { name } } }' }, { 'x-level': '7' });
    const { received } = graph.subgraph('people');
    const levels = received.map(({ headers, body }) => [body.includes('_entities'), headers['x-level']]);
    expect(levels).toEqual(
      expect.arrayContaining([
        [false, '7'],
        [true, undefined],
      ]),
    );
    expect(levels).toHaveLength(2);
  });

  test.each([{ shareClientRequests: true }, { shareClientRequests: false }])(
    'headers for one subgraph distinguish queries, with %o',
    async (options) => {
      await using graph = await startGraph(bookshop(), {
        ...options,
        requestHeaders: ['people:x-level'].map(requestHeaderRule),
      });
      const people = graph.subgraph('people');
      const { promise: held, resolve } = Promise.withResolvers<void>();
      people.hold = () => held;
      const answers = ['1', '2', '2'].map((level) =>
        send(graph.gateway, { query: '{ authors { name } }' }, { 'x-level': level }),
      );
      await expect.poll(() => graph.gateway.metrics.text()).toMatch(/(operations|requests)_shared_total(\{.*\})? 1/);
      await expect.poll(() => people.received.length).toBe(2);
      resolve();
      await Promise.all(answers);
      expect(people.received.map(({ headers }) => headers['x-level']).sort()).toEqual(['1', '2']);
    },
  );

  test('forwarded headers distinguish queries', async () => {
    const { received } = graph.subgraph('people');
    const { promise: held, resolve } = Promise.withResolvers<void>();
    graph.subgraph('people').hold = () => held;
    const [server] = servers;
    if (!server) throw new Error('There is no server');
    const answers = ['de', 'fr', 'de'].map((language) =>
      ask(server, '{ authors { name } }', { 'accept-language': language }),
    );
    await expect.poll(() => graph.gateway.metrics.text()).toMatch(/_requests_shared_total{service="people"} 1/);
    await expect.poll(() => received.length).toBe(2);
    resolve();
    await Promise.all(answers);
    graph.subgraph('people').hold = undefined;
    expect(received.map(({ headers }) => headers['accept-language']).sort()).toEqual(['de', 'fr']);
  });
});

describe('of subgraphs’ headers', () => {
  const query = '{ books(first: 1) { title reviews { stars } } }';

  test('clients get those that the rules name, merged by their rules', async () => {
    says('catalog', {
      'x-first': '1',
      'x-last': '1',
      'x-all': '1',
      'set-cookie': ['a=1', 'b=1; Path=/'],
      'x-mood': 'good',
      'x-other': '1',
    });
    says('reviews', {
      'x-mood': 'bad',
      'x-first': '2',
      'x-last': '2',
      'x-all': '2',
      'set-cookie': 'c=2',
      'x-other': '2',
    });
    for (const server of [...servers, ...servers]) {
      const { headers } = await ask(server, query);
      expect(headers).toMatchObject({ 'x-first': '1', 'x-last': '2', 'x-all': '1, 2', 'x-mood': 'bad' });
      expect(headers['set-cookie']).toEqual(['a=1', 'b=1; Path=/', 'c=2']);
      expect(headers).not.toHaveProperty('x-other');
    }
  });

  test.each([{ shareClientRequests: true }, { shareClientRequests: false }])(
    'all clients that share an answer get them, with %o',
    async (options) => {
      await using graph = await startGraph(bookshop(), {
        ...options,
        responseHeaders: [responseHeaderRule('x-first')],
      });
      const people = graph.subgraph('people');
      people.misbehave = () => ({ headers: { 'x-first': '1' } });
      const { answers } = await askTogether(graph, people);
      expect(people.received).toHaveLength(1);
      for (const { headers } of answers) expect(headers.get('x-first')).toBe('1');
    },
  );

  test.each([{ shareClientRequests: true }, { shareClientRequests: false }])(
    'cookies go only to the client that sent the request, even if answers are shared, with %o',
    async (options) => {
      await using graph = await startGraph(bookshop(), {
        ...options,
        responseHeaders: [responseHeaderRule('set-cookie')],
      });
      const people = graph.subgraph('people');
      people.misbehave = ({ headers }) => ({ headers: { 'set-cookie': `session=${headers['x-request-id']}` } });
      const { answers } = await askTogether(graph, people, 2);
      const cookies = answers.flatMap(({ headers }) => headers.getSetCookie());
      expect(new Set(cookies).size).toBe(2);
    },
  );

  test('the events of a subscription accumulate no headers', async () => {
    const { definitions, events } = alerts();
    let kept: Iterable<[string, string]> | undefined;
    const network = createNetworkTransport();
    await using graph = await startGraph(definitions, {
      responseHeaders: [responseHeaderRule('set-cookie')],
      transport: {
        ...network,
        subscribe(subscription) {
          kept = subscription.client.responseHeaders;
          return network.subscribe(subscription);
        },
      },
    });
    graph.subgraph('accounts').misbehave = () => ({ headers: { 'set-cookie': 'a=1' } });
    const response = await graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { alertRaised { id account { name } } }' }),
    });
    const chunks = response.body?.pipeThrough(new TextDecoderStream()) ?? [];
    await events.listened();
    events.emit({ alertRaised: { id: '1', accountId: 'a1' } });
    for await (const chunk of chunks) if (chunk.includes('Account a1')) break;
    expect(graph.subgraph('accounts').received).toHaveLength(1);
    expect([...(kept ?? [['none']])]).toEqual([]);
  });

  test.each<[string, string | undefined, string | undefined, string]>([
    ['the shorter max-age applies', 'public, max-age=60', 'public, max-age=30', 'public, max-age=30'],
    ['a restriction of one applies to all', 'public, max-age=60', 'private, max-age=90', 'private, max-age=60'],
    ['no-store overrides everything', 'public, max-age=60', 'no-store', 'no-store'],
    ['a subgraph without the header allows nothing', 'public, max-age=60', undefined, 'no-store'],
    ['a subgraph without max-age allows none', 'public, max-age=60', 'public', 'public, max-age=0'],
    ['shared caches may have another max-age', 'max-age=60', 'max-age=20, s-maxage=90', 'max-age=20, s-maxage=60'],
  ])('cache-control: %s', async (_, catalog, reviews, expected) => {
    says('catalog', catalog === undefined ? {} : { 'cache-control': catalog });
    says('reviews', reviews === undefined ? {} : { 'cache-control': reviews });
    for (const server of servers) expect((await ask(server, query)).headers['cache-control']).toBe(expected);
  });

  test.each<[string, string]>([
    ['that is incomplete', '{ failing books(first: 1) { title } }'],
    ['to a mutation', 'mutation { rename(id: "1", title: "x") { title } }'],
  ])('an answer %s has no-store', async (_, query) => {
    says('catalog', { 'cache-control': 'public, max-age=60' });
    for (const server of servers) expect((await ask(server, query)).headers['cache-control']).toBe('no-store');
  });

  test('an answer with a failed subgraph has no-store', async () => {
    says('catalog', { 'cache-control': 'public, max-age=60' });
    graph.subgraph('reviews').misbehave = () => 'hang up';
    for (const server of servers) expect((await ask(server, query)).headers['cache-control']).toBe('no-store');
  });
});

describe('a cacheable answer', () => {
  test('has the Vary headers that it depends on', async () => {
    says('people', { 'cache-control': 'public, max-age=60' });
    const answers = await Promise.all(servers.map((server) => ask(server, '{ authors { name } }')));
    for (const { headers } of answers) {
      expect(headers['cache-control']).toBe('public, max-age=60');
      expect(headers.vary).toBe('Origin, accept-language, x-tenant-hint, x-level');
    }
  });

  test('is private if it belongs to one identity', async () => {
    const ann: Identity = { kind: 'verified', subject: 'ann', tenant: 'acme', roles: [], claims: {} };
    await using graph = await startGraph(bookshop(), {
      identity: { verifies: true, identify: async () => ann },
      responseHeaders: [responseHeaderRule('cache-control')],
    });
    const people = graph.subgraph('people');
    people.misbehave = () => ({ headers: { 'cache-control': 'public, max-age=60' } });
    const { answers } = await askTogether(graph, people);
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('private, max-age=60');
      expect(headers.get('vary')).toBe('Origin, authorization');
    }
  });
});

/** Sends two requests at the same time, and waits until the subgraph has received so many. */
async function askTogether({ gateway }: TestGraph, people: TestSubgraph, upstreams = 1) {
  const { promise: held, resolve } = Promise.withResolvers<void>();
  people.hold = () => held;
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ authors { name } }' }),
  };
  const answers = [1, 2].map(() => gateway.fetch('http://gateway/graphql', init));
  await expect.poll(() => people.received.length).toBe(upstreams);
  if (upstreams === 1)
    await expect.poll(() => gateway.metrics.text()).toMatch(/(operations|requests)_shared_total(\{.*\})? 1/);
  resolve();
  return { answers: await Promise.all(answers) };
}

test('values of connection_init reach subgraphs by a rule', async () => {
  const source = alerts();
  await using graph = await startGraph(source.definitions, {
    requestHeaders: ['connection_init.tenantHint->x-hint', 'connection_init.x-level', 'x-plain'].map(requestHeaderRule),
  });
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  const forwarded = async (connectionParams: Record<string, unknown>) => {
    const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams });
    await client.iterate({ query: '{ account(id: "1") { name } }' }).next();
    await client.dispose();
    const { headers } = graph.subgraph('accounts').received.at(-1) ?? {};
    return [headers?.['x-hint'], headers?.['x-level'], headers?.['x-plain'], headers?.secret];
  };
  expect(await forwarded({ tenantHint: 'a', headers: { 'X-Level': 5 }, 'x-plain': 'b', secret: 'c' })).toEqual([
    'a',
    '5',
    undefined,
    undefined,
  ]);
  expect(await forwarded({ tenantHint: 'a\r\nsecret: c', 'x-level': { a: 1 } })).toEqual([...Array(4)]);
  await server.close(0);
});

describe('rules', () => {
  test('are read from the settings', () => {
    const settings = readGatewaySettings([], {
      FORWARD_REQUEST_HEADERS: 'accept-language, X-Tenant-Hint->X-Hint, gong:x-level, slack.root:x-level',
      FORWARD_RESPONSE_HEADERS: 'x-cache=append, gong:set-cookie',
    });
    expect(settings.FORWARD_REQUEST_HEADERS).toEqual([
      { from: 'accept-language', to: 'accept-language' },
      { from: 'x-tenant-hint', to: 'x-hint' },
      { from: 'x-level', to: 'x-level', subgraph: 'gong' },
      { from: 'x-level', to: 'x-level', subgraph: 'slack', ofRootsAlone: true },
    ]);
    expect(requestHeaderRule('connection_init.Locale')).toEqual({ from: 'connection_init.locale', to: 'locale' });
    expect(settings.FORWARD_RESPONSE_HEADERS).toEqual([
      { name: 'x-cache', merge: 'append' },
      { name: 'set-cookie', merge: 'first', subgraph: 'gong' },
    ]);
  });

  test.each([
    'connection',
    'Transfer-Encoding',
    'content-length',
    'x-sophia-tenant',
    'x-hint->x-sophia-roles',
    'x-sophia-tenant->x-hint',
    'x-request-id',
    'connection_init.x-sophia-tenant',
    'connection_init.hint->x-sophia-tenant',
    'signature',
    'a b',
    'a->b->c',
    'gong:host',
    ':x-level',
    '',
  ])('that pass "%s" to subgraphs are refused', (rule) => {
    expect(() => requestHeaderRule(rule)).toThrow(/is never forwarded|is not a valid header name|expected/);
  });

  test.each([
    'content-encoding',
    'access-control-allow-origin',
    'x-sophia-tenant',
    'vary',
    'x-cache=some',
    'a=b=c',
    'gong:cache-control',
    'gong.root:x-cache',
  ])('that pass "%s" to clients are refused', (rule) => {
    expect(() => responseHeaderRule(rule)).toThrow(/is never forwarded|expected name|applies to the whole answer/);
  });
});
