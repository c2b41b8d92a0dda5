import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createTokenIdentity, type Identity, serveGateway } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';

function collect(level = 'debug') {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({ write: (line, _, done) => done(void lines.push(JSON.parse(String(line)))) });
  return { lines, logger: pino({ level }, sink) };
}

/** Returns samples by name and labels, in Prometheus' format. */
async function scrape({ gateway }: TestGraph): Promise<Record<string, number>> {
  const text = await (await gateway.fetch('http://gateway/metrics')).text();
  const samples = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(samples.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]));
}

test('metrics count what is deprecated in operations, by client', async () => {
  const reason = '@deprecated(reason: "Use title. Removed on 2999-01-01.")';
  const typeDefs = `
    type Query { book(sort: Sort ${reason}, filter: Filter): Book }
    input Filter { name: String ${reason} title: String }
    enum Sort { NAME ${reason} TITLE }
    type Book { title: String name: String ${reason} }`;
  await using graph = await startGraph({
    books: { typeDefs, resolvers: { Query: { book: () => ({ name: 'Emma' }) } } },
  });
  const ask = (query: string, headers?: Record<string, string>) => send(graph.gateway, { query }, headers);
  await ask('{ book(filter: { title: "a" }) { title } }', { 'apollographql-client-name': 'modern' });
  await ask('{ book(sort: NAME, filter: { name: "a" }) { ...N } } fragment N on Book { name }', {
    'apollographql-client-name': 'CRM',
  });
  await ask('{ book { name } }', { 'apollographql-client-name': 'CRM' });
  await ask('{ book { name } }');
  for (let client = 0; client < 250; client += 1) {
    await ask('{ book { name } }', { 'graphql-client-name': `many ${client}` });
  }
  const counts = Object.entries(await scrape(graph)).filter(([name]) =>
    name.startsWith('gateway_deprecated_uses_total'),
  );
  const of = (coordinate: string, client: string) =>
    Object.fromEntries(counts)[`gateway_deprecated_uses_total{coordinate="${coordinate}",client="${client}"}`];
  expect(of('Book.name', 'CRM')).toBe(2);
  expect(of('Query.book(sort:)', 'CRM')).toBe(1);
  expect(of('Filter.name', 'CRM')).toBe(1);
  expect(of('Sort.NAME', 'CRM')).toBe(1);
  expect(of('Book.name', 'unnamed')).toBe(1);
  expect(of('Book.name', 'other')).toBe(52);
  expect(counts.some(([name]) => name.includes('modern'))).toBe(false);
});

test('metrics count operations, fetches, planning and bytes', async () => {
  await using graph = await startGraph(bookshop());
  const query = '{ books(first: 2) { title reviews { stars } } }';
  await graph.query(query);
  await graph.query(query);
  const samples = await scrape(graph);
  expect(samples).toMatchObject({
    'gateway_operations_total{kind="query",outcome="ok"}': 2,
    gateway_operations_in_flight: 0,
    'gateway_subgraph_requests_in_flight{service="catalog"}': 0,
    'gateway_subgraph_request_duration_seconds_count{service="reviews",outcome="ok"}': 2,
    'gateway_planning_duration_seconds_count{outcome="ok"}': 1,
    gateway_plans_pending: 0,
    'gateway_plan_cache_lookups_total{outcome="hit"}': 1,
    gateway_plan_cache_size: 1,
  });
  const answer = JSON.stringify({
    data: {
      books: [
        { title: 'Dune', reviews: [{ stars: 5 }, { stars: 2 }] },
        { title: 'Emma', reviews: [] },
      ],
    },
  });
  expect(samples.gateway_http_response_bytes_total).toBe(2 * Buffer.byteLength(answer));
  expect(samples['gateway_subgraph_response_bytes_total{service="catalog"}']).toBeGreaterThan(0);
});

