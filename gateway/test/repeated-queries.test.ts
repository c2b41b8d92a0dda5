import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNetworkTransport, type SubgraphTransport } from '../src/index.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';
import type { Misbehaviour } from './support/test-subgraph.ts';

/** Current data of the subgraphs. Tests change it between requests. */
let shop: { name: string; prices: Record<string, number | null>; stock: Record<string, number>; broken: string[] };
let requested: string[];
let graph: TestGraph;

const query = 'query Shop($first: Int) { shop { name products(first: $first) { upc price inStock } } }';

function note(what: string): void {
  requested.push(what);
  if (shop.broken.includes(what)) throw new Error(`${what} is broken`);
}

beforeEach(async () => {
  shop = { name: 'Corner', prices: { a: 1, b: 2, c: 3 }, stock: { a: 5, b: 0, c: 7 }, broken: [] };
  requested = [];
  graph = await startGraph(
    {
      shops: {
        typeDefs: `
        type Query { shop: Shop! }
        type Mutation { rename(name: String!): Shop! }
        type Shop { name: String! products(first: Int): [Product!]! }
        type Product @key(fields: "upc") { upc: ID! }`,
        resolvers: {
          Query: { shop: () => note('shop') ?? shop },
          Mutation: { rename: (_: unknown, { name }: { name: string }) => Object.assign(shop, { name }) },
          Shop: {
            products: (_: unknown, { first = 9 }: { first?: number }) =>
              Object.keys(shop.prices)
                .slice(0, first)
                .map((upc) => ({ upc })),
          },
        },
      },
      prices: {
        typeDefs: 'type Query { _p: Int } type Product @key(fields: "upc") { upc: ID! price: Int }',
        resolvers: { Product: { price: ({ upc }: { upc: string }) => note('price') ?? shop.prices[upc] } },
      },
      stock: {
        typeDefs: 'type Query { _s: Int } type Product @key(fields: "upc") { upc: ID! inStock: Int }',
        resolvers: { Product: { inStock: ({ upc }: { upc: string }) => note('stock') ?? shop.stock[upc] } },
      },
    },
    { network: { timeoutMs: 2_000 }, retries: { delayMs: 1 } },
  );
});
afterEach(() => graph[Symbol.asyncDispose]());

const expected = (first = 9) => ({
  shop: {
    name: shop.name,
    products: Object.entries(shop.prices)
      .slice(0, first)
      .map(([upc, price]) => ({ upc, price, inStock: shop.stock[upc] })),
  },
});

const names = ['shops', 'prices', 'stock'];

/** Unusual answers of a subgraph, with the number of requests for a query if it is not one. */
const oddAnswers: [string, Misbehaviour, number?][] = [
  ['an error without data first', { body: '{"errors":[{"message":"No"}],"data":{"_entities":[{"price":1}]}}' }],
  ['nothing but errors', { body: '{"errors":[{"message":"No"}]}' }],
  ['white space before the data', { body: '{ "data": {"_entities":[{"price":1},{"price":2},{"price":3}]}}' }],
  ['an empty body', { body: '' }],
  ['a failure of its server', { status: 500, contentType: 'text/plain', body: 'No' }],
  ['a failure that may pass', { status: 502, contentType: 'text/plain', body: 'No' }, 3],
  ['no answer in time', 'hang'],
];

/** Repeats the query until the gateway has a memo for it. */
async function repeat(first?: number): Promise<void> {
  for (let time = 0; time < 3; time += 1)
    expect(await graph.query(query, { first })).toEqual({ data: expected(first) });
}

