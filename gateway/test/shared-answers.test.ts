import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRedisAnswers } from '../src/caching/redis-answers.ts';
import { cacheControl } from './support/cache-control.ts';
import { createEventLog, type EventLog } from './support/event-log.ts';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';
import { hasRedis, type RedisServer, startRedis } from './support/redis-server.ts';

const titles = new Map<string, string>();

const books = {
  typeDefs: `${cacheControl}
    type Query { book(id: ID!): Book }
    type Mutation { rename(id: ID!, title: String!): Boolean }
    type Book @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! title: String }`,
  resolvers: {
    Query: { book: (_: unknown, { id }: { id: string }) => ({ id }) },
    Mutation: {
      rename: (_: unknown, { id, title }: { id: string; title: string }) => titles.set(id, title).size > 0,
    },
    Book: { title: ({ id }: { id: string }) => titles.get(id) },
  },
};
const reviews = {
  typeDefs: `${cacheControl}
    type Book @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! stars: Int }`,
  resolvers: { Book: { stars: () => 5 } },
};

describe.runIf(hasRedis)('gateways with one Redis', () => {
  let redis: RedisServer;
  let log: EventLog;
  let one: LocalGraph;
  let other: LocalGraph;
  let logged: string[];

  async function open(): Promise<LocalGraph> {
    const logger = pino({ level: 'info' }, { write: (line) => void logged.push(JSON.parse(line).msg) });
    const sharedAnswers = createRedisAnswers({ url: redis.url, logger, timeoutMs: 2_000 });
    return createLocalGraph({ books, reviews }, { events: log, sharedAnswers, logger });
  }

  beforeEach(async () => {
    redis = await startRedis();
    log = createEventLog();
    logged = [];
    titles.set('1', 'Emma');
    one = await open();
    other = await open();
    await caughtUp();
    // Resolves when both are connected.
    await expect.poll(sharesAnother).toBe(true);
    requestedServices();
  });
  afterEach(async () => {
    await one[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  async function caughtUp() {
    const head = await log.head();
    for (const { gateway } of [one, other]) {
      await expect.poll(() => gateway.feed?.readAt !== undefined && gateway.feed.position === head).toBe(true);
    }
  }

  const view = 'query ($id: ID!) { book(id: $id) { id title stars } }';
  const titleAt = async ({ query }: LocalGraph, id = '1') => (await query(view, { id })).data.book.title;
  const requestedServices = () => [...one.sent.splice(0), ...other.sent.splice(0)].map(({ service }) => service);
  /** Resolves to true if one gateway has the other's answer. */
  async function isShared(id: string) {
    await titleAt(one, id);
    requestedServices();
    await titleAt(other, id);
    return requestedServices().length === 0;
  }
  let lastBook = 100;
  /** The same for a book that was never requested. */
  const sharesAnother = () => isShared(String(lastBook++));
  const tell = async (data: { subgraph?: string; typename?: string; ids?: string[] }) => {
    log.publish({ type: 'entities.changed', data });
    await caughtUp();
  };

  test('share answers, of root fields and entities', async () => {
    expect(await titleAt(one)).toBe('Emma');
    expect(requestedServices()).toEqual(['books', 'reviews']);
    expect(await titleAt(other)).toBe('Emma');
    expect(requestedServices()).toEqual([]);
  });

  test('share no answers that have changed since', async () => {
    await titleAt(one);
    titles.set('1', 'Persuasion');
    await tell({ subgraph: 'books', typename: 'Book', ids: ['1'] });
    requestedServices();
    expect(await titleAt(other)).toBe('Persuasion');
    expect(requestedServices()).toEqual(['books']);
    expect(await titleAt(one)).toBe('Persuasion');
  });

  test('share no answers from before a mutation whose event has not arrived yet', async () => {
    await titleAt(one);
    await other.query('mutation { rename(id: "1", title: "Persuasion") }');
    expect(await titleAt(other)).toBe('Persuasion');
  });

  test('share no answers from before they began to read changes', async () => {
    await titleAt(one);
    await other[Symbol.asyncDispose]();
    titles.set('1', 'Persuasion');
    log.publish({ type: 'entities.changed', data: { subgraph: 'books', typename: 'Book', ids: ['1'] } });
    other = await open();
    await caughtUp();
    await expect.poll(sharesAnother).toBe(true);
    expect(await titleAt(other)).toBe('Persuasion');
  });

  test('work without it while it is down, log that once, and share again when it is back', async () => {
    await redis.stop();
    for (const id of ['1', '4', '5']) expect(await isShared(id)).toBe(false);
    requestedServices();
    await titleAt(one);
    expect(requestedServices()).toEqual([]);
    await one.query('mutation { rename(id: "1", title: "Persuasion") }');
    expect(await titleAt(one)).toBe('Persuasion');
    const isAway = 'Redis is unavailable: each gateway caches answers for itself';
    expect(logged.filter((line) => line === isAway)).toHaveLength(2);
    await redis.start();
    await expect.poll(sharesAnother).toBe(true);
  });

  /** Runs commands on the server itself. */
  async function withClient<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(redis.url);
    try {
      return await work(client);
    } finally {
      client.disconnect();
    }
  }
  const isAway = (line: string) => line.startsWith('Redis is unavailable');

  test('read from it while it is full, use no answer from before a mutation, and log that it is full once', async () => {
    await titleAt(one);
    await withClient((client) => client.config('SET', 'maxmemory', '1'));
    requestedServices();
    expect(await titleAt(other)).toBe('Emma');
    expect(requestedServices()).toEqual([]);
    for (const id of ['2', '3', '4', '5']) expect(await isShared(id)).toBe(false);
    await one.query('mutation { rename(id: "1", title: "Persuasion") }');
    await other[Symbol.asyncDispose]();
    other = await open();
    await caughtUp();
    expect(await titleAt(other)).toBe('Persuasion');
    expect(logged.filter((line) => /refuses writes/.test(line)).length).toBeLessThanOrEqual(3);
    expect(logged.filter((line) => /can (read|write) again/.test(line))).toEqual([]);
    await withClient((client) => client.config('SET', 'maxmemory', '0'));
    await expect.poll(sharesAnother).toBe(true);
  });

  test('wait for it once when it hangs, log that once, and share again when it answers', async () => {
    const waits: number[] = [];
    const logger = pino({ level: 'info' }, { write: (line) => void logged.push(JSON.parse(line).msg) });
    await using answers = createRedisAnswers({ url: redis.url, logger, timeoutMs: 2_000 });
    const subgraph = { tenant: 'acme', service: 'books' };
    const read = () => answers.read(subgraph, ['a'], 0);
    await expect.poll(async () => (await read()).epoch).toBeDefined();
    logged.length = 0;
    redis.pause();
    for (let n = 0; n < 20; n += 1) {
      const begun = performance.now();
      await (n % 2 === 0 ? read() : answers.mutated(subgraph));
      waits.push(performance.now() - begun);
    }
    expect(waits.filter((ms) => ms > 1_500)).toHaveLength(1);
    expect(logged).toEqual(['Redis is unavailable: each gateway caches answers for itself']);
    redis.resume();
    await expect.poll(async () => (await read()).epoch).toBeDefined();
    expect(logged).toHaveLength(2);
  });

  test.each([
    ['is cut off', (value: string) => value.slice(0, -9)],
    ['comes from another program', () => '["a",1]'],
    ['is empty', () => ''],
    ['was changed', (value: string) => value.replace(/Emma|5/g, '6')],
  ])('ignore an answer that %s', async (_, spoil) => {
    await titleAt(one);
    await withClient(async (client) => {
      const values = await Promise.all(
        (await client.keys('sophia:*')).map(async (key) => [key, await client.get(key)]),
      );
      const answers = values.filter(([, value]) => value?.includes('['));
      expect(answers.length).toBeGreaterThanOrEqual(2);
      for (const [key = '', value] of answers) await client.set(key ?? '', spoil(value ?? ''));
    });
    requestedServices();
    expect(await titleAt(other)).toBe('Emma');
    expect(requestedServices()).toEqual(['books', 'reviews']);
    expect(logged.filter(isAway)).toEqual([]);
  });
});
