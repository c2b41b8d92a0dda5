import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createNetworkTransport, type IdentityProvider, localDevelopmentIdentity, serveGateway } from '../src/index.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { startGraph, type TestGraph, type TestGraphOptions } from './support/test-graph.ts';

const query = 'subscription { alertRaised { id account { name } } }';

let source: Alerts;
let graph: TestGraph;

async function start(options: TestGraphOptions = {}): Promise<void> {
  source = alerts();
  graph = await startGraph(source.definitions, options);
}

afterEach(() => graph[Symbol.asyncDispose]());

/** Returns samples by name and labels, in Prometheus' format. */
async function scrape(): Promise<Record<string, number>> {
  const text = await graph.gateway.metrics.text();
  const samples = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(samples.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]));
}

const sample = async (name: string) => (await scrape())[name] ?? 0;
const ended = (reason: string) => sample(`gateway_subscriptions_ended_total{reason="${reason}"}`);
const raise = (id: string) => source.events.emit({ alertRaised: { id, accountId: `a${id}` } });

interface Subscriber {
  /** Resolves when the text has arrived. */
  until(text: string): Promise<void>;
  leave(): Promise<void>;
}

async function subscribe(accept = 'text/event-stream', text = query): Promise<Subscriber> {
  const before = await sample('gateway_open_subscriptions');
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: text }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await expect.poll(() => sample('gateway_open_subscriptions')).toBe(before + 1);
  return {
    async until(text) {
      for (let received = ''; !received.includes(text); ) {
        const { done, value } = (await reader?.read()) ?? {};
        if (done) throw new Error(`The stream ended without ${text}`);
        received += value;
      }
    },
    leave: async () => reader?.cancel(),
  };
}

test('counts events when they arrive and are resolved, once for equal subscriptions, and when each client takes them', async () => {
  await start();
  const subscribers = [await subscribe(), await subscribe()];
  await source.events.listened();
  for (const id of ['one', 'two']) {
    raise(id);
    for (const subscriber of subscribers) await subscriber.until(`"${id}"`);
  }
  expect(await scrape()).toMatchObject({
    gateway_open_subscriptions: 2,
    gateway_subscription_events_received_total: 2,
    gateway_subscription_events_resolved_total: 2,
    gateway_subscription_events_dropped_total: 0,
    gateway_subscription_delivery_seconds_count: 4,
    'gateway_subscription_delivery_seconds_bucket{le="+Inf"}': 4,
    'gateway_subscription_delivery_seconds_bucket{le="30"}': 4,
    gateway_subscription_events_waiting: 0,
    gateway_subscription_waiting_bytes: 0,
  });
  expect(await sample('gateway_subscription_delivery_seconds_sum')).toBeGreaterThan(0);
});

test('the metrics of several processes can be summed', async () => {
  await start();
  const subscriber = await subscribe();
  await source.events.listened();
  raise('one');
  await subscriber.until('"one"');
  const samples = await graph.gateway.metrics.samples();
  expect(samples.find(({ name }) => name === 'gateway_subscription_delivery_seconds')).toMatchObject({
    aggregator: 'sum',
    values: expect.arrayContaining([
      { metricName: 'gateway_subscription_delivery_seconds_count', labels: {}, value: 1 },
    ]),
  });
});

test('counts unread events, and the memory that they share', async () => {
  await start();
  const long = 'long'.repeat(20_000);
  await subscribe();
  await subscribe();
  await source.events.listened();
  for (const id of ['1', '2', '3', '4', '5']) source.events.emit({ alertRaised: { id, accountId: long } });
  await expect.poll(() => sample('gateway_subscription_events_resolved_total')).toBe(5);
  const { gateway_subscription_events_waiting: events = 0, gateway_subscription_waiting_bytes: bytes = 0 } =
    await scrape();
  expect(events).toBeGreaterThanOrEqual(4);
  expect(bytes).toBeGreaterThan((events / 2) * long.length);
  expect(bytes).toBeLessThan(5 * (long.length + 200));
});

test('counts subscriptions by transport', async () => {
  await start();
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close(1_000));
  const webSocket = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  const single = createSseClient({ singleConnection: true, url: server.url, retryAttempts: 0 });
  const streams = [webSocket.iterate({ query }), single.iterate({ query })];
  const firsts = streams.map((stream) => stream.next());
  await expect.poll(() => sample('gateway_open_subscriptions')).toBe(2);
  await subscribe('text/event-stream');
  await subscribe('multipart/mixed;subscriptionSpec=1.0');
  expect(await scrape()).toMatchObject({
    'gateway_subscriptions_opened_total{transport="websocket"}': 1,
    'gateway_subscriptions_opened_total{transport="reserved-stream"}': 1,
    'gateway_subscriptions_opened_total{transport="event-stream"}': 1,
    'gateway_subscriptions_opened_total{transport="multipart"}': 1,
  });
  for (const stream of streams) await stream.return?.();
  await Promise.allSettled(firsts);
  await webSocket.dispose();
  single.dispose();
});

/** Identity that expires a minute after the subscription begins. */
const expiring: IdentityProvider = {
  verifies: true,
  identify: async (token) => ({ ...(await localDevelopmentIdentity.identify(token)), expiresAt: Date.now() + 60_000 }),
};

const broken = () => ({
  ...createNetworkTransport(),
  // biome-ignore lint/correctness/useYield: it fails before it has anything
  async *subscribe() {
    throw new Error('a fault');
  },
});

test.each<[string, TestGraphOptions, (subscriber: Subscriber) => Promise<unknown>]>([
  ['client', {}, (subscriber) => subscriber.leave()],
  ['shutdown', {}, async () => graph.gateway.drain()],
  [
    'lost',
    { network: { reconnectAttempts: 0 } },
    async (subscriber) => {
      await graph.subgraph('alerts').stop();
      await subscriber.until('SUBSCRIPTION_UPSTREAM_LOST');
    },
  ],
])('counts an end by its reason: %s', async (reason, options, end) => {
  await start(options);
  const subscriber = await subscribe();
  await source.events.listened();
  await end(subscriber);
  await expect.poll(() => ended(reason)).toBe(1);
  expect(await sample('gateway_open_subscriptions')).toBe(0);
});

test('counts an end by its reason: expired', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await start({ identity: expiring });
  const subscriber = await subscribe();
  await source.events.listened();
  vi.advanceTimersByTime(60_000);
  await subscriber.until('complete');
  await expect.poll(() => ended('expired')).toBe(1);
});

test('counts an end by its reason: complete, error', async () => {
  await start({ transport: broken() });
  const ask = (text: string) =>
    graph.gateway.fetch(`http://gateway/graphql?query=${encodeURIComponent(text)}`, {
      headers: { accept: 'text/event-stream' },
    });
  await (await ask('subscription { alertRaised @skip(if: true) { id } }')).text();
  expect(await ended('complete')).toBe(1);
  expect(await (await ask(query)).text()).toContain('INTERNAL_SERVER_ERROR');
  expect(await ended('error')).toBe(1);
});

test('counts an end by its reason: slow', async () => {
  await start({ subscriptionQueue: { max: 1, overflow: 'end' } });
  const subscriber = await subscribe();
  await source.events.listened();
  for (const id of ['1', '2', '3', '4', '5']) raise(id);
  await expect.poll(() => sample('gateway_subscription_events_dropped_total')).toBeGreaterThan(0);
  await subscriber.until('SLOW_SUBSCRIBER');
  await expect.poll(() => ended('slow')).toBe(1);
});
