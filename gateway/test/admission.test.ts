import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'graphql-ws';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import WebSocket from 'ws';
import type { AdmissionOptions } from '../src/admission/steered-admission.ts';
import type { Vitals } from '../src/admission/vitals.ts';
import { serveGateway } from '../src/index.ts';
import { alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const well: Vitals = { utilization: 0.1, lagMs: 0, heapShare: 0.2, residentBytes: 1_000 };
const query = '{ books { id } }';
let graph: TestGraph;
let url: string;
let vitals: Vitals;

/** Time passes only when a test advances it. */
async function start(admission: Partial<AdmissionOptions>, definitions = bookshop()): Promise<void> {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  vitals = well;
  graph = await startGraph(definitions, {
    shareSubgraphRequests: false,
    admission: { vitals: () => vitals, ...admission },
  });
  const server = createServer(graph.gateway.requests);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(async () => {
  vi.useRealTimers();
  await graph[Symbol.asyncDispose]();
});

const post = (text = query, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: text }),
  });
const codeOf = async (response: Response) => ((await response.json()) as GraphResponse).errors?.[0]?.extensions?.code;
const metric = async (name: string) =>
  Number(new RegExp(`^${name} (.+)$`, 'm').exec(await graph.gateway.metrics.text())?.[1]);
const queued = () => metric('gateway_admission_queued');

/** Holds back a subgraph's answers. */
function hold(name = 'catalog'): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  graph.subgraph(name).hold = () => promise;
  return resolve;
}

/** For polls: each of their pauses would move the fake time. */
const unpaused = { interval: 0 };
const received = (count: number) => expect.poll(() => graph.subgraph('catalog').received.length, unpaused).toBe(count);

/** Sends this many requests, which wait for a subgraph. */
async function occupy(count: number): Promise<Promise<Response>[]> {
  const before = graph.subgraph('catalog').received.length;
  const answers = Array.from({ length: count }, () => post());
  await received(before + count);
  return answers;
}

describe('more requests than the limit', () => {
  // A query that has been answered before takes another path through the gateway.
  test.each([false, true])('wait and are answered in order (known queries: %s)', async (isKnown) => {
    await start({ maxInProgress: 2 });
    if (isKnown) for (let time = 0; time < 2; time += 1) await (await post()).text();
    graph.subgraph('catalog').received.length = 0;
    const release = hold();
    const first = await occupy(2);
    const later = post();
    await expect.poll(queued, unpaused).toBe(1);
    expect(graph.subgraph('catalog').received).toHaveLength(2);
    release();
    for (const answer of await Promise.all([...first, later])) expect(answer.status).toBe(200);
    expect(await metric('gateway_admission_wait_seconds_count')).toBe(1);
    await expect.poll(() => metric('gateway_admission_in_progress'), unpaused).toBe(0);
  });

  test('are shed with a retry-after when the queue is full', async () => {
    await start({ maxInProgress: 1, maxQueued: 1 });
    const release = hold();
    const answers = await occupy(1);
    answers.push(post());
    await expect.poll(queued, unpaused).toBe(1);
    const refused = await post(query, { 'x-request-id': 'one', accept: 'application/graphql-response+json' });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('x-request-id')).toBe('one');
    expect(refused.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(await codeOf(refused)).toBe('OVERLOADED');
    expect(await metric('gateway_requests_shed_total{reason="queue-full"}')).toBe(1);
    expect(await metric('gateway_http_request_duration_seconds_count{method="POST",status="503"}')).toBe(1);
    release();
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(200);
  });

  test('are shed when they have waited too long', async () => {
    await start({ maxInProgress: 1, maxWaitMs: 2_000 });
    const release = hold();
    const [first] = await occupy(1);
    const later = post();
    await expect.poll(queued, unpaused).toBe(1);
    vi.advanceTimersByTime(1_900);
    expect(await queued()).toBe(1);
    vi.advanceTimersByTime(200);
    expect(await codeOf(await later)).toBe('OVERLOADED');
    expect(await metric('gateway_requests_shed_total{reason="waited-too-long"}')).toBe(1);
    release();
    expect((await first)?.status).toBe(200);
  });

  test('are not run if their clients have left', async () => {
    await start({ maxInProgress: 1 });
    const release = hold();
    const [first] = await occupy(1);
    const leaving = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    leaving.on('error', () => undefined);
    leaving.end(JSON.stringify({ query }));
    await expect.poll(queued, unpaused).toBe(1);
    leaving.destroy();
    await expect.poll(queued, unpaused).toBe(0);
    release();
    expect((await first)?.status).toBe(200);
    expect((await post()).status).toBe(200);
    expect(graph.subgraph('catalog').received).toHaveLength(2);
  });

  test.each([undefined, 'a-client'])('do not wait if a subgraph sends them to answer one (id: %s)', async (id) => {
    await start({ maxInProgress: 1, maxQueued: 0 });
    const release = hold();
    const first = post(query, id === undefined ? {} : { 'x-request-id': id });
    await received(1);
    const own = String(graph.subgraph('catalog').received[0]?.headers['x-request-id']);
    const within = Array.from({ length: 4 }, () => post(query, { 'x-request-id': own }));
    await received(5);
    expect(await codeOf(await post(query, { 'x-request-id': own }))).toBe('OVERLOADED');
    expect(await codeOf(await post())).toBe('OVERLOADED');
    release();
    for (const answer of await Promise.all([first, ...within])) expect(answer.status).toBe(200);
    await expect.poll(() => metric('gateway_admission_in_progress'), unpaused).toBe(0);
    expect((await post(query, { 'x-request-id': own })).status).toBe(200);
  });

  test('do not block health, metrics and GraphiQL', async () => {
    await start({ maxInProgress: 1, maxQueued: 0 });
    const release = hold();
    const [first] = await occupy(1);
    expect((await post()).status).toBe(503);
    for (const path of ['/health', '/readiness', '/metrics']) expect((await fetch(url + path)).status).toBe(200);
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    await page.body?.cancel();
    release();
    await first;
  });

  test('are admitted when the client of a running request leaves', async () => {
    await start({ maxInProgress: 1 });
    hold();
    const leaving = new AbortController();
    const left = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    });
    await received(1);
    const later = post();
    await expect.poll(queued, unpaused).toBe(1);
    graph.subgraph('catalog').hold = undefined;
    leaving.abort();
    await expect(left).rejects.toThrow();
    expect((await later).status).toBe(200);
  });
});

