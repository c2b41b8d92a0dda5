import { request as sendRaw } from 'node:http';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayServer, serveGateway, Unauthenticated } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { guardedBookshop } from './support/guarded-bookshop.ts';
import { connectMcp, generations, type McpClient, mcpUrlOf, textOf } from './support/mcp-client.ts';
import { startGraph, type TestGraph, type TestGraphOptions } from './support/test-graph.ts';

interface ServedGraph extends AsyncDisposable {
  readonly graph: TestGraph;
  readonly server: GatewayServer;
  /** Lines of the log, oldest first. */
  readonly lines: Record<string, unknown>[];
}

async function serve(options: TestGraphOptions = {}, definitions = bookshop()): Promise<ServedGraph> {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const graph = await startGraph(definitions, { logger, ...options });
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  return {
    graph,
    server,
    lines,
    async [Symbol.asyncDispose]() {
      await server.close(100);
      await graph[Symbol.asyncDispose]();
    },
  };
}

/** Sends a message as the older generation of the protocol does. */
function post(server: GatewayServer, message: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(mcpUrlOf(server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body: typeof message === 'string' ? message : JSON.stringify(message),
  });
}

const callOf = (name: string, args: object) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name, arguments: args },
});

/** Identifies clients by their token: `TENANT` or `TENANT:ROLE`. */
const byToken = {
  verifies: true,
  async identify(token: string | undefined) {
    if (!token) throw new Unauthenticated('The request has no token');
    const [tenant = '', ...roles] = token.split(':');
    return { kind: 'verified' as const, subject: `${tenant}'s`, tenant, roles, scopes: roles, claims: {} };
  },
};

const errorsOf = (answer: { structuredContent?: unknown }) =>
  (answer.structuredContent as { errors: { message: string; extensions: Record<string, unknown> }[] }).errors;

