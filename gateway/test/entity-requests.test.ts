import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
const ann = { id: 'ann' };
const posts = [
  { id: '1', author: ann, reviewer: { id: 'bob' } },
  { id: '2', author: ann, reviewer: ann },
];

beforeAll(async () => {
  graph = await startGraph({
    posts: {
      typeDefs: `
        type Query { posts: [Post!]! }
        type Mutation { touch: Post }
        type Post @key(fields: "id") { id: ID! author: User reviewer: User }
        type User @key(fields: "id") { id: ID! posts: [Post!] }`,
      resolvers: {
        Query: { posts: () => posts },
        Mutation: { touch: () => posts[0] },
        User: { posts: ({ id }: { id: string }) => posts.filter(({ author }) => author.id === id) },
      },
    },
    users: {
      typeDefs: 'type Query { _u: Int } type User @key(fields: "id") { id: ID! name: String age: Int }',
      resolvers: {
        User: { name: ({ id }: { id: string }) => id.toUpperCase(), age: ({ id }: { id: string }) => id.length },
      },
    },
  });
});
beforeEach(() => {
  graph.subgraph('users').received.length = 0;
});
afterAll(() => graph[Symbol.asyncDispose]());

const asked = () =>
  graph
    .subgraph('users')
    .received.map(({ variables }) =>
      Object.values(variables as Record<string, { id: string }[]>).map((list) => list.map(({ id }) => id)),
    );

test('an entity in several places is asked for once', async () => {
  const { data } = await graph.query('{ posts { author { name } } }');
  expect(data.posts).toEqual([{ author: { name: 'ANN' } }, { author: { name: 'ANN' } }]);
  expect(asked()).toEqual([[['ann']]]);
});

test('fetches of one subgraph that start together are one request, and what they ask alike is asked once', async () => {
  const { data } = await graph.query('{ posts { author { name } reviewer { name } } }');
  expect(data.posts).toEqual([
    { author: { name: 'ANN' }, reviewer: { name: 'BOB' } },
    { author: { name: 'ANN' }, reviewer: { name: 'ANN' } },
  ]);
  expect(asked()).toEqual([[['ann', 'bob']]]);
});

test('fetches that ask for different things of one subgraph are one request too', async () => {
  const { data } = await graph.query('{ posts { author { name } reviewer { age } } }');
  expect(data.posts[0]).toEqual({ author: { name: 'ANN' }, reviewer: { age: 3 } });
  expect(asked()).toEqual([[['ann'], ['bob', 'ann']]]);
});

test('when one of them breaks the answer to all, each is asked for alone', async () => {
  graph.subgraph('users').misbehave = ({ query }) =>
    query.includes('_e1') ? { body: '{"data":null,"errors":[{"message":"no"}]}' } : undefined;
  const { data, errors } = await graph.query('{ posts { author { name } reviewer { age } } }');
  graph.subgraph('users').misbehave = undefined;
  expect(errors).toBeUndefined();
  expect(data.posts[0]).toEqual({ author: { name: 'ANN' }, reviewer: { age: 3 } });
  expect(asked()).toHaveLength(3);
});
