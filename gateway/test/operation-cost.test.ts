import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeSupergraph, createGateway, type GatewayOptions } from '../src/index.ts';
import { type GraphResponse, send, startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph(
    {
      shop: {
        typeDefs: `
          type Query {
            item: Item
            heavy: Item @cost(weight: 7)
            vault: Vault
            count: Int @cost(weight: 3)
            secret: Secret
            size: Size
            plain: [Item]
            matrix: [[Item]]
            assumed: [Item] @listSize(assumedSize: 4)
            sliced(first: Int, last: Int = 5, all: Boolean): [Item] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false, assumedSize: 50)
            strict(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
            defaulted(first: Int = 6): [Item] @listSize(slicingArguments: ["first"])
            connection(first: Int): Connection @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
            thing: Thing
            things: [Thing] @listSize(assumedSize: 2)
            search(filter: Filter, text: String @cost(weight: 2), size: Size, tags: [Size!] @cost(weight: 3)): Int
          }
          type Mutation { add: Item }
          type Item { id: ID item: Item plain: [Item] discount: Int @cost(weight: -9) }
          type Vault @cost(weight: 20) { id: ID }
          type Connection { nodes: [Item] edges: [Edge] total: Int others: [Item] }
          type Edge { node: Item }
          scalar Secret @cost(weight: 11)
          enum Size @cost(weight: 4) { SMALL LARGE }
          input Filter { name: String size: Size and: [Filter!] slow: Boolean @cost(weight: 30) }
          interface Thing { id: ID parts: [Thing] @listSize(assumedSize: 3) }
          type Cheap implements Thing { id: ID parts: [Thing] }
          type Dear implements Thing @cost(weight: 5) { id: ID parts: [Thing] @listSize(assumedSize: 6) extra: Item }
        `,
      },
    },
    { costLimit: { listSize: 10 }, showCost: () => true },
  );
});
afterAll(() => graph[Symbol.asyncDispose]());
beforeEach(() => {
  graph.subgraph('shop').received.length = 0;
});

const costOf = async (query: string, variables?: Record<string, unknown>) => {
  const { errors, extensions } = (await graph.query(query, variables)) as GraphResponse & {
    extensions?: { cost?: { estimated: number } };
  };
  return errors?.[0]?.message ?? extensions?.cost?.estimated;
};

describe('the estimated cost of an operation is', () => {
  test.each([
    ['nothing for scalars', '{ __typename size: __typename }', 0],
    ['one for an object', '{ item { id item { id } } }', 2],
    ['ten more for a mutation', 'mutation { add { id } }', 11],
    ['the @cost of a field', '{ heavy { id item { id } } count }', 11],
    ['the @cost of an object, scalar or enum', '{ vault { id } secret size }', 35],
    ['the default size for a list', '{ plain { id item { id } } }', 20],
    ['a list in a list as one', '{ matrix { id } }', 10],
    ['lists below lists', '{ plain { plain { id } } }', 110],
    ['the assumed size', '{ assumed { id } }', 4],
    ['never below zero for a field', '{ plain { discount } count }', 13],
    ['both of two fields that are written twice', '{ a: item { id } item { id } item { id } }', 3],
    [
      'the fields of fragments',
      '{ ...Q } fragment Q on Query { ... { item { ...I } } } fragment I on Item { item { id } }',
      2,
    ],
    ['nothing for introspection', '{ __schema { types { name fields { name } } } }', 0],
  ])('%s', async (_, query, cost) => {
    expect(await costOf(query)).toBe(cost);
  });

  test.each([
    ['a slicing argument', '{ sliced(first: 3, last: null) { id } }', 3],
    ['its default', '{ sliced { id } }', 5],
    ['the largest of several', '{ sliced(first: 30) { id } }', 30],
    ['the assumed size without one', '{ sliced(last: null) { id } }', 50],
    ['nothing for a negative one, which does not reduce others', '{ sliced(first: -1000, last: -5) { id } count }', 3],
    ['the default of a required one', '{ defaulted { id } }', 6],
    ['sized fields below', '{ connection(first: 5) { total nodes { id item { id } } edges { node { id } } } }', 21],
    ['the default for lists beside the sized fields', '{ connection(first: 5) { others { id } } }', 11],
    [
      'sized fields in fragments',
      '{ connection(first: 5) { ... { n: nodes { id } } ...C } } fragment C on Connection { edges { __typename } }',
      11,
    ],
  ])('a list by %s', async (_, query, cost) => {
    expect(await costOf(query)).toBe(cost);
  });

  test('a list by a variable, with each request’s value', async () => {
    const query =
      'query ($n: Int) { sliced(first: $n, last: null) { item { id } } connection(first: 2) { nodes { id } } }';
    expect(await costOf(query, { n: 3 })).toBe(6 + 3);
    expect(await costOf(query, { n: 4 })).toBe(8 + 3);
    expect(await costOf(query, {})).toBe(100 + 3);
    expect(await costOf('query ($n: Int = 7) { sliced(first: $n, last: 1) { id } }')).toBe(7);
    expect(await costOf('query ($n: Int) { connection(first: $n) { nodes { id } } }', { n: 8 })).toBe(9);
    expect(await costOf('query ($n: Int) { connection(first: $n) { nodes { id } } }', { n: 9 })).toBe(10);
  });

  test('arguments by their values', async () => {
    expect(await costOf('{ search }')).toBe(0);
    expect(await costOf('{ search(text: "a", size: SMALL) }')).toBe(2 + 4);
    expect(await costOf('{ search(text: null, tags: [SMALL, LARGE]) }')).toBe(3 + 3);
    expect(await costOf('{ search(tags: SMALL) }')).toBe(3);
    const filter = { name: 'a', size: 'LARGE', and: [{ slow: true }, { slow: null }, {}] };
    const expected = 1 + 4 + (1 + 30) + 1 + 1;
    expect(await costOf('query ($filter: Filter) { search(filter: $filter) }', { filter })).toBe(expected);
    const literal = '{ name: "a", size: LARGE, and: [{ slow: true }, { slow: null }, {}] }';
    expect(await costOf(`{ search(filter: ${literal}) }`)).toBe(expected);
  });

  test('without fields that @skip and @include exclude', async () => {
    const query =
      'query ($yes: Boolean!) { heavy @include(if: $yes) { id } ... @skip(if: $yes) { vault { id } } item @skip(if: true) { id } }';
    expect(await costOf(query, { yes: true })).toBe(7);
    expect(await costOf(query, { yes: false })).toBe(20);
  });

  test('the most expensive possible type of a value', async () => {
    expect(await costOf('{ thing { id } }')).toBe(5);
    expect(await costOf('{ thing { ... on Cheap { id } ... on Dear { extra { id } } } }')).toBe(6);
    expect(await costOf('{ things { id } }')).toBe(10);
    // A field of an interface without a @cost on the type has the interface's cost.
    expect(await costOf('{ thing { ... on Cheap { parts { id } } } }')).toBe(1 + 3 * 5);
    expect(await costOf('{ thing { parts { id } } }')).toBe(5 + 6 * 5);
  });

  test('computed in a time that does not double with each level of a type with several implementations', async () => {
    const nested = (levels: number): string => (levels === 0 ? 'id' : `parts { id ...T${levels} }`);
    const fragments = Array.from({ length: 9 }, (_, i) => `fragment T${i + 1} on Thing { ${nested(i)} }`);
    const query = `query ($no: Boolean!) { thing { ${nested(9)} id @skip(if: $no) } } ${fragments.join(' ')}`;
    expect(await costOf(query, { no: false })).toBe(
      'The operation is estimated to cost 60466175; at most 100000 is allowed',
    );
  });
});

