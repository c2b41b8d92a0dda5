import { createPostgresBus, type EventBus, type EventType, eventSourceOf, type ReadEvent } from '@sophia/events';
import { createGateway, type Gateway } from '@sophia/gateway';
import { type GraphAnswer, subscribeQuery } from '@sophia/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { loadSample } from './support/load-sample.ts';
import { superUser } from './support/super-user.ts';

/** Its gateway has no bus, so it streams from the subgraphs. */
let graph: TestGraph;
let bus: EventBus;
let fed: Gateway;

beforeAll(async () => {
  graph = await openTestGraph(modules);
  bus = createPostgresBus({ database: graph.subgraph('contacts').database });
  fed = await createGateway({
    supergraph: graph.supergraph,
    events: eventSourceOf(bus),
    graphiql: false,
    subscriptionQueue: { max: 10_000 },
    identity: superUser,
  });
});
afterAll(async () => {
  await fed?.dispose();
  await graph?.close();
});

interface Subscription {
  readonly name: string;
  readonly type: EventType;
  readonly query: string;
  readonly filter?: object;
  /** Selects the events of the sample that it streams. */
  readonly wants: (data: never) => boolean;
}

const alertRaised = `subscription ($filter: AlertRaisedFilter) {
  alertRaised(filter: $filter) {
    __typename eventId occurredAt alertId accountId kind severity title
    alert { id title severity rule { name } account { name } } account { id name }
  }
}`;
const scoreChanged = `subscription ($filter: ScoreChangedFilter) {
  scoreChanged(filter: $filter) {
    eventId occurredAt kind accountId contactId dealId value previousValue
    account { name } contact { id fullName } deal { id name }
  }
}`;
const interactionAdded = `subscription ($filter: InteractionAddedFilter) {
  interactionAdded(filter: $filter) {
    eventId occurredAt interactionId accountId kind account { id }
    interaction { __typename id kind title ... on CallInteraction { durationSeconds } }
  }
}`;

type Data<T extends EventType> = ReadEvent<T>['data'];
const alertWants = (wants: (data: Data<'alert.raised'>) => boolean) => wants as (data: never) => boolean;
const scoreWants = (wants: (data: Data<'score.changed'>) => boolean) => wants as (data: never) => boolean;
const interactionWants = (wants: (data: Data<'interaction.changed'>) => boolean) => wants as (data: never) => boolean;

const subscriptions: readonly Subscription[] = [
  { name: 'all alerts', type: 'alert.raised', query: alertRaised, wants: () => true },
  {
    name: 'bad alerts',
    type: 'alert.raised',
    query: alertRaised,
    filter: { minimumSeverity: 'HIGH' },
    wants: alertWants(({ severity }) => ['HIGH', 'CRITICAL'].includes(severity)),
  },
  {
    name: 'scores that moved far',
    type: 'score.changed',
    query: scoreChanged,
    filter: { minimumChange: 5.5, kinds: ['HEALTH', 'ENGAGEMENT'] },
    wants: scoreWants(
      ({ kind, value, previousValue }) =>
        ['HEALTH', 'ENGAGEMENT'].includes(kind) && (previousValue === null || Math.abs(value - previousValue) >= 5.5),
    ),
  },
  {
    name: 'calls and messages',
    type: 'interaction.changed',
    query: interactionAdded,
    filter: { kinds: ['CALL', 'MESSAGE'], sources: ['GONG', 'SLACK'] },
    wants: interactionWants(
      ({ isNew, kind, source }) => isNew && ['CALL', 'MESSAGE'].includes(kind) && ['gong', 'slack'].includes(source),
    ),
  },
  {
    name: 'no accounts',
    type: 'interaction.changed',
    query: interactionAdded,
    filter: { accountIds: [], kinds: null },
    wants: () => false,
  },
];

/** Collects the responses, without the parts that only streams from the bus have. */
function collect(events: AsyncIterable<GraphAnswer>): unknown[] {
  const answers: unknown[] = [];
  void (async () => {
    for await (const { extensions: _, ...answer } of events as AsyncIterable<GraphAnswer & { extensions?: object }>) {
      answers.push(answer);
    }
  })();
  return answers;
}

async function eventsOf(type: EventType): Promise<ReadEvent[]> {
  const { events } = await bus.read({ after: '0', types: [type], limit: 100_000 });
  return events;
}

const gauge = (text: string, name: string) => Number(new RegExp(`^${name}(?:{.*})? (\\d+)`, 'm').exec(text)?.[1] ?? 0);

test('streams the same events from the bus as from the subgraphs during a load', async () => {
  const streams: AsyncIterator<GraphAnswer>[] = [];
  const collected = (events: AsyncIterableIterator<GraphAnswer>) => {
    streams.push(events);
    return collect(events);
  };
  const answers = subscriptions.map((subscription) => {
    const variables = { filter: subscription.filter };
    const own = collected(graph.subscribe(subscription.query, variables));
    return { subscription, own, ours: collected(subscribeQuery(fed.fetch, subscription.query, variables)) };
  });
  await expect.poll(async () => gauge(await fed.metrics.text(), 'gateway_event_followers')).toBe(subscriptions.length);
  const streaming = async () => {
    const texts = ['intelligence', 'interactions'].map((name) => graph.subgraph(name).metrics.text());
    return (await Promise.all(texts)).reduce((sum, text) => sum + gauge(text, 'sophia_open_subscriptions'), 0);
  };
  await expect.poll(streaming).toBe(subscriptions.length);
  for (const name of ['intelligence', 'interactions']) await graph.subgraph(name).tail.ready();

  await loadSample(graph);
  for (const { subscription, ours, own } of answers) {
    const wanted = (await eventsOf(subscription.type)).filter(({ data }) => subscription.wants(data as never));
    if (subscription.name !== 'no accounts') expect(wanted.length).toBeGreaterThan(0);
    await expect.poll(() => own.length).toBe(wanted.length);
    await expect.poll(() => ours.length).toBe(wanted.length);
    expect(ours, subscription.name).toEqual(own);
  }
  await Promise.all(streams.map((stream) => stream.return?.()));
});
