import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLocalGraph } from './support/local-graph.ts';
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
    talks: {
      typeDefs: 'type Query { talks: [Talk!]! } type Talk { speaker: User } type User @key(fields: "id") { id: ID! }',
      resolvers: { Query: { talks: () => [{ speaker: { id: 'cid' } }, { speaker: ann }] } },
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

const requestedIds = () =>
  graph
    .subgraph('users')
    .received.map(({ variables }) =>
      Object.values(variables as Record<string, { id: string }[]>).map((list) => list.map(({ id }) => id)),
    );

test('an entity in several places is fetched once', async () => {
  const { data } = await graph.query('{ posts { author { name } } }');
  expect(data.posts).toEqual([{ author: { name: 'ANN' } }, { author: { name: 'ANN' } }]);
  expect(requestedIds()).toEqual([[['ann']]]);
});

test('joins concurrent fetches of one subgraph into one request, and equal ones into one selection', async () => {
  const { data } = await graph.query('{ posts { author { name } reviewer { name } } }');
  expect(data.posts).toEqual([
    { author: { name: 'ANN' }, reviewer: { name: 'BOB' } },
    { author: { name: 'ANN' }, reviewer: { name: 'ANN' } },
  ]);
  expect(requestedIds()).toEqual([[['ann', 'bob']]]);
});

test('joins fetches with different selections too', async () => {
  const { data } = await graph.query('{ posts { author { name } reviewer { age } } }');
  expect(data.posts[0]).toEqual({ author: { name: 'ANN' }, reviewer: { age: 3 } });
  expect(requestedIds()).toEqual([[['ann'], ['bob', 'ann']]]);
});

test('joins fetches below root fields of several subgraphs', async () => {
  const { data } = await graph.query('{ posts { author { name } } talks { speaker { name age } } }');
  expect(data).toEqual({
    posts: [{ author: { name: 'ANN' } }, { author: { name: 'ANN' } }],
    talks: [{ speaker: { name: 'CID', age: 3 } }, { speaker: { name: 'ANN', age: 3 } }],
  });
  expect(requestedIds()).toEqual([[['ann'], ['cid', 'ann']]]);
});

test('requests fields together with later ones of the same objects', async () => {
  const products = (fields: string) =>
    `type Query { _${fields.length}: Int } type Product @key(fields: "upc") { upc: ID! ${fields} }`;
  await using shop = await createLocalGraph({
    shop: {
      typeDefs: 'type Query { products: [Product] } type Product @key(fields: "upc") { upc: ID! }',
      resolvers: { Query: { products: () => [{ upc: 'a' }, { upc: 'bb' }] } },
    },
    prices: {
      typeDefs: products('price: Int'),
      resolvers: { Product: { price: ({ upc }: { upc: string }) => upc.length } },
    },
    stock: {
      typeDefs: products('price: Int @external inStock: Int shipping: Int @requires(fields: "price")'),
      resolvers: { Product: { inStock: () => 7, shipping: ({ price }: { price: number }) => 2 * price } },
    },
  });
  expect(await shop.query('{ products { inStock shipping } }')).toEqual({
    data: {
      products: [
        { inStock: 7, shipping: 2 },
        { inStock: 7, shipping: 4 },
      ],
    },
  });
  expect(shop.sent.map(({ service }) => service)).toEqual(['shop', 'prices', 'stock']);
});

test('sends each fetch on its own when the error of one breaks the whole answer', async () => {
  graph.subgraph('users').misbehave = ({ query }) =>
    query.includes('_e1') ? { body: '{"data":null,"errors":[{"message":"no"}]}' } : undefined;
  const { data, errors } = await graph.query('{ posts { author { name } reviewer { age } } }');
  graph.subgraph('users').misbehave = undefined;
  expect(errors).toBeUndefined();
  expect(data.posts[0]).toEqual({ author: { name: 'ANN' }, reviewer: { age: 3 } });
  expect(requestedIds()).toHaveLength(3);
});

test('a pending answer for a value in two places reaches both, in any order of answers', async () => {
  const details = (name: string) => ({
    typeDefs: `
      type Query { _${name}: Int }
      type Thing @key(fields: "id") { id: ID! info: Info @shareable }
      type Info { ${name}: Int ${name === 'left' ? 'maker: Maker' : ''} }
      type Maker @key(fields: "id") { id: ID! }`,
    resolvers: { Thing: { info: () => ({ [name]: 1, maker: { id: 'm' } }) } },
  });
  await using things = await startGraph({
    things: {
      typeDefs: 'type Query { things: [Thing!]! } type Thing @key(fields: "id") { id: ID! }',
      resolvers: { Query: { things: () => [{ id: '1' }, { id: '1' }] } },
    },
    left: details('left'),
    right: details('right'),
    makers: {
      typeDefs: 'type Query { _m: Int } type Maker @key(fields: "id") { id: ID! name: String! }',
      resolvers: { Maker: { name: ({ id }: { id: string }) => `maker ${id}` } },
    },
  });
  const makersRequested = Promise.withResolvers<void>();
  // The right subgraph answers when the makers are requested, and the makers answer after that.
  things.subgraph('right').hold = () => makersRequested.promise;
  things.subgraph('makers').hold = async () => {
    makersRequested.resolve();
    await expect
      .poll(() => things.gateway.metrics.text())
      .toMatch(/gateway_subgraph_request_duration_seconds_count\{service="right",outcome="ok"\} 1/);
  };
  const { data, errors } = await things.query('{ things { info { left right maker { name } } } }');
  expect(errors).toBeUndefined();
  const info = { left: 1, right: 1, maker: { name: 'maker m' } };
  expect(data.things).toEqual([{ info }, { info }]);
});

test('an @interfaceObject gets requests only for objects of the fields’ type', async () => {
  await using media = await createLocalGraph({
    films: {
      typeDefs: `
        type Query { _f: Int }
        interface Media @key(fields: "id") { id: ID! }
        type Film implements Media @key(fields: "id") { id: ID! }
        type Song implements Media @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Media: {
          __resolveReference: ({ id }: { id: string }) => ({ __typename: id.startsWith('f') ? 'Film' : 'Song', id }),
        },
      },
    },
    ratings: {
      typeDefs: 'type Query { rated: [Media] } type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }',
      resolvers: {
        Query: { rated: () => [{ id: 'f1' }, { id: 's1' }] },
        Media: { stars: ({ id }: { id: string }) => id.length },
      },
    },
  });
  expect(await media.query('{ rated { ... on Film { stars } } }')).toEqual({ data: { rated: [{ stars: 2 }, {}] } });
  expect(media.sent.at(-1)?.variables).toEqual({ representations: [{ __typename: 'Media', id: 'f1' }] });
});

test('a selection on one type is not requested for objects of another type at the same path', async () => {
  const user = (field: string) => ({
    typeDefs: `type User @key(fields: "id") { id: ID! ${field}: String }`,
    resolvers: { User: { [field]: ({ id }: { id: string }) => `${field} of ${id}` } },
  });
  await using reviews = await createLocalGraph({
    reviews: {
      typeDefs: `
        type Query { reviews: [Review] }
        union Review = Praise | Complaint
        type Praise { by: User }
        type Complaint { by: User }
        type User @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          reviews: () => [
            { __typename: 'Praise', by: { id: 'ann' } },
            { __typename: 'Complaint', by: { id: 'bob' } },
            { __typename: 'Praise', by: null },
          ],
        },
      },
    },
    names: user('name'),
    phones: user('phone'),
  });
  expect(
    await reviews.query('{ reviews { ... on Praise { by { name } } ... on Complaint { by { phone } } } }'),
  ).toEqual({
    data: { reviews: [{ by: { name: 'name of ann' } }, { by: { phone: 'phone of bob' } }, { by: null }] },
  });
  const representationsOf = (service: string) =>
    reviews.sent.filter((request) => request.service === service).map(({ variables }) => variables.representations);
  expect(representationsOf('names')).toEqual([[{ __typename: 'User', id: 'ann' }]]);
  expect(representationsOf('phones')).toEqual([[{ __typename: 'User', id: 'bob' }]]);
});
