import { createClient } from 'graphql-sse';
import { expect, test } from 'vitest';
import { cacheControl } from './support/cache-control.ts';
import { createEventLog } from './support/event-log.ts';
import { createEventSource } from './support/event-source.ts';
import { startGraph } from './support/test-graph.ts';

test('a client that a subgraph has told of a change gets no older answer, even before the gateway reads the event', async () => {
  let title = 'Emma';
  const renamed = createEventSource<{ renamed: { id: string } }>();
  const log = createEventLog();
  let reading = Promise.resolve();
  // This gateway reads events of the bus late.
  const events = { ...log, read: (options: Parameters<typeof log.read>[0]) => reading.then(() => log.read(options)) };
  const book = (id: string) => ({ id, title });
  const definition = {
    typeDefs: `${cacheControl}
      type Query { book(id: ID!): Book }
      type Subscription { renamed: Book }
      type Book @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! title: String }`,
    resolvers: {
      Query: { book: (_: unknown, { id }: { id: string }) => book(id) },
      Subscription: { renamed: { subscribe: () => renamed.subscribe() } },
    },
  };
  await using graph = await startGraph({ books: definition }, { events });
  const { gateway } = graph;
  await expect.poll(() => gateway.feed?.readAt).toBeDefined();
  const ask = async () => (await graph.query('{ book(id: "1") { id title } }')).data.book.title;
  const client = createClient({ url: 'http://gateway/graphql', fetchFn: gateway.fetch, retryAttempts: 0 });
  const renames = client.iterate({ query: 'subscription { renamed { id } }' });
  const first = renames.next();
  await renamed.listened();
  await ask();
  await ask();
  const { received } = graph.subgraph('books');
  expect(received).toHaveLength(1);

  const late = Promise.withResolvers<void>();
  reading = late.promise;
  title = 'Persuasion';
  log.publish({ type: 'entities.changed', data: { subgraph: 'books', typename: 'Book', ids: ['1'] } });
  renamed.emit({ renamed: { id: '1' } });
  expect((await first).value).toMatchObject({ data: { renamed: { id: '1' } } });
  expect(await ask()).toBe('Persuasion');
  expect(await ask()).toBe('Persuasion');
  late.resolve();
  // When the event of the bus has arrived, answers are cached again.
  await expect
    .poll(async () => {
      const before = received.length;
      await ask();
      return received.length - before;
    })
    .toBe(0);
  expect(await ask()).toBe('Persuasion');
  await renames.return?.();
});
