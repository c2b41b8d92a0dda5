import { once } from 'node:events';
import { type Client, createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type GatewayServer, serveGateway } from '../src/index.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const query = 'subscription { alertRaised { id account { name } } }';

let source: Alerts;
let graph: TestGraph;
let server: GatewayServer;
let client: Client;

beforeEach(async () => {
  source = alerts();
  graph = await startGraph(source.definitions, { network: { reconnectAttempts: 3 } });
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
});

afterEach(async () => {
  await client.dispose();
  await server.close(1_000);
  await graph[Symbol.asyncDispose]();
});

const raise = (id: string) => source.events.emit({ alertRaised: { id, accountId: `a${id}` } });
const answered = (id: string) => ({ data: { alertRaised: { id, account: { name: `Account a${id}` } } } });

async function next(stream: AsyncIterator<unknown>): Promise<GraphResponse> {
  const { value } = await stream.next();
  return value as GraphResponse;
}

describe('over WebSocket', () => {
  test('each event has the fields of other subgraphs', async () => {
    const stream = client.iterate({ query });
    const first = next(stream);
    await source.events.listened();
    raise('1');
    expect(await first).toEqual(answered('1'));
    raise('2');
    expect(await next(stream)).toEqual(answered('2'));
    await stream.return?.();
  });

  test('an error of one event neither ends the stream nor affects the next event', async () => {
    const stream = client.iterate({ query });
    const first = next(stream);
    await source.events.listened();
    graph.subgraph('accounts').misbehave = () => ({ status: 500, body: '' });
    raise('1');
    const { data, errors } = await first;
    expect(data).toEqual({ alertRaised: { id: '1', account: { name: null } } });
    expect(errors?.[0]).toMatchObject({
      path: ['alertRaised', 'account', 'name'],
      extensions: { service: 'accounts' },
    });
    graph.subgraph('accounts').misbehave = undefined;
    raise('2');
    expect(await next(stream)).toEqual(answered('2'));
    source.events.emit({ alertRaised: new Error('secret') });
    expect((await next(stream)).errors?.[0]?.extensions?.code).toBe('DOWNSTREAM_SERVICE_ERROR');
    raise('3');
    expect(await next(stream)).toEqual(answered('3'));
    await stream.return?.();
  });

  test('a client that unsubscribes or leaves is unsubscribed from the subgraph', async () => {
    const stream = client.iterate({ query });
    const pending = next(stream);
    await source.events.listened();
    await stream.return?.();
    await pending;
    await expect.poll(() => source.events.listeners).toBe(0);

    const crashing = createClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const sockets: WebSocket[] = [];
    crashing.on('connected', (socket) => void sockets.push(socket as WebSocket));
    const cut = next(crashing.iterate({ query })).catch(() => undefined);
    await source.events.listened();
    sockets[0]?.terminate();
    await cut;
    await expect.poll(() => source.events.listeners).toBe(0);
    expect(await graph.gateway.metrics.text()).toContain('gateway_open_subscriptions 0');
  });

  test('subscriptions of one identity share a connection to the subgraph, which gets the identity', async () => {
    const other = 'subscription { alertRaised(minLevel: 1) { id account { name } } }';
    const streams = [client.iterate({ query }), client.iterate({ query: other })];
    const events = streams.map(next);
    await source.events.listened(2);
    raise('1');
    expect(await Promise.all(events)).toEqual([answered('1'), answered('1')]);
    expect(graph.subgraph('alerts').connections).toEqual([
      {
        headers: {
          'x-sophia-tenant': 'local',
          'x-sophia-subject': 'local-developer',
          'x-sophia-roles': 'super_user',
          'x-sophia-scopes': '*',
        },
      },
    ]);
    await Promise.all(streams.map((stream) => stream.return?.()));
  });

  test('a lost subgraph connection is restored, and the client learns of the gap', async () => {
    const stream = client.iterate({ query });
    const pending = next(stream);
    await source.events.listened();
    graph.subgraph('alerts').dropSockets();
    await expect.poll(() => graph.subgraph('alerts').connections.length).toBe(2);
    await source.events.listened();
    raise('7');
    const { extensions, ...answer } = (await pending) as GraphResponse & {
      extensions?: { gap: Record<string, string> };
    };
    expect(answer).toEqual(answered('7'));
    const { from = '', to = '' } = extensions?.gap ?? {};
    expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to));
    raise('8');
    expect(await next(stream)).toEqual(answered('8'));
    await stream.return?.();
  });

  test('a subgraph that stays down ends the stream with an error', async () => {
    const stream = client.iterate({ query });
    const pending = next(stream);
    await source.events.listened();
    await graph.subgraph('alerts').stop();
    expect(await pending).toEqual({
      errors: [
        {
          message: 'The subscription to subgraph "alerts" was lost and could not be restored',
          extensions: { code: 'SUBSCRIPTION_UPSTREAM_LOST', service: 'alerts' },
        },
      ],
    });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test('a gateway stops without waiting for a subgraph that is down', async () => {
    const stream = client.iterate({ query });
    const pending = next(stream).catch(() => undefined);
    await source.events.listened();
    const retrying = new Promise<void>((resolve) => {
      graph.subgraph('alerts').refuseSockets(resolve);
    });
    await retrying;
    await server.close(1_000);
    await graph.gateway.dispose();
    await pending;
    await expect.poll(() => graph.gateway.metrics.text()).toContain('gateway_open_subscriptions 0');
  });

  test('@skip and @include work on the root field', async () => {
    const conditional =
      'subscription ($on: Boolean!) { ... @include(if: $on) { alertRaised @skip(if: false) { id } } }';
    const off = client.iterate({ query: conditional, variables: { on: false } });
    expect(await off.next()).toEqual({ done: true, value: undefined });
    const on = client.iterate({ query: conditional, variables: { on: true } });
    const first = next(on);
    await source.events.listened();
    raise('1');
    expect(await first).toEqual({ data: { alertRaised: { id: '1' } } });
    await on.return?.();
  });

  test('a subscription to two fields is refused', async () => {
    const two = client.iterate({
      query: 'subscription { a: alertRaised { id } ... on Subscription { b: alertRaised { id } } }',
    });
    await expect(two.next()).rejects.toMatchObject([{ message: /only one top level field/ }]);
  });

  test('answers queries, and a syntax error fails only its operation', async () => {
    await expect(client.iterate({ query: '{' }).next()).rejects.toMatchObject([{ message: /Syntax Error/ }]);
    const stream = client.iterate({ query: '{ __typename }' });
    expect(await next(stream)).toEqual({ data: { __typename: 'Query' } });
  });

  test('a page of another site is refused', async () => {
    const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws', {
      origin: 'https://evil.example',
    });
    const [error] = await once(socket, 'error');
    expect(String(error)).toContain('403');
  });

  test('a reload does not affect running subscriptions', async () => {
    const stream = client.iterate({ query });
    const first = next(stream);
    await source.events.listened();
    await graph.gateway.reload(graph.supergraph.replace('minLevel', 'lowest'));
    raise('1');
    expect(await first).toEqual(answered('1'));
    await stream.return?.();
  });

  test('a gateway that stops sends the reason and closes with 1012 (service restart)', async () => {
    const closed = new Promise<{ code: number }>((resolve) => {
      client.on('closed', (event) => resolve(event as { code: number }));
    });
    const stream = client.iterate({ query });
    const pending = next(stream).catch(() => ({ errors: undefined }));
    await source.events.listened();
    await server.close(1_000);
    expect((await closed).code).toBe(1012);
    const last = await pending;
    expect(last.errors?.[0]?.extensions?.code ?? 'GATEWAY_SHUTTING_DOWN').toBe('GATEWAY_SHUTTING_DOWN');
  });
});

describe('over server-sent events', () => {
  const headers = { accept: 'text/event-stream' };
  const requests: [string, () => Promise<Response>][] = [
    ['GET', () => fetch(`${server.url}?query=${encodeURIComponent(query)}`, { headers })],
    [
      'POST',
      () =>
        fetch(server.url, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
    ],
  ];

  test.each(requests)('%s streams events with federated fields until the client leaves', async (_, ask) => {
    const response = await ask();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await source.events.listened();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    raise('1');
    raise('2');
    let received = '';
    while (!received.includes('Account a2')) received += (await reader?.read())?.value ?? '';
    expect(received).toContain(`data: ${JSON.stringify(answered('1'))}\n`);
    await reader?.cancel();
    await expect.poll(() => source.events.listeners).toBe(0);
  });

  test('the stream ends with a reason when the gateway stops', async () => {
    const response = await fetch(`${server.url}?query=${encodeURIComponent(query)}`, { headers });
    await source.events.listened();
    const rest = response.text();
    await server.close(1_000);
    expect(await rest).toContain('GATEWAY_SHUTTING_DOWN');
  });
});
