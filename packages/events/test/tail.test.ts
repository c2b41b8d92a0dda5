import type { Database } from '@sophia/database';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  createPostgresBus,
  createTail,
  type EventBus,
  type NewEvent,
  publish,
  type ReadEvent,
  startRelay,
  type Tail,
  TailOverflowError,
} from '../src/index.ts';
import { employee, merge, openSubgraphDatabase, until } from './support.ts';

let server: TestDatabase;
let database: Database;
let bus: EventBus;
let tail: Tail;
const onError = (error: unknown) => {
  throw error;
};

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openSubgraphDatabase(server.url, 'tailed');
  bus = createPostgresBus({ database });
});
beforeEach(() => {
  tail = createTail(bus, { onError, idleMs: 10 });
});
afterEach(() => tail.stop());
afterAll(async () => {
  await database?.close();
  await server?.close();
});

async function emit(events: NewEvent[], tenant = 'acme') {
  await database.transaction(tenant, (em) => publish(em, events));
  const relay = startRelay({ database, bus, onError, idleMs: 3_600_000 });
  await relay.drain();
  await relay.stop();
}
async function take<T>(events: AsyncIterator<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const { value, done } = await events.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
const names = (events: ReadEvent<'employee.changed'>[]) => events.map((event) => event.data.fullName);

it('delivers new events to each listener by tenant, types and filter', async () => {
  await emit([employee(1, 'before')]);
  const all = tail.listen({ types: ['employee.changed'], tenant: 'acme' });
  const some = tail.listen({
    types: ['employee.changed', 'account.merged'],
    tenant: 'acme',
    filter: (event) => event.type !== 'employee.changed' || event.data.fullName === 'b',
  });
  const theirs = tail.listen({ types: ['employee.changed'], tenant: 'globex' });
  await tail.ready();
  await emit([employee(1, 'a'), merge(1), employee(2, 'b')]);
  await emit([employee(1, 'theirs')], 'globex');
  expect(names(await take(all, 2))).toEqual(['a', 'b']);
  expect((await take(some, 2)).map((event) => event.type)).toEqual(['account.merged', 'employee.changed']);
  expect(names(await take(theirs, 1))).toEqual(['theirs']);
});

it('continues after a position without losing or repeating an event', async () => {
  const after = await bus.head();
  await emit(Array.from({ length: 700 }, (_, n) => employee(n, `old ${n}`)));
  const first = tail.listen({ types: ['employee.changed'], tenant: 'acme' });
  await tail.ready();
  const events = tail.listen({ types: ['employee.changed'], tenant: 'acme', after });
  const taking = take(events, 900);
  await emit(Array.from({ length: 200 }, (_, n) => employee(n, `new ${n}`)));
  expect(names(await taking)).toEqual([
    ...Array.from({ length: 700 }, (_, n) => `old ${n}`),
    ...Array.from({ length: 200 }, (_, n) => `new ${n}`),
  ]);
  expect(await take(first, 200)).toHaveLength(200);
});

it('ends a listener at once, even while it waits, and the others go on', async () => {
  const ended = tail.listen({ types: ['employee.changed'], tenant: 'acme' });
  const other = tail.listen({ types: ['employee.changed'], tenant: 'acme' });
  await tail.ready();
  const waiting = ended.next();
  await ended.return?.();
  expect((await waiting).done).toBe(true);
  await emit([employee(1, 'still here')]);
  expect(names(await take(other, 1))).toEqual(['still here']);
});

it('ends all listeners when it stops', async () => {
  const events = tail.listen({ types: ['employee.changed'], tenant: 'acme' });
  const waiting = events.next();
  await tail.stop();
  expect((await waiting).done).toBe(true);
});

it('drops only a listener that falls too far behind, with an error', async () => {
  const slow = tail.listen({ types: ['employee.changed'], tenant: 'acme' });
  const quick = tail.listen({ types: ['employee.changed'], tenant: 'acme' });
  await tail.ready();
  const taking = take(quick, 1_200);
  await emit(Array.from({ length: 1_200 }, (_, n) => employee(n, `${n}`)));
  expect(await taking).toHaveLength(1_200);
  await expect(slow.next()).rejects.toThrow(TailOverflowError);
  expect((await slow.next()).done).toBe(true);
});

it('does not read the bus while nobody listens', async () => {
  const events = tail.listen({ types: ['employee.changed'], tenant: 'acme' });
  await tail.ready();
  await events.return?.();
  tail.wake();
  // While somebody listens, this tail reads every 10 ms.
  await until('no statement is sent for 100 ms', async () => {
    const before = database.statements;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return database.statements === before;
  });
});
