import { expect, test } from 'vitest';
import { createLocalGraph } from './support/local-graph.ts';

const texts = ['plain', 'Daša', '日本', '😀 and "quotes"', 'x'.repeat(5_000), 'é'.repeat(5_000)];
const lines = (count: number) => Array.from({ length: count }, (_, index) => `${index} ${texts[index % texts.length]}`);

/** Shared values are written once, and repeated at their other places. */
test('answers of megabytes, in any letters, arrive whole, and short ones after them too', async () => {
  await using graph = await createLocalGraph({
    books: {
      typeDefs: `
        type Query { shelves(count: Int!): [Shelf!]! }
        type Shelf { name: String! books: [Book!]! }
        type Book @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          shelves: (_: unknown, { count }: { count: number }) =>
            lines(count).map((name, index) => ({ name, books: [{ id: String(index % 5) }] })),
        },
      },
    },
    words: {
      typeDefs: 'type Book @key(fields: "id") { id: ID! page: Page } type Page { lines: [String!]! }',
      resolvers: { Book: { page: ({ id }: { id: string }) => ({ lines: lines(Number(id) * 10) }) } },
    },
  });
  for (const count of [1, 900, 2]) {
    const { data } = await graph.query(
      'query ($count: Int!) { shelves(count: $count) { name books { page { lines } } } }',
      {
        count,
      },
    );
    const shelves = lines(count).map((name, index) => ({
      name,
      books: [{ page: { lines: lines((index % 5) * 10) } }],
    }));
    expect(data).toEqual({ shelves });
  }
});