describe.each(generations)('a client of the %s protocol', (generation) => {
  let served: ServedGraph;
  let mcp: McpClient;
  beforeAll(async () => {
    served = await serve();
    mcp = await connectMcp(served.server.url, { generation });
  });
  afterAll(async () => {
    await mcp[Symbol.asyncDispose]();
    await served[Symbol.asyncDispose]();
  });

  it('speaks its version and sees tools that change nothing', async () => {
    expect(mcp.client.getNegotiatedProtocolVersion()).toBe(generation === 'legacy' ? '2025-11-25' : '2026-07-28');
    const { tools } = await mcp.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search_schema',
      'describe_type',
      'validate_operation',
      'run_query',
    ]);
    for (const tool of tools) expect(tool.annotations).toMatchObject({ readOnlyHint: true });
  });

  it('finds fields by words, and the way to them', async () => {
    const answer = await mcp.call('search_schema', { words: 'reviews of a BOOK' });
    expect(answer.structuredContent).toMatchObject({
      hits: expect.arrayContaining([
        {
          coordinate: 'Book.reviews',
          declaration: 'reviews(minStars: Int = 0): [Review!]',
          description: '',
          way: 'Query.books.reviews',
        },
      ]),
    });
    expect(textOf(answer)).toContain('Book.reviews(minStars: Int = 0): [Review!] (at Query.books.reviews)');
  });

  it('leads on from a search that finds nothing or much', async () => {
    expect(textOf(await mcp.call('search_schema', { words: 'zebra' }))).toContain('describe_type for Query');
    const few = await mcp.call('search_schema', { words: 'book', limit: 2 });
    expect(few.structuredContent).toMatchObject({ hits: [{}, {}], total: expect.toSatisfy((total) => total > 2) });
    expect(textOf(few)).toMatch(/\d+ more hits/);
  });

  it('finds nothing that only changes could use', async () => {
    expect(textOf(await mcp.call('search_schema', { words: 'rename hire mutation' }))).toContain(
      'Nothing in the schema',
    );
  });

  it('looks at a type, and at some of its fields', async () => {
    const { structuredContent } = await mcp.call('describe_type', { name: 'Book' });
    expect(structuredContent).toMatchObject({
      definition: expect.stringContaining('reviews(minStars: Int = 0): [Review!]'),
      returnedBy: ['Query.books', 'Query.book', 'Review.book'],
    });
    expect(textOf(await mcp.call('describe_type', { name: 'Book', fields: ['price'] }))).not.toContain('weight');
    expect(textOf(await mcp.call('describe_type', { name: 'Size' }))).not.toContain('SECRET');
  });

  it.each([
    [{ name: 'Bok' }, 'The schema has no type \\"Bok\\"'],
    [{ name: '__Type' }, 'The schema has no type'],
    [{ name: 'Book', fields: ['prize', 'price'] }, 'The type Book has no field \\"prize\\"'],
  ])('is told that %o does not exist', async (args, message) => {
    const answer = await mcp.call('describe_type', args);
    expect(answer.isError).toBe(true);
    expect(textOf(answer)).toContain(message);
  });

  it('gets the errors of an operation with their places, and its cost', async () => {
    const { structuredContent: wrong } = await mcp.call('validate_operation', { query: '{\n  books { titel } }' });
    expect(wrong).toMatchObject({ valid: false, errors: [{ locations: [{ line: 2, column: 11 }] }] });
    const { structuredContent: right } = await mcp.call('validate_operation', { query: '{ books { id } }' });
    expect(right).toEqual({ valid: true, cost: { estimated: 10, max: 100_000 }, errors: [] });
    const query = 'query ($first: Int!) { books(first: $first) { id } }';
    const { structuredContent: missing } = await mcp.call('validate_operation', { query });
    expect(missing).toMatchObject({ valid: false, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(served.graph.subgraph('catalog').received).toEqual([]);
  });

  it('runs a query with variables', async () => {
    const answer = await mcp.call('run_query', {
      query: 'query ($id: ID!) { book(id: $id) { title author { name } } }',
      variables: { id: '1' },
    });
    const expected = { data: { book: { title: 'Dune', author: { name: 'Ada' } } } };
    expect(answer.structuredContent).toEqual(expected);
    expect(JSON.parse(textOf(answer))).toEqual(expected);
    expect(answer.isError).toBeUndefined();
  });

  it('gets data together with errors, as GraphQL masks them', async () => {
    const answer = await mcp.call('run_query', { query: '{ authors { name shout } }' });
    expect(answer.structuredContent).toMatchObject({
      data: { authors: [{ shout: 'ADA' }, { shout: null }] },
      errors: [{ path: ['authors', 1, 'shout'], extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }],
    });
    expect(answer.isError).toBeUndefined();
    expect(textOf(answer)).not.toContain('SELECT');
  });

  it('gets an error if there is no data at all', async () => {
    const answer = await mcp.call('run_query', { query: '{ failing }' });
    expect(answer.structuredContent).toMatchObject({ data: { failing: null }, errors: [{ message: 'No such shelf' }] });
    expect(answer.isError).toBe(true);
  });

  it.each([
    ['a mutation', 'mutation { rename(id: 1, title: "Doom") { id } }', 'this operation is a mutation'],
    ['a mutation behind a query', 'query A { books { id } } mutation B { hire(name: "x") { id } }', 'is a mutation'],
    ['a syntax error', '{ books { id }', 'Syntax Error'],
    ['an unknown field', '{ bookz { id } }', 'Cannot query field'],
    [
      'deep nesting',
      `{ books ${'{ author { reviews { book '.repeat(6)}{ id }${' } } }'.repeat(6)} }`,
      'levels of fields',
    ],
    ['deep brackets', `{ books(first: ${'['.repeat(3_000)}`, 'nested too deeply'],
    ['many tokens', `{ ${'books { id } '.repeat(2_000)} }`, 'tokens'],
    ['no operation of that name', 'query A { books { id } } query C { books { id } }', 'no operation \\"B\\"'],
  ])('is refused %s', async (_, query, message) => {
    const before = served.graph.subgraph('catalog').received.length;
    const answer = await mcp.call('run_query', { query, operationName: query.startsWith('query') ? 'B' : null });
    expect(answer.isError).toBe(true);
    expect(textOf(answer)).toContain(message);
    expect(served.graph.subgraph('catalog').received).toHaveLength(before);
  });

  it.each([
    ['run_query', {}, "must have required property 'query'"],
    ['run_query', { query: 5 }, 'data/query must be string'],
    ['run_query', { query: '{ books { id } }', variables: [1] }, 'data/variables must be object,null'],
    ['run_query', { query: '{ books { id } }', extra: true }, 'must NOT have additional properties'],
    ['search_schema', { words: 'book', limit: 1e9 }, 'must be <= 50'],
    ['describe_type', { name: 'Book', fields: Array(51).fill('id') }, 'must NOT have more than 50 items'],
  ])('is told what is wrong with the arguments of %s: %o', async (name, args, message) => {
    const answer = await mcp.call(name, args);
    expect(answer.isError).toBe(true);
    expect(textOf(answer)).toContain(message);
  });

  it('is told that there is no such tool', async () => {
    await expect(mcp.call('drop_tables')).rejects.toThrow('Tool drop_tables not found');
  });
});

