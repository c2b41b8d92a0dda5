import { createEventFeed, type FeedListener } from '@sophia/events/feed';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BusEvent, EventFeed } from '../src/event-bus/event-source.ts';
import { bookshop } from './support/bookshop.ts';
import { createEventLog, type EventLog } from './support/event-log.ts';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';

let log: EventLog;
let graph: LocalGraph;
let feed: EventFeed;
let received: string[];

/** Disables everything in the gateway that reads the bus by itself. */
const nothingKept = { entityCacheBytes: 0, shareSubgraphRequests: false, liveQueries: false };

beforeEach(async () => {
  log = createEventLog();
  graph = await createLocalGraph(bookshop(), { events: log, ...nothingKept });
  if (!graph.gateway.feed) throw new Error('The gateway has no feed');
  feed = graph.gateway.feed;
  received = [];
});
afterEach(() => graph[Symbol.asyncDispose]());

/** Returns a listener that records its events under a name. */
const noting = (name: string, listener: Partial<FeedListener<BusEvent>> = {}): FeedListener<BusEvent> => ({
  stage: 'subscriptions',
  onPage: ({ events }) => void received.push(...events.map(({ position }) => `${name}${position}`)),
  ...listener,
});

test('a listener gets the later events of its types, in order', async () => {
  log.publish({ type: 'a' });
  const { joined } = feed.listen(noting('x', { types: ['a', 'b'] }));
  expect(await joined).toBe('1');
  for (const type of ['a', 'c', 'b', 'a']) log.publish({ type });
  await expect.poll(() => received).toEqual(['x2', 'x4', 'x5']);
});

test('a later listener gets each event exactly once, also of a new type', async () => {
  await feed.listen(noting('x', { types: ['a'] })).joined;
  log.publish({ type: 'b' });
  log.publish({ type: 'a' });
  await feed.listen(noting('y', { types: ['b'] })).joined;
  log.publish({ type: 'b' });
  log.publish({ type: 'a' });
  await expect.poll(() => received).toEqual(['x2', 'x4', 'y3']);
});

test('applies the invalidations of a page before subscriptions get it', async () => {
  const applied = Promise.withResolvers<void>();
  await feed.listen(noting('subscription')).joined;
  await feed.listen(
    noting('invalidation', {
      stage: 'invalidations',
      async onPage({ events }) {
        if (events.length === 0) return;
        received.push('begun');
        await applied.promise;
        received.push('applied');
      },
    }),
  ).joined;
  log.publish({ type: 'a' });
  await expect.poll(() => received).toEqual(['begun']);
  applied.resolve();
  await expect.poll(() => received).toEqual(['begun', 'applied', 'subscription1']);
});

test('loses nothing while the source is down, and repeats a failed page only for the listener that failed', async () => {
  let failures = 1;
  await feed.listen(noting('x')).joined;
  await feed.listen(
    noting('y', {
      onPage({ events }) {
        if (events.length > 0 && failures-- > 0) throw new Error('not now');
        received.push(...events.map(({ position }) => `y${position}`));
      },
    }),
  ).joined;
  log.failure = new Error('away');
  log.publish({ type: 'a' });
  const reads = log.reads;
  await expect.poll(() => log.reads).toBeGreaterThan(reads);
  log.failure = undefined;
  log.publish({ type: 'a' });
  await expect.poll(() => received).toEqual(['x1', 'x2', 'y1', 'y2']);
});

test('reads the pages of a long backlog one after the other', async () => {
  await feed.listen(noting('x')).joined;
  log.failure = new Error('away');
  for (let count = 0; count < 1_200; count += 1) log.publish({ type: 'a' });
  log.failure = undefined;
  log.publish({ type: 'a' });
  await expect.poll(() => received.length).toBe(1_201);
  expect(received.at(-1)).toBe('x1201');
});

test('reads the source only while there are listeners', async () => {
  log.publish({ type: 'a' });
  expect(log.reads).toBe(0);
  const listening = feed.listen(noting('x'));
  await listening.joined;
  await expect.poll(() => log.reads).toBeGreaterThan(0);
  listening[Symbol.dispose]();
  expect(feed.position).toBeUndefined();
  const { reads } = log;
  log.publish({ type: 'a' });
  const second = feed.listen(noting('y'));
  expect(await second.joined).toBe('2');
  log.publish({ type: 'a' });
  await expect.poll(() => received).toEqual(['y3']);
  expect(log.reads).toBeGreaterThan(reads);
});

test('rejects a listener that leaves before it has joined', async () => {
  log.failure = new Error('away');
  const listening = feed.listen(noting('x'));
  listening[Symbol.dispose]();
  expect(await listening.joined).toBeUndefined();
});

test('keeps the order of positions beyond safe integers', async () => {
  // A large position, as on an old bus.
  const far = 2n ** 60n;
  const shifted = {
    ...log,
    head: async () => String(far),
    read: async ({ after }: { after: string }) => {
      const next = BigInt(after) + 1n;
      if (next > far + 3n) return { events: [], through: after };
      const event = { id: 'e', type: 'a', subject: 's', time: '', tenantid: 'local', data: {}, position: String(next) };
      return { events: [event], through: String(next) };
    },
  };
  await using other = await createLocalGraph(bookshop(), { events: shifted, ...nothingKept });
  await other.gateway.feed?.listen(noting('')).joined;
  await expect.poll(() => received).toEqual([1n, 2n, 3n].map((n) => String(far + n)));
});

test('reads a source without notifications when a listener asks for it', async () => {
  const { onPublished: _, ...silent } = log;
  await using resting = createEventFeed(silent, {
    onError: (error) => received.push(String(error)),
    idleMs: 3_600_000,
  });
  await resting.listen(noting('')).joined;
  await expect.poll(() => resting.readAt).toBeDefined();
  log.publish({ type: 'a' });
  resting.wake();
  await expect.poll(() => received).toEqual(['1']);
});
