import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './support/test-graph.ts';

/** Posts whose authors, topics and lines recur within one answer. */
const authors = ['1', '2', '1', '3', '1', '2'];
const topics = ['世界', '世間', '世界', '世論', '世間', '世界'];

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({
    posts: {
      typeDefs: `
        union Item = Special | Normal
        type Special { author: User }
        type Normal { author: User }
        type Query { posts: [Post!] items: [Item!] editors: [User!] orders: [Order!] numbered(count: Int!): [Post!] signed: [Signed!] }
        type Signed { author: Author }
        type Author { profile: Profile }
        type Profile { name: String! }
        type Post @key(fields: "id") { id: ID! author: User topic: Topic }
        type Topic { name: String parent: Topic }
        type User @key(fields: "id") { id: ID! }
        type Order @key(fields: "id") { id: ID! lines: [Line] @shareable }
        type Line @shareable { sku: String }`,
      resolvers: {
        Query: {
          posts: () =>
            authors.map((id, index) => ({
              id: `p${index}`,
              author: { id },
              topic: { name: topics[index], parent: { name: 'all' } },
            })),
          items: () => authors.map((id, index) => ({ __typename: index < 3 ? 'Special' : 'Normal', author: { id } })),
          editors: () => ['2', '3'].map((id) => ({ id })),
          orders: () => [{ id: 'o1', lines: [{ sku: 'x' }, { sku: 'x' }, { sku: 'x' }] }],
          numbered: (_, { count }: { count: number }) =>
            Array.from({ length: count }, (_, index) => ({
              id: `n${index}`,
              author: { id: `u${index % (count / 2)}` },
            })),
        },
      },
    },
    people: {
      typeDefs: `
        type User @key(fields: "id") { id: ID! name: String nick: String secret: String friends: [User!] }`,
      resolvers: {
        User: {
          name: ({ id }: { id: string }) => `Name ${id}`,
          nick: ({ id }: { id: string }) => `Nick ${id}`,
          secret: ({ id }: { id: string }) => {
            if (id === '2') throw new GraphQLError('No', { extensions: { code: 'BAD_USER_INPUT' } });
            return `Secret ${id}`;
          },
          friends: () => ['9', '8', '9'].map((id) => ({ id })),
        },
      },
    },
    ages: {
      typeDefs: `
        type User @key(fields: "id") { id: ID! age: Int height: Int }
        type Order @key(fields: "id") { id: ID! lines: [Line] @shareable }
        type Line @shareable { price: Int }`,
      resolvers: {
        User: {
          age: ({ id }: { id: string }) => 10 + Number(id),
          height: ({ id }: { id: string }) => 100 + Number(id),
        },
        Order: { __resolveReference: () => ({ id: 'o1', lines: [{ price: 1 }, { price: 2 }, { price: 3 }] }) },
      },
    },
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

describe('an object that stands at several places of an answer', () => {
  test('gets the fields of other subgraphs at each of them, and is requested once', async () => {
    graph.subgraph('people').received.length = 0;
    const { data, errors } = await graph.query('{ posts { id author { id name age } } }');
    expect(errors).toBeUndefined();
    expect(data.posts).toEqual(
      authors.map((id, index) => ({ id: `p${index}`, author: { id, name: `Name ${id}`, age: 10 + Number(id) } })),
    );
    expect(graph.subgraph('people').received).toHaveLength(1);
    expect(Object.values(graph.subgraph('people').received[0]?.variables ?? {})[0]).toHaveLength(3);
  });

  test('has the fields that are asked of the objects above it, by their types', async () => {
    const { data, errors } = await graph.query(
      '{ items { ... on Special { author { id of: name } } ... on Normal { author { id of: nick } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.items).toEqual(
      authors.map((id, index) => ({ author: { id, of: index < 3 ? `Name ${id}` : `Nick ${id}` } })),
    );
  });

  test('is told apart from others that differ only in characters beyond ASCII', async () => {
    const { data } = await graph.query('{ posts { topic { name parent { name } } author { name } } }');
    expect(data.posts.map(({ topic }: { topic: object }) => topic)).toEqual(
      topics.map((name) => ({ name, parent: { name: 'all' } })),
    );
  });

  test('has its own value at each place of a list that another subgraph adds to', async () => {
    const { data, errors } = await graph.query('{ orders { lines { sku price } } }');
    expect(errors).toBeUndefined();
    expect(data.orders[0].lines).toEqual([1, 2, 3].map((price) => ({ sku: 'x', price })));
  });

  test('has the error of its field at each place', async () => {
    const { data, errors = [] } = await graph.query('{ posts { author { secret } } }');
    expect(data.posts.map(({ author }: { author: { secret: string | null } }) => author.secret)).toEqual(
      authors.map((id) => (id === '2' ? null : `Secret ${id}`)),
    );
    expect(errors.map(({ path }) => path?.join('.')).toSorted()).toEqual([
      'posts.1.author.secret',
      'posts.5.author.secret',
    ]);
  });

  test('has an error for its null at each place, though the subgraph reports only the first', async () => {
    const signed = { author: { profile: { name: null } } };
    const path = ['signed', 0, 'author', 'profile', 'name'];
    const body = JSON.stringify({ data: { signed: [signed, signed] }, errors: [{ message: 'No name', path }] });
    graph.subgraph('posts').misbehave = () => ({ body });
    const { data, errors = [] } = await graph.query('{ signed { author { profile { name } } } }');
    graph.subgraph('posts').misbehave = undefined;
    expect(data.signed).toEqual([{ author: { profile: null } }, { author: { profile: null } }]);
    expect(errors.map(({ path }) => path?.join('.')).toSorted()).toEqual([
      'signed.0.author.profile.name',
      'signed.1.author.profile.name',
    ]);
  });

  test('has only the fields of its own place where two places share a request', async () => {
    const query =
      '{ posts { author { friends { id } } } editors { friends { id } } more: posts { author { friends { id age } } } others: editors { friends { id height } } }';
    const { data, errors } = await graph.query(query);
    expect(errors).toBeUndefined();
    const ids = ['9', '8', '9'];
    const plain = { friends: ids.map((id) => ({ id })) };
    const aged = { friends: ids.map((id) => ({ id, age: 10 + Number(id) })) };
    const measured = { friends: ids.map((id) => ({ id, height: 100 + Number(id) })) };
    expect(data.posts).toEqual(authors.map(() => ({ author: plain })));
    expect(data.editors).toEqual([plain, plain]);
    expect(data.more).toEqual(authors.map(() => ({ author: aged })));
    expect(data.others).toEqual([measured, measured]);
  });

  test('is found among very many that do not recur', async () => {
    const { data, errors } = await graph.query('{ numbered(count: 1000) { id author { id name } } }');
    expect(errors).toBeUndefined();
    expect(data.numbered).toEqual(
      Array.from({ length: 1000 }, (_, index) => ({
        id: `n${index}`,
        author: { id: `u${index % 500}`, name: `Name u${index % 500}` },
      })),
    );
  });

  test('has all fields that a failed subgraph left out at each place', async () => {
    graph.subgraph('people').misbehave = () => ({ status: 500, body: 'down' });
    const { data, errors = [] } = await graph.query('{ posts { author { id name } } }');
    graph.subgraph('people').misbehave = undefined;
    expect(data.posts).toEqual(authors.map((id) => ({ author: { id, name: null } })));
    expect(errors).toHaveLength(authors.length);
  });
});
