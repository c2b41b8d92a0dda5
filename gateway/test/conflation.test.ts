import { expect, onTestFinished, test } from 'vitest';
import { alerts } from './support/alerts.ts';
import { createEventSource } from './support/event-source.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';
import type { SubgraphDefinition } from './support/test-subgraph.ts';

type Received = GraphResponse & { extensions?: { dropped?: number } };

/**
 * Returns the responses to a client that reads nothing until all events are resolved, and then reads until `isLast`.
 */
async function readLate(
  graph: TestGraph,
  query: string,
  raise: () => Promise<number>,
  isLast: (response: Received) => boolean,
) {
  const stream = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  onTestFinished(() => reader?.cancel());
  const raised = await raise();
  const resolved = async () =>
    Number(/^gateway_subscription_events_resolved_total (\d+)/m.exec(await graph.gateway.metrics.text())?.[1]);
  await expect.poll(resolved).toBe(raised);
  const received: Received[] = [];
  let unread = '';
  for (;;) {
    const [whole, data] = /event: next\ndata: (.*)\n\n/.exec(unread) ?? [];
    if (whole === undefined || data === undefined) {
      unread += (await reader?.read())?.value ?? '';
      continue;
    }
    unread = unread.slice(unread.indexOf(whole) + whole.length);
    const response: Received = JSON.parse(data);
    received.push(response);
    if (isLast(response)) return { received, raised };
  }
}

const missed = (received: readonly Received[]) =>
  received.reduce((sum, { extensions }) => sum + (extensions?.dropped ?? 0), 0);

/** Too long for the buffers between the gateway and a client to hold many events. */
const padding = 'long'.repeat(20_000);

/** Publishes events of two alerts in turn, each with a growing number, and a last one. */
async function readAlerts(query: string) {
  const source = alerts();
  const graph = await startGraph(source.definitions, { subscriptionQueue: { max: 10, overflow: 'conflate' } });
  onTestFinished(() => graph[Symbol.asyncDispose]());
  const raise = async () => {
    await source.events.listened();
    for (let count = 1; count <= 40; count += 1) {
      source.events.emit({ alertRaised: { id: count % 2 ? 'odd' : 'even', accountId: `${count}${padding}` } });
    }
    source.events.emit({ alertRaised: { id: 'last', accountId: 'last' } });
    return 41;
  };
  return readLate(graph, query, raise, ({ data }) => data.alertRaised.account.name === 'Account last');
}

const numberOf = ({ data }: Received) => Number.parseInt(data.alertRaised.account.name.slice('Account '.length), 10);

test('a slow client gets the newest event of each entity after those in transit, and replaced events are counted', async () => {
  const { received, raised } = await readAlerts('subscription { alertRaised { id account { name } } }');
  const ids = received.map(({ data }) => data.alertRaised.id);
  expect(received.length).toBeLessThan(15);
  expect(ids.slice(-3).sort()).toEqual(['even', 'last', 'odd']);
  expect(received.slice(-3, -1).map(numberOf).sort()).toEqual([39, 40]);
  expect(missed(received)).toBe(raised - received.length);
});

test('events without a known entity do not replace each other; the oldest are dropped', async () => {
  const { received, raised } = await readAlerts('subscription { alertRaised { account { name } } }');
  const numbers = received.map(numberOf).slice(0, -1);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers.slice(-9)).toEqual([32, 33, 34, 35, 36, 37, 38, 39, 40]);
  expect(missed(received)).toBe(raised - received.length);
});

test('an event that contains an entity is about that entity', async () => {
  const events = createEventSource<{ changed: { alert: object; note: string } }>();
  const definition: SubgraphDefinition = {
    typeDefs: `
      type Query { alert: Alert }
      type Subscription { changed: Change }
      type Change { note: String alert: Alert }
      type Alert @key(fields: "id") { id: ID! }
    `,
    resolvers: { Subscription: { changed: { subscribe: () => events.subscribe() } } },
  };
  const graph = await startGraph({ alerts: definition }, { subscriptionQueue: { overflow: 'conflate' } });
  onTestFinished(() => graph[Symbol.asyncDispose]());
  const raise = async () => {
    await events.listened();
    for (let count = 1; count <= 30; count += 1) {
      events.emit({ changed: { alert: { id: count % 3 }, note: `${count}${padding}` } });
    }
    events.emit({ changed: { alert: { id: 'last' }, note: 'last' } });
    return 31;
  };
  const query = 'subscription { change: changed { ...F } } fragment F on Change { note alert { id } }';
  const { received } = await readLate(graph, query, raise, ({ data }) => data.change.note === 'last');
  expect(received.length).toBeLessThan(15);
  expect(
    received
      .slice(-4, -1)
      .map(({ data }) => Number.parseInt(data.change.note, 10))
      .sort(),
  ).toEqual([28, 29, 30]);
});