it('says how to ask for less when an answer is too long', async () => {
  await using served = await serve({ mcp: { maxAnswerBytes: 1_000 } });
  await using mcp = await connectMcp(served.server.url);
  const query = `{ books { ${Array.from({ length: 20 }, (_, n) => `title${n}: title`).join(' ')} author { name } } }`;
  const answer = await mcp.call('run_query', { query });
  expect(answer.isError).toBe(true);
  expect(errorsOf(answer)).toMatchObject([{ extensions: { code: 'ANSWER_TOO_LARGE' } }]);
  expect(textOf(answer)).toMatch(
    /has \d+ bytes; at most 1000 are sent. Most entries are in books \(3 entries\). Ask for/,
  );
  const less = await mcp.call('run_query', { query: '{ books(first: 1) { title } }' });
  expect(less.structuredContent).toEqual({ data: { books: [{ title: 'Dune' }] } });
});

it('serves two clients at once, each with its own identity', async () => {
  await using served = await serve({ identity: byToken });
  const { server, graph } = served;
  await using acme = await connectMcp(server.url, { headers: { authorization: 'Bearer acme' } });
  await using other = await connectMcp(server.url, {
    generation: 'legacy',
    headers: { authorization: 'Bearer other' },
  });
  const run = (mcp: McpClient, id: number) =>
    mcp
      .call('run_query', { query: `{ book(id: ${id}) { title } }` })
      .then(({ structuredContent }) => structuredContent);
  const answers = await Promise.all([run(acme, 1), run(other, 2), run(acme, 3)]);
  expect(answers).toEqual(['Dune', 'Emma', 'Ulysses'].map((title) => ({ data: { book: { title } } })));
  const seen = graph.subgraph('catalog').received.map(({ headers }) => headers['x-sophia-tenant']);
  expect(seen.toSorted()).toEqual(['acme', 'acme', 'other']);
});

