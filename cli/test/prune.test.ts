import { randomUUID } from 'node:crypto';
import type { EventBus } from '@sophia/events';
import { openTestSubgraph } from '@sophia/testing';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { readAge } from '../src/events/age.ts';
import { pruneEvents } from '../src/events/prune.ts';

type Subgraph = Awaited<ReturnType<typeof openTestSubgraph>>;
type Published = Parameters<EventBus['publish']>[0][number];

let database: TestDatabase;
let subgraphs: Subgraph[];
let bus: EventBus;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraphs = [];
  for (const module of modules) subgraphs.push(await openTestSubgraph(module, { database }));
  const [first] = subgraphs;
  if (!first) throw new Error('there are no subgraphs');
  bus = first.bus;
});
afterAll(async () => {
  for (const subgraph of subgraphs) await subgraph.close();
  await database.close();
});

const day = 86_400_000;

/** Publishes merges of unknown accounts, which all consumers of such events record. */
const publish = (ages: readonly number[]) =>
  bus.publish(
    ages.map((days): Published => {
      const data = { fromId: randomUUID(), intoId: randomUUID() };
      const time = new Date(Date.now() - days * day).toISOString();
      const subject = `account/${data.fromId}`;
      return { id: randomUUID(), source: 'contacts', type: 'account.merged', subject, tenantid: 'acme', time, data };
    }),
  );
const prune = (days: number) =>
  pruneEvents(new Map(subgraphs.map((subgraph) => [subgraph.module.name, subgraph.database])), bus, days * day);
const left = async () =>
  (await bus.read({ after: '0', types: ['account.merged'], limit: 100 })).events.map(({ time }) =>
    Math.round((Date.now() - Date.parse(time)) / day),
  );

it('removes old events that all consumers have handled, and no others', async () => {
  await publish([60, 50, 10]);
  const [straggler, ...others] = subgraphs.filter(({ consumer }) => consumer).toReversed();
  for (const subgraph of others) await subgraph.drain();
  expect(await straggler?.consumer?.lag()).toBe(3);
  expect(await prune(30)).toBe(0);

  await straggler?.drain();
  expect(await prune(30)).toBe(2);
  expect(await left()).toEqual([10]);

  await publish([40]);
  expect(await prune(30)).toBe(0);
  expect(await prune(5)).toBe(1);
  expect(await left()).toEqual([40]);
  expect(await bus.oldest()).not.toBe('0');
});

it('accepts only ages in hours and days', () => {
  expect(['2h', '30d'].map(readAge)).toEqual([7_200_000, 30 * day]);
  expect(['', '30', '-1d', '1w', '1.5d', 'd'].map(readAge)).toEqual(Array(6).fill(undefined));
});
