import { type Client, createClient } from 'graphql-sse';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type GatewayServer, type Identity, type IdentityProvider, serveGateway } from '../src/index.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { startGraph, type TestGraph, type TestGraphOptions } from './support/test-graph.ts';

const query = 'subscription { alertRaised { id account { name } } }';

/** The token gives the identity. It is not verified here. */
const identity: IdentityProvider = {
  verifies: true,
  async identify(token = 'nobody'): Promise<Identity> {
    return { kind: 'verified', subject: token, tenant: 'acme', roles: [], claims: {} };
  },
};

let source: Alerts;
let graph: TestGraph;
let server: GatewayServer;

async function start(options: TestGraphOptions = {}): Promise<void> {
  source = alerts();
  graph = await startGraph(source.definitions, { identity, ...options });
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
}

async function stop(): Promise<void> {
  await server.close(1_000);
  await graph[Symbol.asyncDispose]();
}

async function restart(options: TestGraphOptions): Promise<void> {
  await stop();
  await start(options);
}

beforeEach(() => start());
afterEach(stop);

const raise = (id: string) => source.events.emit({ alertRaised: { id, accountId: `a${id}` } });
const answered = (id: string) => ({ data: { alertRaised: { id, account: { name: `Account a${id}` } } } });

describe('a client of graphql-sse with a single connection', () => {
  function connected(): { client: Client<true>; streams: () => number } {
    let streams = 0;
    const client = createClient({
      singleConnection: true,
      url: server.url,
      retryAttempts: 0,
      fetchFn: (url: string, init: RequestInit) => {
        if (init.method === 'GET') streams += 1;
        return fetch(url, init);
      },
    });
    onTestFinished(() => client.dispose());
    return { client, streams: () => streams };
  }

  test('gets the events of all its subscriptions in one stream, and can end each', async () => {
    const { client, streams } = connected();
    const one = client.iterate({ query });
    const firstOfOne = one.next();
    await source.events.listened();
    const other = client.iterate({ query: 'subscription { alertRaised(minLevel: 1) { id } }' });
    const firstOfOther = other.next();
    await source.events.listened(2);
    raise('1');
    expect((await firstOfOne).value).toEqual(answered('1'));
    expect((await firstOfOther).value).toEqual({ data: { alertRaised: { id: '1' } } });
    await one.return?.();
    await expect.poll(() => source.events.listeners).toBe(1);
    raise('2');
    expect((await other.next()).value).toEqual({ data: { alertRaised: { id: '2' } } });
    await other.return?.();
    await expect.poll(() => source.events.listeners).toBe(0);
    expect(streams()).toBe(1);
  });

  test('gets the answer to a query, and its completion', async () => {
    const stream = connected().client.iterate({ query: '{ __typename }' });
    expect(await stream.next()).toEqual({ done: false, value: { data: { __typename: 'Query' } } });
    expect((await stream.next()).done).toBe(true);
  });

  test.each([
    ['{', 'Syntax Error'],
    ['subscription { nothing }', 'Cannot query field'],
    ['query ($id: ID!) { account(id: $id) { name } }', 'was not provided'],
  ])('gets the error of %s in the stream, and continues', async (wrong, message) => {
    const { client } = connected();
    const refused = client.iterate({ query: wrong });
    expect((await refused.next()).value?.errors?.[0]?.message).toContain(message);
    expect((await refused.next()).done).toBe(true);
    const stream = client.iterate({ query: '{ __typename }' });
    expect((await stream.next()).value).toEqual({ data: { __typename: 'Query' } });
  });

  test('gets the reason when the gateway stops, and no completion', async () => {
    const stream = connected().client.iterate({ query });
    const first = stream.next();
    await source.events.listened();
    graph.gateway.drain();
    expect((await first).value?.errors?.[0]?.extensions?.code).toBe('GATEWAY_SHUTTING_DOWN');
    await expect(stream.next()).rejects.toThrow('Connection closed while having active streams');
  });
});

const header = 'x-graphql-event-stream-token';

async function reserve(as = 'ann'): Promise<string> {
  const response = await fetch(server.url, { method: 'PUT', headers: { authorization: `Bearer ${as}` } });
  expect(response.status).toBe(201);
  return response.text();
}

const connect = (token: string) => fetch(`${server.url}?token=${token}`, { headers: { accept: 'text/event-stream' } });

