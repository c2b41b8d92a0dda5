import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { requestHeaderRule, responseHeaderRule } from '../src/headers/header-rules.ts';
import { readGatewaySettings } from '../src/settings.ts';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
/** The server as it is run, and the general handler alone. */
let servers: Server[];

beforeAll(async () => {
  graph = await startGraph(bookshop(), {
    shareClientRequests: true,
    retries: false,
    requestHeaders: ['Accept-Language', 'x-tenant-hint -> x-hint'].map(requestHeaderRule),
    responseHeaders: ['x-first', 'x-last=last', 'x-all=append', 'set-cookie', 'cache-control'].map(responseHeaderRule),
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
  test('subgraphs get those that the rules name, and no others', async () => {
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

  test('those that subgraphs get tell queries apart', async () => {
    const { received } = graph.subgraph('people');
    const { promise: held, resolve } = Promise.withResolvers<void>();
    graph.subgraph('people').hold = () => held;
    const [server] = servers;
    if (!server) throw new Error('There is no server');
    const answers = ['de', 'fr', 'de'].map((language) =>
      ask(server, '{ authors { name } }', { 'accept-language': language }),
    );
    await expect.poll(() => graph.gateway.metrics.text()).toMatch(/gateway_operations_shared_total 1/);
    await expect.poll(() => received.length).toBe(2);
    resolve();
    await Promise.all(answers);
    graph.subgraph('people').hold = undefined;
    expect(received.map(({ headers }) => headers['accept-language']).sort()).toEqual(['de', 'fr']);
  });
});

describe('of subgraphs’ headers', () => {
  const query = '{ books(first: 1) { title reviews { stars } } }';

  test('clients get those that the rules name, merged as they say', async () => {
    says('catalog', {
      'x-first': '1',
      'x-last': '1',
      'x-all': '1',
      'set-cookie': ['a=1', 'b=1; Path=/'],
      'x-other': '1',
    });
    says('reviews', { 'x-first': '2', 'x-last': '2', 'x-all': '2', 'set-cookie': 'c=2', 'x-other': '2' });
    for (const server of [...servers, ...servers]) {
      const { headers } = await ask(server, query);
      expect(headers).toMatchObject({ 'x-first': '1', 'x-last': '2', 'x-all': '1, 2' });
      expect(headers['set-cookie']).toEqual(['a=1', 'b=1; Path=/', 'c=2']);
      expect(headers).not.toHaveProperty('x-other');
    }
  });

  test('all who share an answer get them', async () => {
    says('catalog', { 'x-first': '1' });
    const answers = await Promise.all(servers.map((server) => ask(server, query)));
    for (const { headers } of answers) expect(headers['x-first']).toBe('1');
  });

  test.each<[string, string | undefined, string | undefined, string]>([
    ['the shorter time counts', 'public, max-age=60', 'public, max-age=30', 'public, max-age=30'],
    ['what one forbids is forbidden', 'public, max-age=60', 'private, max-age=90', 'private, max-age=60'],
    ['no-store is stronger than all', 'public, max-age=60', 'no-store', 'no-store'],
    ['who says nothing allows nothing', 'public, max-age=60', undefined, 'no-store'],
    ['who names no time promises none', 'public, max-age=60', 'public', 'public, max-age=0'],
    ['shared caches may have another time', 'max-age=60', 'max-age=20, s-maxage=90', 'max-age=20, s-maxage=60'],
  ])('cache-control: %s', async (_, catalog, reviews, expected) => {
    says('catalog', catalog === undefined ? {} : { 'cache-control': catalog });
    says('reviews', reviews === undefined ? {} : { 'cache-control': reviews });
    for (const server of servers) expect((await ask(server, query)).headers['cache-control']).toBe(expected);
  });

  test.each<[string, string]>([
    ['that lacks something', '{ failing books(first: 1) { title } }'],
    ['to a mutation', 'mutation { rename(id: "1", title: "x") { title } }'],
  ])('an answer %s is not to be kept', async (_, query) => {
    says('catalog', { 'cache-control': 'public, max-age=60' });
    for (const server of servers) expect((await ask(server, query)).headers['cache-control']).toBe('no-store');
  });

  test('an answer that a subgraph failed to give is not to be kept', async () => {
    says('catalog', { 'cache-control': 'public, max-age=60' });
    graph.subgraph('reviews').misbehave = () => 'hang up';
    for (const server of servers) expect((await ask(server, query)).headers['cache-control']).toBe('no-store');
  });
});

describe('rules', () => {
  test('are read from the settings', () => {
    const settings = readGatewaySettings([], {
      FORWARD_REQUEST_HEADERS: 'accept-language, X-Tenant-Hint->X-Hint',
      FORWARD_RESPONSE_HEADERS: 'x-cache=append, set-cookie',
    });
    expect(settings.FORWARD_REQUEST_HEADERS).toEqual([
      { from: 'accept-language', to: 'accept-language' },
      { from: 'x-tenant-hint', to: 'x-hint' },
    ]);
    expect(settings.FORWARD_RESPONSE_HEADERS).toEqual([
      { name: 'x-cache', merge: 'append' },
      { name: 'set-cookie', merge: 'first' },
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
    'signature',
    'a b',
    'a->b->c',
    '',
  ])('that pass "%s" to subgraphs are refused', (rule) => {
    expect(() => requestHeaderRule(rule)).toThrow(/is never passed on|is no name|expected name/);
  });

  test.each(['content-encoding', 'access-control-allow-origin', 'x-sophia-tenant', 'vary', 'x-cache=some', 'a=b=c'])(
    'that pass "%s" to clients are refused',
    (rule) => {
      expect(() => responseHeaderRule(rule)).toThrow(/is never passed on|expected name/);
    },
  );
});
