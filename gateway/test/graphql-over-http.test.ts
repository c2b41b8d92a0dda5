import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GatewayServer, serveGateway } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const graphqlResponse = 'application/graphql-response+json';
const rename = 'mutation { rename(id: "1", title: "x") { id } }';
let graph: TestGraph;
let server: GatewayServer;

beforeAll(async () => {
  graph = await startGraph(bookshop(), { maxRequestBytes: 500_000 });
  server = await serveGateway(
    graph.gateway,
    { host: '127.0.0.1', port: 0 },
    { maxHeaderBytes: 4_096, receiveTimeoutMs: 100 },
  );
});
afterAll(async () => {
  await server.close(1_000);
  await graph[Symbol.asyncDispose]();
});
beforeEach(() => {
  graph.subgraph('catalog').received.length = 0;
});

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly allow: string | null;
  readonly body: GraphResponse;
  readonly code: unknown;
}

async function ask(init: RequestInit, search = ''): Promise<Answer> {
  const response = await fetch(server.url + search, init);
  const type = response.headers.get('content-type');
  const body = (await response.json()) as GraphResponse;
  const allow = response.headers.get('allow');
  return { status: response.status, type, allow, body, code: body.errors?.[0]?.extensions?.code };
}

const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  ask({ method: 'POST', headers: { 'content-type': 'application/json', accept: graphqlResponse, ...headers }, body });
const json = (body: unknown, headers?: Record<string, string>) => post(JSON.stringify(body), headers);
/** Posts a body without a content-length. */
const postInParts = (body: ReadableStream) => {
  const headers = { 'content-type': 'application/json', accept: graphqlResponse };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return fetch(server.url, init);
};
const get = (parameters: Record<string, string>, accept = graphqlResponse) =>
  ask({ headers: { accept } }, `?${new URLSearchParams(parameters)}`);
const subgraphRequests = () => graph.subgraph('catalog').received.length;

describe('passes the audits of graphql-http: must, should and may', () => {
  test.each(serverAudits({ url: () => server.url }).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    },
  );
});

describe('the format of an answer', () => {
  test.each([
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json', 'application/json'],
    ['APPLICATION/JSON; charset="UTF-8"', 'application/json'],
    [graphqlResponse, graphqlResponse],
    [`${graphqlResponse}, application/json`, graphqlResponse],
    [`application/json, ${graphqlResponse}`, 'application/json'],
    [`application/json;q=0.1, ${graphqlResponse};q=0.9`, graphqlResponse],
    [`${graphqlResponse};q=0.1, application/json;q=0.9`, 'application/json'],
    [`application/json;q=0, ${graphqlResponse}`, graphqlResponse],
    ['application/json;q=0, */*', graphqlResponse],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
    [`text/event-stream, ${graphqlResponse}`, graphqlResponse],
  ])('for a client that accepts %s is %s', async (accept, expected) => {
    const { status, type } = await json({ query: '{ __typename }' }, { accept });
    expect({ status, type }).toEqual({ status: 200, type: `${expected}; charset=utf-8` });
  });

  test.each([
    'text/plain',
    'application/xml',
    'application/json;q=0',
    '*/*;q=0',
    'application/json; charset=utf-16',
    'text/event-stream;q=0, text/*',
  ])('that is not supported, such as %s, makes the request fail before it has an effect', async (accept) => {
    const { status, code } = await json({ query: rename }, { accept: accept.replace('text/*', 'text/plain') });
    expect({ status, code, requests: subgraphRequests() }).toEqual({
      status: 406,
      code: 'NOT_ACCEPTABLE',
      requests: 0,
    });
  });

  test('of errors is the accepted one too', async () => {
    const wrong = { 'content-type': 'text/csv', accept: 'application/json;q=0.5, */*' };
    expect((await post('x', wrong)).type).toBe(`${graphqlResponse}; charset=utf-8`);
  });

  test('has an error status for a request that did not run, except plain JSON', async () => {
    const wrong = [
      { query: '{' },
      { query: '{ nothing }' },
      { query: 'subscription { sold }' },
      { query: 'query ($id: ID!) { book(id: $id) { title } }' },
      { query: 'query ($id: ID!) { book(id: $id) { title } }', variables: { id: {} } },
      { query: 'query A { __typename } query B { __typename }' },
      { query: 'query A { __typename }', operationName: 'B' },
    ];
    for (const request of wrong) {
      expect((await json(request)).status).toBe(400);
      expect((await json(request, { accept: 'application/json' })).status).toBe(200);
    }
  });
});