test.each([
  [3_600_000, /its clock is 3(600|599|601) seconds ahead of the gateway's/],
  [-60_000, /its clock is (59|60|61) seconds behind the gateway's/],
  [0, /check that its GATEWAY_KEYS contain the key of SUBGRAPH_SIGNING_KEY/],
])('logs a subgraph that refuses a signature, with a clock that is %i ms off', async (offMs, reason) => {
  const { lines, logger } = collect();
  await using graph = await startGraph(bookshop(), { logger });
  graph.subgraph('catalog').misbehave = () => ({
    status: 401,
    headers: { date: new Date(Date.now() + offMs).toUTCString() },
    body: '{"errors":[{"message":"Not signed","extensions":{"code":"UNSIGNED_REQUEST"}}]}',
  });
  const { errors } = await graph.query('{ books { title } }');
  expect(errors?.[0]?.message).toBe('Subgraph "catalog" reported an error');
  expect(lines.filter(({ level }) => level === 50)).toMatchObject([
    { service: 'catalog', msg: expect.stringMatching(reason) },
  ]);
});

test('counts operations and requests in progress', async () => {
  await using graph = await startGraph(bookshop());
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const arrived = new Promise<void>((resolve) => {
    graph.subgraph('catalog').hold = async () => {
      resolve();
      await held;
    };
  });
  const pending = graph.query('{ books(first: 1) { title } }');
  await arrived;
  expect(await scrape(graph)).toMatchObject({
    gateway_operations_in_flight: 1,
    'gateway_subgraph_requests_in_flight{service="catalog"}': 1,
  });
  release();
  await pending;
});

test('counts errors by code, and unknown codes of subgraphs as other', async () => {
  await using graph = await startGraph(bookshop(), { passedErrorCodes: ['*'] });
  const failWith = (code: string) => {
    const body = JSON.stringify({ errors: [{ message: 'No', extensions: { code } }], data: { books: null } });
    graph.subgraph('catalog').misbehave = () => ({ body });
    return graph.query('{ books { title } }');
  };
  await failWith('MADE_UP_1');
  await failWith('MADE_UP_2');
  graph.subgraph('catalog').misbehave = () => 'hang up';
  await graph.query('{ books { title } }');
  expect(await scrape(graph)).toMatchObject({
    'gateway_graphql_errors_total{code="other"}': 2,
    'gateway_graphql_errors_total{code="SUBREQUEST_HTTP_ERROR"}': 1,
    'gateway_operations_total{kind="query",outcome="partial"}': 3,
  });
});

test.each(['info', 'debug'] as const)(
  'each request has one line at the level chosen (%s), with its id',
  async (level) => {
    const { lines, logger } = collect();
    await using graph = await startGraph(bookshop(), { logger, accessLog: level });
    await send(graph.gateway, { query: '{ __typename }' }, { 'x-request-id': 'r-1' });
    expect(lines.filter(({ msg }) => msg === 'request')).toMatchObject([
      { level: logger.levels.values[level], requestId: 'r-1', method: 'POST', path: '/graphql', status: 200 },
    ]);
  },
);

test('the line for a request names its operation and identity, in the general handler and the express lane', async () => {
  const { lines, logger } = collect();
  const identity: Identity = {
    kind: 'verified',
    tenant: 'acme',
    subject: 'u-1',
    roles: [],
    claims: { email: 'a@b.c' },
  };
  await using graph = await startGraph(bookshop(), {
    logger,
    accessLog: 'info',
    identity: { verifies: true, identify: async () => identity },
  });
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  const post = (query: string) =>
    fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  for (const _ of ['general', 'express']) await (await post('query Titles { books { title } }')).text();
  await (await post('{ books { title } }')).text();
  await (await post('query Wrong { nothing }')).text();
  await server.close(0);
  const requests = lines.filter(({ msg }) => msg === 'request');
  const client = { tenant: 'acme', subject: 'u-1' };
  expect(requests).toMatchObject([
    { operation: 'Titles', ...client },
    { operation: 'Titles', ...client },
    { operation: 'anonymous', ...client },
    client,
  ]);
  expect(JSON.stringify(requests)).not.toContain('a@b.c');
});

test('the line for each request can be disabled', async () => {
  const { lines, logger } = collect();
  await using graph = await startGraph(bookshop(), { logger, accessLog: 'off' });
  await send(graph.gateway, { query: '{ __typename }' });
  expect(lines.filter(({ msg }) => msg === 'request')).toEqual([]);
});

test('a slow operation is logged by name and hash, without its text', async () => {
  const { lines, logger } = collect();
  await using graph = await startGraph(bookshop(), { logger, slowOperationMs: 0 });
  const query = 'query Find($text: String!) { search(text: $text) { __typename } }';
  await send(graph.gateway, { query, variables: { text: 'secret' } }, { 'x-request-id': 'r-2' });
  const [slow] = lines.filter(({ level }) => level === 40);
  expect(slow).toMatchObject({
    msg: 'An operation was slow',
    requestId: 'r-2',
    operation: 'Find',
    kind: 'query',
    sha256: createHash('sha256').update(query).digest('hex'),
  });
  expect(JSON.stringify(slow)).not.toMatch(/secret|search/);
});

test('what a client does wrong is no error in the log, which anybody could fill with it', async () => {
  const { lines, logger } = collect('trace');
  await using graph = await startGraph(bookshop(), { logger });
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  await send(graph.gateway, { query: 'query A { books { id } } query B { books { id } }' });
  const leaving = connect(Number(new URL(server.url).port), '127.0.0.1');
  const head = [
    'host: localhost',
    'content-type: application/json',
    'transfer-encoding: chunked',
    'expect: 100-continue',
  ];
  leaving.write(['POST /graphql HTTP/1.1', ...head, '', ''].join('\r\n'));
  // The server asks for the body, so it has begun with the request.
  await once(leaving, 'data');
  leaving.write('5\r\n{"que\r\n', () => leaving.destroy());
  await expect.poll(() => lines.some(({ msg }) => msg === 'aborted')).toBe(true);
  await server.close(0);
  expect(lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

test('no log contains a token, a variable, a literal or a header of a client, at any level', async () => {
  const written: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => void written.push(line) });
  const identity = createTokenIdentity({ keys: { secret: 'key-material'.repeat(4) }, tenantClaim: 'tenant' });
  await using graph = await startGraph(bookshop(), { identity, logger, slowOperationMs: 0 });
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  const claims = { sub: 'ann', tenant: 'acme', exp: 4_000_000_000 };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode('key-material'.repeat(4)));
  const post = (authorization: string, body: unknown) =>
    fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, cookie: 'session=hidden-cookie' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }).then((answer) => answer.text());
  const query = 'query ($text: String!) { search(text: $text) { __typename } }';
  for (const _ of [1, 2]) await post(`Bearer ${token}`, { query, variables: { text: 'hidden-variable' } });
  await post(`Bearer ${token}`, { query: '{ search(text: "hidden-literal") { nothing } }' });
  await post(`Bearer ${token}`, '{"query":"{ books { id } }", "variables": {"hidden-body"');
  await post('Bearer hidden-token', { query });
  graph.subgraph('catalog').misbehave = () => 'hang up';
  await post(`Bearer ${token}`, { query, variables: { text: 'hidden-variable' } });
  const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer hidden-token' } }));
  await once(socket, 'close');
  await server.close(0);
  expect(written.length).toBeGreaterThan(5);
  for (const secret of ['hidden-', 'key-material', token, token.split('.')[2] ?? '']) {
    expect(written.filter((line) => line.includes(secret))).toEqual([]);
  }
});
