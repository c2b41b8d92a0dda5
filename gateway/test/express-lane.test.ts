import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTokenIdentity } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

const secret = 'a secret of at least thirty-two characters';
let graph: TestGraph;
let token: string;
/** A server with the express lane, and one without. */
let servers: Server[];

beforeAll(async () => {
  const tokens = createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant' });
  const identity: typeof tokens = {
    ...tokens,
    identify: async (given) => {
      if (given === 'unverifiable') throw new Error('The keys cannot be fetched');
      return tokens.identify(given);
    },
  };
  graph = await startGraph(bookshop(), { identity, maxRequestBytes: 5_000, limits: { depth: 8 } });
  token = await new SignJWT({ tenant: 'acme' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('ann')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
  servers = [createServer(graph.gateway.requests), createServer(graph.gateway.yoga)];
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  graph.subgraph('catalog').misbehave = undefined;
});
afterAll(async () => {
  for (const server of servers) server.close();
  await graph[Symbol.asyncDispose]();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

function portOf(server: Server | undefined): number {
  if (!server) throw new Error('The test has no such server');
  return (server.address() as AddressInfo).port;
}

async function ask(server: Server | undefined, { method = 'POST', path = '/graphql', headers, body = '' }: Sent) {
  const sent = request({
    port: portOf(server),
    path,
    method,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
      'x-request-id': 'one',
      ...headers,
    },
  });
  sent.end(body);
  const [response] = await once(sent, 'response');
  const { date: _date, ...others } = response.headers;
  // The time after which a browser reconnects is random.
  const received = (await text(response)).replace(/^retry: \d+\n/, '');
  return { status: response.statusCode, headers: others, body: received };
}

/** Returns the answers of both servers to the third request, when everything is cached. */
async function both(sent: Sent) {
  for (let time = 0; time < 2; time += 1) await ask(servers[0], sent);
  return Promise.all(servers.map((server) => ask(server, sent)));
}

const books = '{ books { id title } }';
const json = (body: unknown): Sent => ({ body: JSON.stringify(body) });

describe('a server answers as the general handler does', () => {
  test.each<[string, Sent]>([
    ['a query', json({ query: books })],
    ['a query with null for optional members', json({ query: books, variables: null, operationName: null })],
    ['variables', json({ query: 'query ($id: ID!) { book(id: $id) { title } }', variables: { id: '1' } })],
    [
      'variables that do not fit',
      json({ query: 'query ($id: ID!) { book(id: $id) { title } }', variables: { id: {} } }),
    ],
    ['variables that are missing', json({ query: 'query ($id: ID!) { book(id: $id) { title } }' })],
    ['variables that are a string', json({ query: books, variables: '{}' })],
    [
      'one of several operations',
      json({ query: 'query A { books { id } } query B { __typename }', operationName: 'B' }),
    ],
    ['several operations without a name', json({ query: 'query A { books { id } } query B { __typename }' })],
    ['an operation that does not exist', json({ query: 'query A { books { id } }', operationName: 'C' })],
    ['an invalid operation name', json({ query: books, operationName: 7 })],
    ['a query that is not valid', json({ query: '{ nothing }' })],
    [
      'a query that is too deep',
      json({ query: '{__schema{types{fields{type{ofType{ofType{ofType{ofType{name}}}}}}}}}' }),
    ],
    ['a syntax error', json({ query: '{' })],
    ['introspection', json({ query: '{ __schema { queryType { name } } }' })],
    ['an extension', json({ query: books, extensions: { some: 1 } })],
    ['something unknown', json({ query: books, more: 1 })],
    ['a batch', json([{ query: books }])],
    ['no query', json({})],
    ['null', json(null)],
    ['a body that is not JSON', { body: '{"query":' }],
    ['an empty body', { body: '' }],
    ['a body that is too long', json({ query: `${books} # ${'x'.repeat(6_000)}` })],
    ['a hostile body', { body: `{"query":${JSON.stringify(books)},"__proto__":{"variables":1}}` }],
    ['hostile variables', { body: `{"query":${JSON.stringify(books)},"variables":{"__proto__":{"id":1}}}` }],
    ['GET', { method: 'GET', path: `/graphql?query=${encodeURIComponent(books)}` }],
    ['another path', { ...json({ query: books }), path: '/else' }],
    ['a path with a query', { ...json({ query: books }), path: '/graphql?x=1' }],
    ['a text', { ...json({ query: books }), headers: { 'content-type': 'text/plain' } }],
    ['a charset', { ...json({ query: books }), headers: { 'content-type': 'application/json; charset=utf-8' } }],
    ['an origin', { ...json({ query: books }), headers: { origin: 'https://evil.example' } }],
    ['no token', { ...json({ query: books }), headers: { authorization: '' } }],
    ['a wrong token', { ...json({ query: books }), headers: { authorization: 'Bearer x' } }],
    [
      'a token that cannot be verified now',
      { ...json({ query: books }), headers: { authorization: 'Bearer unverifiable' } },
    ],
    ['any format', { ...json({ query: books }), headers: { accept: '*/*' } }],
    ['the GraphQL format', { ...json({ query: books }), headers: { accept: 'application/graphql-response+json' } }],
    [
      'both formats',
      { ...json({ query: books }), headers: { accept: 'application/graphql-response+json, application/json' } },
    ],
    ['an unsupported format', { ...json({ query: books }), headers: { accept: 'image/png' } }],
    ['an event stream', { ...json({ query: books }), headers: { accept: 'text/event-stream' } }],
    [
      'variables that do not fit, in the GraphQL format',
      {
        ...json({ query: 'query ($id: ID!) { book(id: $id) { title } }', variables: { id: {} } }),
        headers: { accept: 'application/graphql-response+json' },
      },
    ],
  ])('%s', async (_what, sent) => {
    const [quick, general] = await both(sent);
    expect(quick).toEqual(general);
  });

  test.each(['application/json', 'application/graphql-response+json'])('errors beside data as %s', async (accept) => {
    graph.subgraph('catalog').misbehave = () => ({
      body: '{"data":{"books":[{"id":"1","title":null}]},"errors":[{"message":"x","path":["books",0,"title"]}]}',
    });
    const [quick, general] = await both({ ...json({ query: books }), headers: { accept } });
    expect(quick?.body).toContain('DOWNSTREAM_SERVICE_ERROR');
    expect(quick).toEqual(general);
  });

  test('alternating queries of one length, with other names and variables', async () => {
    const turns = ['1', '2', '1', '3'].flatMap((id) => [
      json({ query: 'query ($id: ID!) { book(id: $id) { title } }', variables: { id } }),
      json({ query: 'query ($id: ID!) { book(id: $id) { price } }', variables: { id } }),
    ]);
    for (const sent of turns) await both(sent);
    for (const sent of turns) {
      const [quick, general] = await both(sent);
      expect(quick).toEqual(general);
    }
  });

  test('a query that is no longer valid after a reload', async () => {
    const sent = json({ query: '{ books { id weight } }' });
    const [before] = await both(sent);
    expect(before?.body).toContain('weight');
    await graph.gateway.reload(graph.supergraph.replaceAll('weight', 'mass'));
    try {
      const [quick, general] = await both(sent);
      expect(quick?.body).toContain('Cannot query field');
      expect(quick).toEqual(general);
    } finally {
      await graph.gateway.reload(graph.supergraph);
    }
  });

  test('mutations, each of which runs once', async () => {
    const sent = json({ query: 'mutation { rename(id: "1", title: "A") { id title } }' });
    graph.subgraph('catalog').received.length = 0;
    const [quick, general] = await both(sent);
    expect(quick).toEqual(general);
    expect(graph.subgraph('catalog').received).toHaveLength(4);
  });
});

test('a client that leaves cancels its requests', async () => {
  await both(json({ query: books }));
  graph.subgraph('catalog').misbehave = () => 'hang';
  graph.subgraph('catalog').received.length = 0;
  const body = JSON.stringify({ query: books });
  const sent = request({
    port: portOf(servers[0]),
    path: '/graphql',
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    },
  });
  sent.on('error', () => undefined);
  sent.end(body);
  await expect.poll(() => graph.subgraph('catalog').received.length).toBe(1);
  sent.destroy();
  await expect.poll(() => graph.gateway.metrics.text()).toContain('service="catalog",outcome="aborted"');
});

test('requests are counted and logged like all others', async () => {
  const count = async () =>
    Number(
      /gateway_http_request_duration_seconds_count\{method="POST",status="200"\} (\d+)/.exec(
        await graph.gateway.metrics.text(),
      )?.[1],
    );
  await ask(servers[0], json({ query: books }));
  const before = await count();
  await ask(servers[0], json({ query: books }));
  expect(await count()).toBe(before + 1);
});
