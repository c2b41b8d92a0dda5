import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type GatewayServer, serveGateway } from '../src/index.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { startGraph, type TestGraph, type TestGraphOptions } from './support/test-graph.ts';

const query = 'subscription { alertRaised { id account { name } } }';
const accept = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json';

let source: Alerts;
let graph: TestGraph;
let server: GatewayServer;

async function start(options: TestGraphOptions = {}): Promise<void> {
  source = alerts();
  graph = await startGraph(source.definitions, options);
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
}

async function stop(): Promise<void> {
  await server.close(1_000);
  await graph[Symbol.asyncDispose]();
}

beforeEach(() => start());
afterEach(stop);

const raise = (id: string) => source.events.emit({ alertRaised: { id, accountId: `a${id}` } });

function ask(text: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query: text }),
  });
}

/** Returns the JSON of each part of a whole multipart answer. */
function partsOf(body: string): unknown[] {
  const [before, ...parts] = body.split('\r\n--graphql');
  expect([before, parts.pop()]).toEqual(['', '--\r\n']);
  return parts.map((part) => {
    const [headers, json = ''] = part.split('\r\n\r\n');
    expect(headers).toBe('\r\ncontent-type: application/json');
    return JSON.parse(json);
  });
}

describe('Apollo Client', () => {
  interface Subscribed {
    readonly results: unknown[];
    readonly ended: Promise<unknown>;
    leave(): void;
  }

  /** Subscribes with the link for HTTP, without a WebSocket. */
  function subscribe(text: string): Subscribed {
    const client = new ApolloClient({ link: new HttpLink({ uri: server.url }), cache: new InMemoryCache() });
    onTestFinished(() => client.stop());
    const results: unknown[] = [];
    const ended = Promise.withResolvers<unknown>();
    const subscription = client.subscribe({ query: gql(text), errorPolicy: 'all', fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data, error }) => void results.push(error ?? data),
      error: ended.resolve,
      complete: () => ended.resolve('complete'),
    });
    return { results, ended: ended.promise, leave: () => subscription.unsubscribe() };
  }

  test('gets each event, and closes the upstream when it leaves', async () => {
    const { results, leave } = subscribe(query);
    await source.events.listened();
    raise('1');
    raise('2');
    await expect
      .poll(() => results)
      .toMatchObject([
        { alertRaised: { id: '1', account: { name: 'Account a1' } } },
        { alertRaised: { id: '2', account: { name: 'Account a2' } } },
      ]);
    leave();
    await expect.poll(() => source.events.listeners).toBe(0);
  });

  test('gets the error of one event, and then the next event', async () => {
    const { results, leave } = subscribe(query);
    await source.events.listened();
    source.events.emit({ alertRaised: new Error('secret') });
    raise('2');
    await expect
      .poll(() => results)
      .toMatchObject([
        { name: 'CombinedGraphQLErrors', errors: [{ extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }] },
        { alertRaised: { id: '2' } },
      ]);
    leave();
  });

  test('gets the reason why its subscription has ended', async () => {
    const { results, ended } = subscribe(query);
    await source.events.listened();
    graph.gateway.drain();
    await ended;
    expect(results).toMatchObject([
      { name: 'CombinedProtocolErrors', errors: [{ extensions: { code: 'GATEWAY_SHUTTING_DOWN' } }] },
    ]);
  });

  test('gets the errors of an invalid operation', async () => {
    const { results, ended } = subscribe('subscription { nothing }');
    await ended;
    expect(JSON.stringify(results)).toContain('Cannot query field');
  });
});

test('the error that ends a subscription stands beside the payload, and the answer is complete', async () => {
  const response = await ask(query);
  expect(response.headers.get('content-type')).toBe('multipart/mixed;boundary="graphql";subscriptionSpec=1.0');
  await source.events.listened();
  const body = response.text();
  raise('1');
  await expect.poll(() => graph.subgraph('accounts').received.length).toBe(1);
  graph.gateway.drain();
  const parts = partsOf(await body);
  expect(parts.at(-1)).toMatchObject({
    payload: null,
    errors: [{ extensions: { code: 'GATEWAY_SHUTTING_DOWN' } }],
  });
});

test('an idle stream sends heartbeats', async () => {
  await stop();
  await start({ streamHeartbeatMs: 5 });
  const reader = (await ask(query)).body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  while (received.split('\r\n\r\n{}\r\n--graphql').length < 4) received += (await reader?.read())?.value ?? '';
  await reader?.cancel();
});

describe('for a client that accepts', () => {
  const eventStream = 'text/event-stream; charset=utf-8';
  const multipart = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0';

  test.each([
    ['text/event-stream, multipart/mixed;subscriptionSpec=1.0', eventStream],
    ['multipart/mixed;subscriptionSpec="1.0", text/event-stream', multipart],
    ['multipart/mixed;subscriptionSpec=1.0;q=0.5, text/event-stream;q=0.4', multipart],
    ['multipart/mixed;subscriptionSpec=1.0;q=0.3, text/event-stream;q=0.4', eventStream],
    ['multipart/mixed;subscriptionSpec=1.0;q=0, text/*', eventStream],
    ['multipart/mixed, application/json, text/event-stream', eventStream],
    ['*/*', eventStream],
  ])('%s, a subscription uses the preferred format', async (accepted, type) => {
    const response = await ask(query, { accept: accepted });
    expect(response.headers.get('content-type')).toBe(type);
    await source.events.listened();
    await response.body?.cancel();
  });

  test.each(['multipart/mixed, application/json', 'multipart/mixed;subscriptionSpec=2.0, application/json'])(
    '%s, a subscription is refused',
    async (accepted) => {
      const response = await ask(query, { accept: accepted });
      expect(response.status).toBe(406);
      expect(await response.text()).toContain('subscriptionSpec=1.0');
    },
  );
});
