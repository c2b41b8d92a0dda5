import { once } from 'node:events';
import { connect } from 'node:net';
import { type Client, createClient } from 'graphql-sse';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type GatewayServer, serveGateway } from '../src/index.ts';
import { createStreamCursors } from '../src/streams/cursor.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { createEventLog, type EventLog } from './support/event-log.ts';
import { fedAlerts } from './support/fed-alerts.ts';
import { startGraph, type TestGraph, type TestGraphOptions } from './support/test-graph.ts';

const cursorSecret = 'known to the gateways of one bus';
const cursors = createStreamCursors(cursorSecret);

const query = 'subscription { alertRaised { id account { name } } }';

let source: Alerts;
let graph: TestGraph;
let server: GatewayServer;

async function start(options: TestGraphOptions = {}, port = 0): Promise<void> {
  source = alerts();
  graph = await startGraph(source.definitions, options);
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port });
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

function connected(): Client {
  const client = createClient({ url: server.url, retryAttempts: 0 });
  onTestFinished(() => client.dispose());
  return client;
}

const raise = (id: string) => source.events.emit({ alertRaised: { id, accountId: `a${id}` } });
const answered = (id: string) => ({ data: { alertRaised: { id, account: { name: `Account a${id}` } } } });
const metric = async (name: string) =>
  Number(new RegExp(`^${name} (\\d+)`, 'm').exec(await graph.gateway.metrics.text())?.[1]);

function ask(body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
  });
}

describe('a client of graphql-sse', () => {
  test('gets each event, and closes the upstream when it leaves', async () => {
    const stream = connected().iterate({ query });
    const first = stream.next();
    await source.events.listened();
    raise('1');
    expect((await first).value).toEqual(answered('1'));
    raise('2');
    expect((await stream.next()).value).toEqual(answered('2'));
    await stream.return?.();
    await expect.poll(() => source.events.listeners).toBe(0);
  });

  test('gets the answer to a query, and its completion', async () => {
    const stream = connected().iterate({ query: '{ __typename }' });
    expect(await stream.next()).toEqual({ done: false, value: { data: { __typename: 'Query' } } });
    expect((await stream.next()).done).toBe(true);
  });

  test('gets the errors of an invalid operation in the stream', async () => {
    const stream = connected().iterate({ query: 'subscription { nothing }' });
    expect((await stream.next()).value?.errors?.[0]?.message).toContain('Cannot query field "nothing"');
    expect((await stream.next()).done).toBe(true);
  });

  test('gets the error of the subscription limit in the stream, without HTTP extensions', async () => {
    await restart({ subscriptionLimits: { total: 0 } });
    const stream = connected().iterate({ query });
    expect((await stream.next()).value?.errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_SUBSCRIPTIONS' });
  });
});

test('a client reconnects to the next gateway after a shutdown', async () => {
  const next = Promise.withResolvers<void>();
  const client = createClient({ url: server.url, retry: () => next.promise });
  onTestFinished(() => client.dispose());
  const stream = client.iterate({ query });
  const last = stream.next();
  await source.events.listened();
  const { port } = new URL(server.url);
  await stop();
  expect((await last).value?.errors?.[0]?.extensions).toEqual({ code: 'GATEWAY_SHUTTING_DOWN' });
  const first = stream.next();
  await start({}, Number(port));
  next.resolve();
  await source.events.listened();
  raise('1');
  expect((await first).value).toEqual(answered('1'));
  await stream.return?.();
});

test('an idle stream sends heartbeats, and tells browsers when to reconnect', async () => {
  await restart({ streamHeartbeatMs: 5 });
  const response = await ask({ query });
  expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  while (!/^retry: \d+\n(?::\n\n){4}/.test(received)) received += (await reader?.read())?.value ?? '';
  await reader?.cancel();
});

test('events for a client that does not read do not accumulate, and its end is noticed', async () => {
  await restart({ subscriptionQueue: { max: 5 } });
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause();
  const search = new URLSearchParams({ query });
  socket.write(`GET /graphql?${search} HTTP/1.1\r\nhost: ${hostname}\r\naccept: text/event-stream\r\n\r\n`);
  await source.events.listened();
  const long = 'long'.repeat(50_000);
  const fill = async () => {
    source.events.emit({ alertRaised: { id: long, accountId: '1' } });
    return metric('gateway_subscription_events_dropped_total');
  };
  await expect.poll(fill, { interval: 1 }).toBeGreaterThan(0);
  socket.destroy();
  await expect.poll(() => source.events.listeners).toBe(0);
  expect(await metric('gateway_open_subscriptions')).toBe(0);
});

test('a JSON scalar with line breaks does not break an event', async () => {
  graph.subgraph('accounts').misbehave = () => ({
    contentType: 'application/json',
    body: '{"data":{"_entities":[{"__typename":"Account","facts":{"a":\r\n1,\n"b":2}}]}}',
  });
  const stream = connected().iterate({ query: 'subscription { alertRaised { account { facts } } }' });
  const first = stream.next();
  await source.events.listened();
  raise('1');
  expect((await first).value).toEqual({ data: { alertRaised: { account: { facts: { a: 1, b: 2 } } } } });
  await stream.return?.();
});

describe('a client whose stream can be resumed', () => {
  const raised = 'subscription { raised { eventId } }';
  let log: EventLog;

  beforeEach(async () => {
    await stop();
    log = createEventLog();
    graph = await startGraph(fedAlerts(), { events: log, cursorSecret });
    server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  });

  const publish = () =>
    log.publish({ type: 'alert.raised', data: { id: '1', accountId: 'a1', level: 'LOW', secret: false, isNew: true } });

  /** Returns the ids of the stream, with the data of each, once there are `count`. */
  async function read(response: Response, count: number): Promise<[id: string, event: string][]> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let received = '';
    const nextEvents = () => [...received.matchAll(/id: (\S+)\nevent: next\ndata: (.*)\n\n/g)];
    while (nextEvents().length < count) received += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    return nextEvents().map(([, id = '', data = '']) => [
      cursors.open(id, 'local') ?? '',
      JSON.parse(data).data.raised.eventId,
    ]);
  }

  test('gets an id with each event, and resumes after the id that it sends as browsers do', async () => {
    const first = publish();
    const beginning = { query: raised, extensions: { cursor: cursors.seal('0', 'local') } };
    expect(await read(await ask(beginning), 1)).toEqual([[first.position, first.id]]);
    const [second, third] = [publish(), publish()];
    const again = await ask({ query: raised }, { 'last-event-id': cursors.seal(first.position, 'local') });
    expect(await read(again, 2)).toEqual([
      [second.position, second.id],
      [third.position, third.id],
    ]);
  });

  test('may send the id in the extensions, but the header takes precedence', async () => {
    const [first, second, third] = [publish(), publish(), publish()];
    const body = { query: raised, extensions: { cursor: cursors.seal(first.position, 'local') } };
    expect(await read(await ask(body), 2)).toEqual([
      [second.position, second.id],
      [third.position, third.id],
    ]);
    expect(await read(await ask(body, { 'last-event-id': cursors.seal(second.position, 'local') }), 1)).toEqual([
      [third.position, third.id],
    ]);
  });
});
