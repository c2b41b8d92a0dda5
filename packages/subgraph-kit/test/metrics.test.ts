import { openTestGraph, type TestGraph } from '@sophia/cli/test-graph';
import type { Database } from '@sophia/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuthors } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';
import { reviewsModule } from './support/reviews.ts';

const authors = {
  name: 'sophia_library_authors',
  help: 'Authors by tenant',
  labels: ['tenant'],
  read: ({ orm }: Database) =>
    orm.em
      .fork()
      .execute<{ labels: { tenant: string }; value: number }[]>(
        `select json_build_object('tenant', tenant_id) as labels, count(*)::int as value from library.authors group by tenant_id`,
      ),
};

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph([{ ...library, gauges: [authors] }, reviewsModule]);
  await addAuthors(graph.subgraph('library').database, 2);
});
afterAll(() => graph.close());

/** Returns the samples of a metric by their labels, without the label of the subgraph. */
async function samplesOf(name: string): Promise<Record<string, number>> {
  const text = await graph.subgraph(name).metrics.text();
  const samples = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(
    samples.map((line) => {
      const key = line
        .replace(/ \S+$/, '')
        .replace(/,?subgraph="[^"]*",?/, '')
        .replace('{}', '');
      return [key, Number(line.split(' ').at(-1))];
    }),
  );
}

it('reports the number and age of waiting events', async () => {
  await graph.query(`mutation { authorRename(id: "${idOf(1)}", name: "Ada") { name } }`);
  const before = await samplesOf('library');
  expect(before.sophia_outbox_events).toBe(1);
  expect(before.sophia_outbox_age_seconds).toBeGreaterThan(0);

  await graph.subgraph('library').relay.drain();
  expect(await samplesOf('library')).toMatchObject({ sophia_outbox_events: 0, sophia_outbox_age_seconds: 0 });
  const between = await samplesOf('reviews');
  expect(between['sophia_consumer_lag_events{consumer="reviews"}']).toBe(1);
  expect(between['sophia_consumer_lag_seconds{consumer="reviews"}']).toBeGreaterThan(
    before.sophia_outbox_age_seconds ?? 0,
  );

  await graph.drain();
  expect(await samplesOf('reviews')).toMatchObject({
    'sophia_consumer_lag_events{consumer="reviews"}': 0,
    'sophia_consumer_lag_seconds{consumer="reviews"}': 0,
    'sophia_parked_events{consumer="reviews"}': 0,
    sophia_event_failures_total: 0,
  });
});

it('reports connections of the pool, waiting requests and waiting times', async () => {
  const waits = 'sophia_database_connection_wait_seconds_count{pool="interactive"}';
  const before = (await samplesOf('library'))[waits] ?? 0;
  await graph.query('{ books { totalCount } }');
  const after = await samplesOf('library');
  expect(after[waits]).toBeGreaterThan(before);
  expect(after['sophia_database_connections_idle{pool="interactive"}']).toBeGreaterThan(0);
  expect(after['sophia_database_connections_used{pool="background"}']).toBe(0);
  expect(after['sophia_database_connections_awaited{pool="interactive"}']).toBe(0);

  const { database } = graph.subgraph('library');
  const opening = Array.from({ length: 10 }, () => database.begin('acme'));
  // A tenant may use three quarters of the eight.
  await expect.poll(() => database.connections().interactive.waiting).toBe(4);
  await Promise.all(opening.map(async (each) => (await each).rollback()));
});

it('reports the gauges of the subgraph', async () => {
  expect(await samplesOf('library')).toMatchObject({ 'sophia_library_authors{tenant="acme"}': 2 });
});