describe('whoever GraphQL refuses is refused', () => {
  it.each(['POST', 'GET', 'DELETE'])('without a token (%s)', async (method) => {
    await using served = await serve({ identity: byToken });
    const response = await fetch(mcpUrlOf(served.server.url), {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(callOf('run_query', { query: '{ books { id } }' })) }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    await expect(connectMcp(served.server.url)).rejects.toThrow();
  });

  it('from a page of another site', async () => {
    await using served = await serve();
    const refused = await post(served.server, callOf('run_query', { query: '{ books { id } }' }), {
      origin: 'https://evil.example',
    });
    expect(refused.status).toBe(403);
    const form = await post(served.server, callOf('run_query', { query: '{ books { id } }' }), {
      'content-type': 'text/plain',
    });
    expect(form.status).toBe(403);
    expect(served.graph.subgraph('catalog').received).toEqual([]);
  });

  it('through a host name of somebody else', async () => {
    await using served = await serve();
    const { hostname, port, pathname } = mcpUrlOf(served.server.url);
    const status = await new Promise((resolve, reject) => {
      const options = { hostname, port, path: pathname, method: 'POST', headers: { host: 'evil.example' } };
      sendRaw(options, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end('{}');
    });
    expect(status).toBe(403);
  });

  it('for fields that need more rights, which are null', async () => {
    await using served = await serve({ identity: byToken }, guardedBookshop().definitions);
    const query = '{ book { title price } }';
    await using viewer = await connectMcp(served.server.url, { headers: { authorization: 'Bearer acme' } });
    expect((await viewer.call('run_query', { query })).structuredContent).toMatchObject({
      data: { book: { title: 'Dune', price: null } },
      errors: [{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    });
    await using admin = await connectMcp(served.server.url, { headers: { authorization: 'Bearer acme:admin' } });
    expect((await admin.call('run_query', { query })).structuredContent).toEqual({
      data: { book: { title: 'Dune', price: 1200 } },
    });
  });

  it('for what costs too much', async () => {
    await using served = await serve({ costLimit: { max: 5 } });
    await using mcp = await connectMcp(served.server.url);
    const answer = await mcp.call('run_query', { query: '{ books { id } }' });
    expect(errorsOf(answer)).toMatchObject([{ extensions: { code: 'OPERATION_TOO_EXPENSIVE', actual: 10 } }]);
    const { structuredContent } = await mcp.call('validate_operation', { query: '{ books { id } }' });
    expect(structuredContent).toMatchObject({ valid: false, cost: { estimated: 10, max: 5 } });
  });

  it('for variables with too many values', async () => {
    await using served = await serve({ limits: { inputValues: 10 } });
    await using mcp = await connectMcp(served.server.url);
    const variables = { list: Array(100).fill(1) };
    const answer = await mcp.call('run_query', { query: '{ books { id } }', variables });
    expect(errorsOf(answer)).toMatchObject([{ extensions: { code: 'OPERATION_LIMIT_EXCEEDED' } }]);
  });

  it('for the schema, where introspection is disabled', async () => {
    await using served = await serve({ introspection: false, suggestions: false });
    await using mcp = await connectMcp(served.server.url);
    expect(await mcp.toolNames()).toEqual(['validate_operation', 'run_query']);
    await expect(mcp.call('search_schema', { words: 'book' })).rejects.toThrow('not found');
    const answer = await mcp.call('run_query', { query: '{ __schema { types { name } } }' });
    expect(errorsOf(answer)).toMatchObject([{ extensions: { code: 'INTROSPECTION_DISABLED' } }]);
    const { structuredContent } = await mcp.call('validate_operation', { query: '{ bookz { id } }' });
    expect(JSON.stringify(structuredContent)).not.toContain('Did you mean');
  });

  it('for operations that are not registered', async () => {
    const manifest = {
      holds: (text: string) => text === '{ books { id } }',
      textOf: () => undefined,
      [Symbol.dispose]: () => {},
    };
    await using served = await serve({ persistedOperations: { manifest, manifestOnly: true } });
    await using mcp = await connectMcp(served.server.url);
    const answer = await mcp.call('run_query', { query: '{ books { title } }' });
    expect(errorsOf(answer)).toMatchObject([{ extensions: { code: 'OPERATION_NOT_REGISTERED' } }]);
    expect((await mcp.call('run_query', { query: '{ books { id } }' })).isError).toBeUndefined();
  });

  it('while all places are taken', async () => {
    await using served = await serve({ admission: { maxInProgress: 1, maxQueued: 0 } });
    const { graph, server } = served;
    const held = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    graph.subgraph('catalog').hold = () => {
      arrived.resolve();
      return held.promise;
    };
    const first = post(server, callOf('run_query', { query: '{ books { id } }' }));
    await arrived.promise;
    const second = await post(server, callOf('run_query', { query: '{ books { title } }' }));
    expect(second.status).toBe(503);
    expect(second.headers.get('retry-after')).toBe('1');
    held.resolve();
    expect((await first).status).toBe(200);
  });
});

describe('a message', () => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await serve({ maxRequestBytes: 10_000 });
  });
  afterAll(() => served[Symbol.asyncDispose]());

  it.each<[what: string, message: unknown, headers: Record<string, string>, status: number, code: number]>([
    ['that is no JSON', '{', {}, 400, -32700],
    ['that is empty', '', {}, 400, -32700],
    ['that is a list', [callOf('run_query', { query: '{ books { id } }' })], {}, 400, -32600],
    ['that is longer than allowed', callOf('run_query', { query: 'x'.repeat(20_000) }), {}, 413, -32600],
    ['that is null', 'null', {}, 400, -32600],
    ['of an unknown method', { jsonrpc: '2.0', id: 1, method: 'tools/drop' }, {}, 200, -32601],
    ['for a stream of events', { jsonrpc: '2.0', id: 1, method: 'resources/list' }, {}, 200, -32601],
    ['of an unknown version', callOf('x', {}), { 'mcp-protocol-version': '1999-01-01' }, 400, -32000],
  ])('%s gets an error', async (_, message, headers, status, code) => {
    const response = await post(served.server, message, headers);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code } });
    expect(response.status).toBe(status);
  });

  it('that becomes too long when it is decompressed gets an error', async () => {
    const body = gzipSync(JSON.stringify(callOf('run_query', { query: 'x'.repeat(1_000_000) })));
    expect(body.length).toBeLessThan(10_000);
    const response = await fetch(mcpUrlOf(served.server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body,
    });
    expect(response.status).toBe(413);
  });

  it.each(['2024-11-05', '2025-03-26', '2025-06-18'])('of a client of %s is understood', async (protocolVersion) => {
    const params = { protocolVersion, capabilities: {}, clientInfo: { name: 'old', version: '1' } };
    const hello = await post(served.server, { jsonrpc: '2.0', id: 0, method: 'initialize', params });
    expect(await hello.json()).toMatchObject({ result: { protocolVersion, serverInfo: { name: 'graphql-gateway' } } });
    // These clients ask for a session, and do without when they get none.
    expect(hello.headers.get('mcp-session-id')).toBeNull();
    const answer = await post(served.server, callOf('run_query', { query: '{ book(id: 1) { title } }' }), {
      'mcp-protocol-version': protocolVersion,
    });
    expect(await answer.json()).toMatchObject({ result: { structuredContent: { data: { book: { title: 'Dune' } } } } });
  });

  it('cannot open a stream', async () => {
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const params = { _meta, notifications: { toolsListChanged: true } };
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' };
    const listen = { jsonrpc: '2.0', id: 1, method: 'subscriptions/listen', params };
    const response = await post(served.server, listen, headers);
    expect(await response.json()).toMatchObject({ error: { message: 'Subscription limit reached' } });
    const get = await fetch(mcpUrlOf(served.server.url), { headers: { accept: 'text/event-stream' } });
    expect(get.status).toBe(405);
    expect(get.headers.get('allow')).toBe('POST');
  });
});