function operate(token: string, body: object, as = 'ann'): Promise<Response> {
  return fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${as}`, [header]: token },
    body: JSON.stringify(body),
  });
}

async function refusal(answer: Promise<Response>): Promise<unknown> {
  const response = await answer;
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
}

const operation = { query, extensions: { operationId: '1' } };

test('a browser opens a stream with the token in the URL, and gets waiting answers', async () => {
  const token = await reserve();
  const request = { query: '{ __typename }', extensions: { operationId: 'q' } };
  expect((await operate(token, request)).status).toBe(202);
  const response = await connect(token);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  while (!received.includes('complete')) received += (await reader?.read())?.value ?? '';
  expect(received.replace(/^retry: \d+\n:\n\n/, '')).toBe(
    'event: next\ndata: {"id":"q","payload":{"data":{"__typename":"Query"}}}\n\nevent: complete\ndata: {"id":"q"}\n\n',
  );
  await reader?.cancel();
});

test('a client that leaves ends its operations and its token', async () => {
  const token = await reserve();
  const response = await connect(token);
  await operate(token, operation);
  await source.events.listened();
  await response.body?.cancel();
  await expect.poll(() => source.events.listeners).toBe(0);
  expect(await refusal(connect(token))).toEqual([404, 'STREAM_NOT_FOUND']);
});

test('stopping an operation drops its unread answers', async () => {
  const token = await reserve();
  const ask = (operationId: string) => operate(token, { query: '{ __typename }', extensions: { operationId } });
  await ask('stopped');
  await fetch(`${server.url}?operationId=stopped`, { method: 'DELETE', headers: { [header]: token } });
  await ask('last');
  const reader = (await connect(token)).body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  while (!received.includes('event: complete')) received += (await reader?.read())?.value;
  await reader?.cancel();
  expect(received).toContain('"id":"last"');
  expect(received).not.toContain('"id":"stopped"');
});

test('an invalid operation leaves its id free', async () => {
  const token = await reserve();
  const response = await connect(token);
  expect((await operate(token, { ...operation, query: 'subscription { nothing }' })).status).toBe(202);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  while (!received.includes('complete')) received += (await reader?.read())?.value ?? '';
  expect(received).toContain('Cannot query field');
  expect((await operate(token, operation)).status).toBe(202);
  await reader?.cancel();
});

describe('refuses:', () => {
  test('a second reader of a stream', async () => {
    const token = await reserve();
    const response = await connect(token);
    expect(await refusal(connect(token))).toEqual([409, 'BAD_REQUEST']);
    await response.body?.cancel();
  });

  test('an operation in the stream of another identity, as if it did not exist', async () => {
    const token = await reserve('ann');
    expect(await refusal(operate(token, operation, 'bob'))).toEqual([404, 'STREAM_NOT_FOUND']);
    expect(await refusal(operate('guessed', operation))).toEqual([404, 'STREAM_NOT_FOUND']);
  });

  test('an operation without an id, or with the id of another', async () => {
    const token = await reserve();
    expect(await refusal(operate(token, { query }))).toEqual([400, 'BAD_REQUEST']);
    expect((await operate(token, operation)).status).toBe(202);
    expect(await refusal(operate(token, operation))).toEqual([409, 'BAD_REQUEST']);
  });

  test('a batch of operations', async () => {
    await restart({ maxBatch: 5 });
    const token = await reserve();
    expect(await refusal(operate(token, [operation]))).toEqual([400, 'BAD_REQUEST']);
  });

  test('more operations than a stream has room for', async () => {
    const token = await reserve();
    const ask = (id: number) =>
      operate(token, { query: '{ __typename }', extensions: { operationId: String(id) } }).then(({ status }) => status);
    const statuses = await Promise.all(Array.from({ length: 101 }, (_, id) => ask(id)));
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  test('an operation while the stream holds too many unread bytes', async () => {
    const token = await reserve();
    const ask = (operationId: string) => operate(token, { query: '{ __typename }', extensions: { operationId } });
    await operate(token, { query: 'subscription { alertRaised { id } }', extensions: { operationId: '1' } });
    await source.events.listened();
    raise('x'.repeat(1024 * 1024));
    await expect.poll(async () => (await ask(crypto.randomUUID())).status).toBe(429);
    const reader = (await connect(token)).body?.getReader();
    await expect
      .poll(async () => {
        await reader?.read();
        return (await ask(crypto.randomUUID())).status;
      })
      .toBe(202);
    await reader?.cancel();
  });

  test('more streams of one identity than its limit, until one has ended', async () => {
    await restart({ subscriptionLimits: { perIdentity: 1 } });
    const token = await reserve('ann');
    const again = () => fetch(server.url, { method: 'PUT', headers: { authorization: 'Bearer ann' } });
    expect(await refusal(again())).toEqual([429, 'TOO_MANY_SUBSCRIPTIONS']);
    await reserve('bob');
    await (await connect(token)).body?.cancel();
    await expect.poll(async () => (await again()).status).toBe(201);
  });

  test('to stop an operation of an unknown stream', async () => {
    const stopping = fetch(`${server.url}?operationId=1`, { method: 'DELETE', headers: { [header]: 'guessed' } });
    expect(await refusal(stopping)).toEqual([404, 'STREAM_NOT_FOUND']);
  });

  test('a page of another site', async () => {
    const reserving = fetch(server.url, { method: 'PUT', headers: { origin: 'https://evil.example' } });
    expect(await refusal(reserving)).toEqual([403, 'CROSS_SITE_REQUEST_REFUSED']);
  });
});

test('an unread reservation expires with its operations', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { gateway } = graph;
  const put = await gateway.fetch('http://gateway/graphql', { method: 'PUT' });
  const token = await put.text();
  vi.advanceTimersByTime(30_000);
  const response = await gateway.fetch(`http://gateway/graphql?token=${token}`, {
    headers: { accept: 'text/event-stream' },
  });
  expect(response.status).toBe(404);
});

test('tells clients to use one connection per operation if several processes share the port', async () => {
  await restart({ reservedStreams: false });
  const response = await fetch(server.url, { method: 'PUT' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
});
