import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({
    authors: {
      typeDefs: 'type Query { author: Author } type Author @key(fields: "id") { id: ID! name: String }',
      resolvers: { Query: { author: () => ({ id: '1', name: 'Ann' }) } },
    },
    reviews: {
      typeDefs: `
        type Query { _r: Int }
        type Author @key(fields: "id") { id: ID! reviews: [Review!] }
        type Review { text: String book: Book }
        type Book { title: String }`,
      resolvers: {
        Author: {
          reviews: () => [
            { text: 'good', book: { title: 'T' } },
            { text: 'bad', book: null },
          ],
        },
      },
    },
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

const query = `query ($a: Boolean!, $b: Boolean!) {
  author { name reviews @skip(if: $b) { book @include(if: $a) { title } ... on Review { text @include(if: $a) } } } }`;

test.each([
  [false, false, [{}, {}]],
  [
    true,
    false,
    [
      { book: { title: 'T' }, text: 'good' },
      { book: null, text: 'bad' },
    ],
  ],
  [false, true, undefined],
  [true, true, undefined],
])('objects of which conditions leave nothing are there all the same: %s, %s', async (a, b, reviews) => {
  const author = reviews ? { name: 'Ann', reviews } : { name: 'Ann' };
  expect(await graph.query(query, { a, b })).toEqual({ data: { author } });
});
