import { openTestGraph, type TestGraph } from '@sophia/cli/test-graph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuthors, addBooks, book } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';
import { reviewsModule } from './support/reviews.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph([library, reviewsModule]);
  const { database } = graph.subgraph('library');
  await addAuthors(database, 40);
  await addBooks(
    database,
    Array.from({ length: 40 }, (_, n) => book(n, { author_id: idOf(n) })),
  );
});
afterAll(() => graph.close());

const rename = (n: number, name: string) =>
  graph.query(`mutation { authorRename(id: "${idOf(n)}", name: "${name}") { name } }`);

it('shows a change of one subgraph in another after its event', async () => {
  expect(await rename(1, 'Ada')).toEqual({ data: { authorRename: { name: 'Ada' } } });
  expect(await graph.drain()).toBeGreaterThan(0);
  expect(await graph.drain()).toBe(0);
  expect(
    await graph.query(`{ author(id: "${idOf(1)}") { name reviews { nodes { text author { name } } totalCount } } }`),
  ).toEqual({
    data: {
      author: { name: 'Ada', reviews: { nodes: [{ text: 'About Ada', author: { name: 'Ada' } }], totalCount: 1 } },
    },
  });
});

it('sends the same number of statements for two rows and for forty over both subgraphs', async () => {
  const statements = async (first: number) =>
    (
      await graph.statementsOf(async () => {
        const { data, errors } = await graph.query(
          `query ($first: Int) { books(first: $first) { nodes { title author { name reviews(first: 2) { totalCount nodes { text } } } } } }`,
          { first },
        );
        expect(errors).toBeUndefined();
        expect(data.books.nodes).toHaveLength(first);
      })
    ).map(({ subgraph }) => subgraph);
  const few = await statements(2);
  expect(await statements(40)).toEqual(few);
  expect(few.filter((name) => name === 'reviews')).toHaveLength(4);
});

it('adds fields of the other subgraph to each event of a subscription', async () => {
  const events = graph.subscribe('subscription { authorRenamed { name author { name reviews { totalCount } } } }');
  const first = events.next();
  const { tail, metrics } = graph.subgraph('library');
  await expect.poll(() => metrics.text()).toContain('sophia_open_subscriptions{subgraph="library"} 1');
  await tail.ready();
  await rename(3, 'Grace');
  await graph.drain();
  expect((await first).value).toMatchObject({ data: { authorRenamed: { name: 'Grace', author: { name: 'Grace' } } } });
  await events.return?.();
});