describe('subscriptions', () => {
  test('count only while they start', async () => {
    const { definitions, events } = alerts();
    await start({ maxInProgress: 1, maxQueued: 0 }, definitions);
    const text = 'subscription { alertRaised { id } }';
    for (let open = 1; open <= 2; open += 1) {
      const stream = await post(text, { accept: 'text/event-stream' });
      expect(stream.status).toBe(200);
      onTestFinished(() => stream.body?.cancel());
    }
    await events.listened();
    expect((await post('{ __typename }')).status).toBe(200);
    expect(await metric('gateway_admission_in_progress')).toBe(0);
  });

  test('and other operations over a WebSocket are shed one by one', async () => {
    await start({ maxInProgress: 1, maxQueued: 0 });
    const service = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    const client = createClient({ url: service.url.replace('http', 'ws'), webSocketImpl: WebSocket });
    onTestFinished(async () => {
      await client.dispose();
      await service.close(0);
    });
    const ask = async (text: string) => (await client.iterate({ query: text }).next()).value;
    const release = hold();
    const first = ask(query);
    await received(1);
    expect(await ask('{ __typename }')).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    release();
    expect(await first).toHaveProperty('data.books');
    expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('an overloaded process', () => {
  const floor = 16;

  test.each<[string, string, Partial<Vitals>]>([
    ['the heap is nearly full', 'memory', { heapShare: 0.95 }],
    ['the process is too large', 'memory', { residentBytes: 3_000 }],
    ['the event loop lags far too long', 'event-loop', { lagMs: 1_500 }],
  ])('sheds nearly everything while %s, and recovers', async (_what, reason, bad) => {
    await start({ maxResidentBytes: 2_000 });
    vitals = { ...well, ...bad };
    vi.advanceTimersByTime(200);
    const release = hold();
    const answers = await occupy(floor);
    expect(await codeOf(await post())).toBe('OVERLOADED');
    expect(await metric(`gateway_requests_shed_total{reason="${reason}"}`)).toBe(1);
    vitals = well;
    vi.advanceTimersByTime(200);
    answers.push(...(await occupy(1)));
    release();
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(200);
  });

  test('sheds nothing after a single delay', async () => {
    await start({ maxInProgress: 30 });
    vitals = { ...well, lagMs: 5_000 };
    vi.advanceTimersByTime(100);
    vitals = well;
    vi.advanceTimersByTime(100);
    const release = hold();
    const answers = await occupy(20);
    release();
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(200);
  });
});

test('nothing waits or is shed when admission is disabled', async () => {
  graph = await startGraph(bookshop(), { admission: false });
  expect(graph.gateway.admission).toBeUndefined();
  expect(await metric('gateway_admission_limit')).toBe(0);
  const server = createServer(graph.gateway.requests);
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await post()).status).toBe(200);
});
