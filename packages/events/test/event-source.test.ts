import { randomUUID } from 'node:crypto';
import type { Database } from '@sophia/database';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { freePort } from '@sophia/testing/free-ports';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgresBus, type EventBus, openEventSource } from '../src/index.ts';
import { employee, merge, openSubgraphDatabase, until } from './support.ts';

let server: TestDatabase;
let database: Database;
let bus: EventBus;

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openSubgraphDatabase(server.url, 'source_user');
  bus = createPostgresBus({ database });
  const events = [employee(1, 'Ann'), merge(1), employee(2, 'Bob')];
  const travelling = { source: 'tests', tenantid: 'acme', time: '2026-01-02T03:04:05.678Z' };
  await bus.publish(events.map((event) => ({ ...event, ...travelling, id: randomUUID() })) as never);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

it('reads all types or the named ones, and ignores unknown names', async () => {
  await using source = openEventSource({ databaseUrl: server.url });
  const all = await source.read({ after: '0', limit: 10 });
  expect(all.events.map(({ type, tenantid }) => [type, tenantid])).toEqual([
    ['employee.changed', 'acme'],
    ['account.merged', 'acme'],
    ['employee.changed', 'acme'],
  ]);
  expect(all.through).toBe(await source.head());
  const some = await source.read({ after: all.events[0]?.position ?? '', types: ['employee.changed', 'x'], limit: 10 });
  expect(some.events.map(({ data }) => data)).toMatchObject([{ fullName: 'Bob' }]);
  expect(await source.read({ after: '0', types: ['x'], limit: 10 })).toEqual({ events: [], through: all.through });
});

it('can be created before its database; reads fail until the database is there', async () => {
  const port = await freePort();
  await using source = openEventSource({ databaseUrl: `postgres://nobody@127.0.0.1:${port}/nothing` });
  await expect(source.head()).rejects.toThrow(`127.0.0.1:${port} cannot be reached`);
  await expect(source.head()).rejects.toThrow('cannot be reached');
});

it('calls a listener that was added before the bus was opened, until it stops', async () => {
  await using source = openEventSource({ databaseUrl: server.url });
  let calls = 0;
  const leave = source.onPublished(() => calls++);
  await source.head();
  const head = await bus.head();
  await bus.publish([
    { ...employee(3, 'Cid'), source: 'tests', tenantid: 'acme', time: '2026-01-02T03:04:05.678Z', id: randomUUID() },
  ] as never);
  await until('the listener is called', () => calls > 0);
  const { events } = await source.read({ after: head, limit: 10 });
  expect(events.map(({ subject }) => subject)).toEqual(['employee/3']);
  expect(await source.oldest()).toBe('0');
  leave();
});
