import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop());
});
afterAll(() => graph[Symbol.asyncDispose]());

describe('a query over several subgraphs', () => {
  test('joins entities, lists and required fields', async () => {
    const answer = await graph.query('{ books(first: 2) { title shipping reviews { stars by { name } } author { name } } }');
    expect(answer).toEqual({
      data: {
        books: [
          {
            title: 'Dune',
            shipping: 0,
            reviews: [
              { stars: 5, by: { name: 'Bea' } },
              { stars: 2, by: { name: 'Ada' } },
            ],
            author: { name: 'Ada' },
          },
          { title: 'Emma', shipping: 10, reviews: [], author: { name: 'Bea' } },
        ],
      },
    });
  });
});