describe('where exactly one slicing argument is required', () => {
  const wrong = (count: number) =>
    `Field "Query.strict" needs exactly one of the arguments first, last, but has ${count}`;

  test('an operation with none or two is refused', async () => {
    expect(await costOf('{ strict { id } }')).toBe(wrong(0));
    expect(await costOf('{ strict(first: 1, last: 2) { id } }')).toBe(wrong(2));
    expect(await costOf('query ($n: Int) { strict(first: $n) { id } }')).toBe(wrong(0));
    expect(graph.subgraph('shop').received).toEqual([]);
    expect(await costOf('query ($n: Int) { strict(first: $n) { id } }', { n: 2 })).toBe(2);
    expect(await costOf('{ strict(first: 1, last: null) { id } }')).toBe(1);
  });
});

describe('an operation that costs too much', () => {
  const open = async (options: Partial<GatewayOptions>) => {
    const gateway = await createGateway({ supergraph: graph.supergraph, ...options });
    return { gateway, [Symbol.asyncDispose]: () => gateway.dispose() };
  };

  test('is refused before any fetch, with the limit and its cost', async () => {
    await using own = await open({ costLimit: { max: 20 } });
    const query = 'query ($n: Int) { sliced(first: $n, last: 1) { id } }';
    expect(await send(own.gateway, { query, variables: { n: 21 } })).toMatchObject({
      errors: [
        {
          message: 'The operation is estimated to cost 21; at most 20 is allowed',
          extensions: { code: 'OPERATION_TOO_EXPENSIVE', limit: 'cost', allowed: 20, actual: 21 },
        },
      ],
    });
    expect(graph.subgraph('shop').received).toEqual([]);
    expect((await send(own.gateway, { query, variables: { n: 20 } })).errors).toBeUndefined();
    expect(graph.subgraph('shop').received).toHaveLength(1);
  });

  test('is answered with a 400', async () => {
    await using own = await open({ costLimit: { max: 20, listSize: 21 } });
    const response = await own.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: '{ plain { id } }' }),
    });
    expect(response.status).toBe(400);
  });

  test('only permitted clients see the cost', async () => {
    await using own = await open({});
    expect(await send(own.gateway, { query: '{ item { id } }' })).toEqual({ data: { item: null } });
  });
});

test('a supergraph may rename the directives', async () => {
  const composition = composeSupergraph([
    {
      name: 'shop',
      routingUrl: 'http://shop.invalid',
      sdl: `
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
          { name: "@cost", as: "@price" }, { name: "@listSize", as: "@length" }
        ])
        type Query { items: [Item] @length(assumedSize: 4) }
        type Item @price(weight: 5) { id: ID }
      `,
    },
  ]);
  if (!composition.ok) throw new Error('The subgraph does not compose');
  expect(composition.supergraph).toContain('@price(weight: 5)');
  const gateway = await createGateway({ supergraph: composition.supergraph, costLimit: { max: 19 } });
  const { errors } = await send(gateway, { query: '{ items { id } }' });
  expect(errors).toMatchObject([{ extensions: { actual: 20 } }]);
  await gateway.dispose();
});