describe('a query that is repeated', () => {
  test('sends a request to every subgraph each time', async () => {
    await repeat();
    requested = [];
    await repeat();
    expect(requested.filter((what) => what === 'shop')).toHaveLength(3);
    expect(requested.filter((what) => what === 'price')).toHaveLength(9);
    expect(requested.filter((what) => what === 'stock')).toHaveLength(9);
  });

  test.each<[string, () => void]>([
    ['at the root', () => (shop.name = 'Mall')],
    ['in one of two subgraphs with concurrent requests', () => (shop.stock.b = 4)],
    ['in both', () => Object.assign(shop, { prices: { a: 9, b: 8, c: null }, stock: { a: 1, b: 1, c: 1 } })],
    ['so that other entities are fetched', () => (shop.prices = { c: 3, b: 2 })],
    ['to nothing', () => (shop.prices = {})],
  ])('sees a change %s at once, and its reversal', async (_where, change) => {
    await repeat();
    const before = structuredClone(shop);
    change();
    await repeat();
    shop = before;
    await repeat();
  });

  test('gives each set of variables its own answer', async () => {
    await repeat(1);
    await repeat(2);
    await repeat();
    await repeat(1);
  });

  test('has the errors of the current run', async () => {
    await repeat();
    shop.broken = ['price'];
    for (let time = 0; time < 3; time += 1) {
      const { data, errors } = await graph.query(query);
      expect(data.shop.products).toEqual(
        Object.keys(shop.prices).map((upc) => ({ upc, price: null, inStock: shop.stock[upc] })),
      );
      expect(errors?.map(({ message, path }) => [message, path?.join('.')])).toEqual([
        ['Subgraph "prices" reported an error', 'shop.products.0.price'],
        ['Subgraph "prices" reported an error', 'shop.products.1.price'],
        ['Subgraph "prices" reported an error', 'shop.products.2.price'],
      ]);
    }
    shop.broken = [];
    await repeat();
  });

  test('continues when a subgraph fails, and when it is back', async () => {
    await repeat();
    graph.subgraph('prices').misbehave = () => 'hang up';
    for (let time = 0; time < 3; time += 1) {
      const { data, errors } = await graph.query(query);
      expect(data.shop.products[0]).toEqual({ upc: 'a', price: null, inStock: 5 });
      expect(errors).toHaveLength(3);
    }
    graph.subgraph('prices').misbehave = undefined;
    await repeat();
  });

  test.each(oddAnswers)(
    'sends no second request because one answers with %s',
    async (_what, misbehaviour, attempts = 1) => {
      await repeat();
      for (const name of names) graph.subgraph(name).received.length = 0;
      graph.subgraph('prices').misbehave = () => misbehaviour;
      const { data } = await graph.query(query);
      expect(data.shop.products[2].inStock).toBe(7);
      expect(names.map((name) => graph.subgraph(name).received.length)).toEqual([1, attempts, 1]);
    },
  );

  test.each(oddAnswers)('never repeats a mutation whose subgraph gives %s', async (_what, misbehaviour) => {
    const mutation = 'mutation { rename(name: "Plaza") { name products { upc price } } }';
    for (let time = 0; time < 3; time += 1) await graph.query(mutation);
    const { received } = graph.subgraph('shops');
    received.length = 0;
    graph.subgraph('shops').misbehave = () => misbehaviour;
    await graph.query(mutation);
    expect(received).toHaveLength(1);
    graph.subgraph('shops').misbehave = undefined;
    graph.subgraph('prices').misbehave = () => misbehaviour;
    await graph.query(mutation);
    expect(received).toHaveLength(2);
  });

  test('sees the changes of a mutation, in its own answer and after it', async () => {
    await repeat();
    const { data } = await graph.query('mutation { rename(name: "Plaza") { name products { upc price } } }');
    expect(data.rename.products).toHaveLength(3);
    expect(shop.name).toBe('Plaza');
    await repeat();
  });

  test('is correct for many concurrent clients while the data changes', async () => {
    await repeat();
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, time) => {
        shop.stock.a = time;
        return graph.query(query, { first: (time % 3) + 1 });
      }),
    );
    for (const [time, { data, errors }] of answers.entries()) {
      expect(errors).toBeUndefined();
      expect(data.shop.products.map(({ upc }: { upc: string }) => upc)).toEqual(
        ['a', 'b', 'c'].slice(0, (time % 3) + 1),
      );
    }
    await repeat();
  });
});

test('contradictory subgraphs do not affect the next request', async () => {
  // Each returns another number of notes, so the notes depend on the order of answers.
  let first = 'left';
  let firstSent = Promise.withResolvers<void>();
  let round = 0;
  const network = createNetworkTransport();
  const transport: SubgraphTransport = {
    ...network,
    async send(request) {
      // Each run of the plan begins with this subgraph.
      if (request.service === 'things') firstSent = Promise.withResolvers();
      const answer = await network.send(request);
      if (request.service === first) setImmediate(firstSent.resolve);
      else if (['left', 'right'].includes(request.service)) await firstSent.promise;
      return answer;
    },
  };
  const side = (name: string, count: number) => ({
    typeDefs: `
      type Query { _${name}: Int }
      type Thing @key(fields: "id") { id: ID! notes: [Note!]! @shareable }
      type Note { author: Author @shareable ${name}: Int }
      type Author @key(fields: "id") { id: ID! }`,
    resolvers: {
      Thing: {
        notes: () =>
          Array.from({ length: count }, (_, id) => ({ author: { id }, [name]: name === 'right' ? round : 0 })),
      },
    },
  });
  await using graph = await startGraph(
    {
      things: {
        typeDefs: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }',
        resolvers: { Query: { thing: () => ({ id: '1' }) } },
      },
      left: side('left', 2),
      right: side('right', 3),
      authors: {
        typeDefs: 'type Query { _a: Int } type Author @key(fields: "id") { id: ID! name: String }',
        resolvers: { Author: { name: ({ id }: { id: string }) => `name ${id}` } },
      },
    },
    { transport },
  );
  for (round = 0; round < 8; round += 1) {
    first = round % 4 < 2 ? 'left' : 'right';
    const { data } = await graph.query('{ thing { notes { left right author { name } } } }');
    expect(data.thing.notes).toHaveLength(first === 'left' ? 2 : 3);
  }
});