it('is logged and counted like GraphQL', async () => {
  await using served = await serve({ identity: byToken });
  const { server, lines, graph } = served;
  await using mcp = await connectMcp(server.url, {
    headers: { authorization: 'Bearer acme', 'x-request-id': 'from-the-client' },
  });
  await mcp.call('run_query', { query: 'query Titles { books { title } }' });
  expect(lines.findLast(({ msg }) => msg === 'request')).toMatchObject({
    method: 'POST',
    path: '/mcp',
    status: 200,
    operation: 'Titles',
    tenant: 'acme',
    requestId: 'from-the-client',
  });
  expect(graph.subgraph('catalog').received.at(-1)?.headers['x-request-id']).toBe('from-the-client');
  const metrics = await graph.gateway.metrics.text();
  expect(metrics).toContain('gateway_operations_total{kind="query",outcome="ok"} 1');
  expect(metrics).toMatch(/gateway_http_request_duration_seconds_count\{method="POST",status="200"\} [1-9]/);
});

it('shows nothing of an unexpected failure', async () => {
  const policies = () => {
    throw new Error('the password is 1234');
  };
  await using served = await serve({ identity: byToken, authorization: { policies } }, guardedBookshop().definitions);
  await using mcp = await connectMcp(served.server.url, { headers: { authorization: 'Bearer acme' } });
  const answer = await mcp.call('run_query', { query: '{ book { margin } }' });
  expect(errorsOf(answer)).toEqual([
    { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  const checked = await mcp.call('validate_operation', { query: '{ book { margin } }' });
  expect(errorsOf(checked)).toEqual(errorsOf(answer));
  expect(served.lines.filter(({ level }) => level === 50)).toHaveLength(2);
});

it('answers that it failed if nobody can tell who sends a message', async () => {
  const identify = async () => {
    throw new Error('the password is 1234');
  };
  await using served = await serve({ identity: { verifies: true, identify } });
  const response = await post(served.server, callOf('run_query', { query: '{ books { id } }' }));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('1234');
  expect(served.lines.filter(({ level }) => level === 50)).toHaveLength(1);
});

it('passes on whole numbers that JavaScript would round', async () => {
  const exact = '90071992547409931234';
  await using served = await serve(
    {},
    {
      numbers: {
        typeDefs: 'scalar Big type Query { echo(big: Big): Big }',
        resolvers: { Query: { echo: () => null } },
      },
    },
  );
  served.graph.subgraph('numbers').misbehave = () => ({ body: `{"data":{"echo":${exact}}}` });
  const query = 'query ($big: Big) { echo(big: $big) }';
  const message = JSON.stringify(callOf('run_query', { query, variables: { big: 'BIG' } })).replace('"BIG"', exact);
  const answer = await (await post(served.server, message)).text();
  expect(served.graph.subgraph('numbers').received.at(-1)?.body).toContain(exact);
  expect(answer).toContain(`"structuredContent":{"data":{"echo":${exact}}}`);
});

it('is absent if it is disabled', async () => {
  await using served = await serve({ mcp: false });
  expect((await post(served.server, callOf('run_query', { query: '{ books { id } }' }))).status).toBe(404);
});