describe('a request', () => {
  test.each([
    'application/json',
    'Application/JSON',
    'application/json ;charset=UTF-8',
    'application/json;charset="utf-8"',
  ])('may have the content type %s', async (contentType) => {
    const { status } = await json({ query: '{ __typename }' }, { 'content-type': contentType });
    expect(status).toBe(200);
  });

  test.each([
    'application/jsonx',
    'application/xml',
    'application/graphql',
    'text/json',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-16',
  ])('may not have the content type %s', async (contentType) => {
    const { status, code } = await json({ query: rename }, { 'content-type': contentType });
    expect({ status, code, requests: subgraphRequests() }).toEqual({ status: 415, code: 'BAD_REQUEST', requests: 0 });
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('may not be a %s', async (method) => {
    const { status, allow } = await ask({ method, headers: { accept: graphqlResponse } });
    expect({ status, allow }).toEqual({ status: 405, allow: 'GET, POST' });
  });
});

describe('a GET', () => {
  test('runs a query with its variables and the operation that it names', async () => {
    const query = 'query A { __typename } query B($id: ID!) { book(id: $id) { title } }';
    const { body } = await get({ query, operationName: 'B', variables: '{"id":"1"}' });
    expect(body).toEqual({ data: { book: { title: 'Dune' } } });
  });

  test('runs a query that stands beside a mutation, but never the mutation', async () => {
    const query = `query A { __typename } ${rename.replace('mutation', 'mutation B')}`;
    expect((await get({ query, operationName: 'A' })).body).toEqual({ data: { __typename: 'Query' } });
    for (const accept of [graphqlResponse, 'application/json']) {
      const { status, allow } = await get({ query, operationName: 'B' }, accept);
      expect({ status, allow }).toEqual({ status: 405, allow: 'POST' });
    }
    expect(subgraphRequests()).toBe(0);
  });

  test.each([
    ['no query', {}],
    ['an empty query', { query: '' }],
    ['variables that are not JSON', { query: '{ __typename }', variables: 'x' }],
    ['variables that are a list', { query: '{ __typename }', variables: '[]' }],
    ['extensions that are not JSON', { query: '{ __typename }', extensions: '{' }],
    ['an operation that does not exist', { query: 'query A { __typename }', operationName: 'B' }],
  ])('with %s is a bad request', async (_, parameters) => {
    expect((await get(parameters)).status).toBe(400);
  });
});

describe('a body', () => {
  const query = '{ __typename }';

  test.each([
    ['nothing', ''],
    ['half of one', '{"query":'],
    ['null', 'null'],
    ['a number', '1'],
    ['a string', '"{ __typename }"'],
    ['a list', `[{"query":"${query}"}]`],
    ['an empty object', '{}'],
    ['a query that is a number', '{"query":1}'],
    ['a query that is null', '{"query":null}'],
    ['a query that is a deep list', `{"query":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['variables that are a string', `{"query":"${query}","variables":"{}"}`],
    ['variables that are a list', `{"query":"${query}","variables":[]}`],
    ['extensions that are a string', `{"query":"${query}","extensions":"x"}`],
    ['an operation name that is a number', `{"query":"${query}","operationName":1}`],
    ['an operation name that does not exist', `{"query":"${query}","operationName":"A"}`],
    ['an unknown member', `{"query":"${query}","more":1}`],
    ['another prototype', `{"query":"${query}","__proto__":{"variables":{}}}`],
  ])('of %s is a bad request, without internals in the error', async (_, body) => {
    const { status, body: answer } = await post(body);
    expect(status).toBe(400);
    expect(answer).toMatchObject({ errors: [{ message: expect.any(String) }] });
    expect(answer.data).toBeUndefined();
    expect(JSON.stringify(answer)).not.toMatch(/SyntaxError|originalError|node_modules/);
  });

  test('with two query members runs the last', async () => {
    const { body } = await post(`{"query":"{ a: __typename }","query":"{ b: __typename }"}`);
    expect(body).toEqual({ data: { b: 'Query' } });
  });

  test('with null for optional members is valid', async () => {
    const { body } = await json({ query, variables: null, operationName: null, extensions: null });
    expect(body).toEqual({ data: { __typename: 'Query' } });
  });

  test('with variables deeper than a stack is refused with the reason', async () => {
    const { status, body } = await post(
      `{"query":"${query}","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    );
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toMatch(/at most 20 are allowed/);
  });

  test.each(['__proto__', 'constructor', 'toString'])('may have a variable %s, like any other', async (name) => {
    const search = `query ($${name}: String!) { search(text: $${name}) { ... on Book { title } } }`;
    const { body } = await post(`{"query":${JSON.stringify(search)},"variables":{"${name}":"E"}}`);
    expect(body).toEqual({ data: { search: [{ title: 'Emma' }] } });
    expect((await json({ query: search, variables: {} })).code).toBe('BAD_USER_INPUT');
    const include = `query ($${name}: Boolean!) { book(id: "1") { id title @include(if: $${name}) } }`;
    const left = await post(`{"query":${JSON.stringify(include)},"variables":{"${name}":false}}`);
    expect(left.body).toEqual({ data: { book: { id: '1' } } });
  });

  test('that is not UTF-8 is a bad request, however it is sent and however often', async () => {
    const body = Buffer.concat([
      Buffer.from('{"query":"query ($t: String!) { search(text: $t) { __typename } }","variables":{"t":"'),
      Buffer.from([0xff]),
      Buffer.from('"}}'),
    ]);
    await json({ query: 'query ($t: String!) { search(text: $t) { __typename } }', variables: { t: 'E' } });
    const parts = new ReadableStream({
      start(controller) {
        controller.enqueue(body);
        controller.close();
      },
    });
    const inParts = await postInParts(parts);
    expect(inParts.status).toBe(400);
    expect(await post(body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(subgraphRequests()).toBe(1);
  });

  test('that is too long is refused, also without a content-length', async () => {
    const long = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(600_000)}` });
    expect((await post(long)).status).toBe(413);
    const parts = new Blob([long]).stream();
    const inParts = await postInParts(parts);
    expect(inParts.status).toBe(413);
  });
});

describe('a client', () => {
  const send = async (lines: string[]) => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(lines.join('\r\n'));
    return text(socket);
  };
  const head = ['POST /graphql HTTP/1.1', 'host: localhost', 'content-type: application/json'];

  test('that does not finish its body is cut off', async () => {
    expect(await send([...head, 'content-length: 50', '', '{"query":'])).toMatch(/^HTTP\/1.1 408 /);
  });

  test('that does not finish its headers is cut off', async () => {
    expect(await send([...head, 'x-'])).toMatch(/^HTTP\/1.1 408 /);
  });

  test('with too long headers is refused', async () => {
    expect(await send([...head, `x-long: ${'x'.repeat(5_000)}`, '', ''])).toMatch(/^HTTP\/1.1 431 /);
  });
});

describe('a subscription', () => {
  test('is refused before it begins if the client accepts no stream', async () => {
    const stock = {
      typeDefs: 'type Query { count: Int } type Subscription { counted: Int }',
      resolvers: { Subscription: { counted: { subscribe: async function* () {} } } },
    };
    await using own = await startGraph({ stock });
    const response = await own.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: 'subscription { counted }' }),
    });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] });
    expect(own.subgraph('stock').connections).toEqual([]);
  });

  test('is invalid for a schema without subscriptions', async () => {
    const { status, body } = await json({ query: 'subscription { sold }' });
    expect({ status, message: body.errors?.[0]?.message }).toEqual({
      status: 400,
      message: 'The schema has no subscription type',
    });
  });
});
