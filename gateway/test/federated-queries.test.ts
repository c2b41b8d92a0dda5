import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { createLocalGraph } from './support/local-graph.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop());
});
afterAll(() => graph[Symbol.asyncDispose]());
beforeEach(() => {
  for (const name of ['catalog', 'people', 'reviews']) graph.subgraph(name).received.length = 0;
});

describe('requests to subgraphs', () => {
  test('an entity at many places is fetched once', async () => {
    const { data } = await graph.query('{ topReviews { by { name } } }');
    expect(data.topReviews.map(({ by }: { by: { name: string } }) => by.name)).toEqual(['Bea', 'Ada', 'Bea']);
    const [request, ...more] = graph.subgraph('people').received;
    expect(more).toEqual([]);
    expect(request?.variables.representations).toEqual([
      { __typename: 'Author', id: 'a2' },
      { __typename: 'Author', id: 'a1' },
    ]);
  });

  test('none for pure introspection', async () => {
    const { data } = await graph.query('{ __typename __schema { queryType { name } } }');
    expect(data).toEqual({ __typename: 'Query', __schema: { queryType: { name: 'Query' } } });
    expect(graph.subgraph('catalog').received).toEqual([]);
  });

  test('none for fields that @skip excludes', async () => {
    const query = 'query ($brief: Boolean!) { books { title reviews @skip(if: $brief) { stars } } }';
    await graph.query(query, { brief: true });
    expect(graph.subgraph('reviews').received).toEqual([]);
    await graph.query(query, { brief: false });
    expect(graph.subgraph('reviews').received).toHaveLength(1);
  });
});

test('mutations of several subgraphs run one after the other', async () => {
  const order: string[] = [];
  for (const name of ['catalog', 'people']) {
    graph.subgraph(name).hold = async () => {
      order.push(`${name} begins`);
      await new Promise(setImmediate);
      order.push(`${name} ends`);
    };
  }
  await graph.query(
    'mutation { a: rename(id: "1", title: "x") { id } hire(name: "y") { name } b: rename(id: "2", title: "z") { id } }',
  );
  for (const name of ['catalog', 'people']) graph.subgraph(name).hold = undefined;
  expect(order).toEqual(['catalog', 'people', 'catalog'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

describe('odd but legal names', () => {
  test('an alias __proto__ is a field like any other', async () => {
    const response = await graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __proto__: book(id: "1") { __proto__: title reviews { __proto__: stars } } }' }),
    });
    expect(await response.text()).toBe(
      '{"data":{"__proto__":{"__proto__":"Dune","reviews":[{"__proto__":5},{"__proto__":2}]}}}',
    );
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});

describe('invalid requests', () => {
  test('a document with several operations needs a name', async () => {
    const { data, errors } = await graph.query('query A { books { id } } query B { books { id } }');
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  test('a name that the document does not have', async () => {
    const { errors } = await graph.query('query A { books { id } }', undefined, 'Z');
    expect(errors?.[0]?.extensions?.code).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  test('a variable of the wrong type names the variable', async () => {
    const { errors } = await graph.query('query ($id: ID!) { book(id: $id) { id } }', { id: { no: 1 } });
    expect(errors?.[0]?.message).toContain('$id');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('a field that the schema hides', async () => {
    const { errors } = await graph.query('{ cover(size: SECRET) }');
    expect(errors?.[0]?.message).toContain('SECRET');
  });
});

test('an object without included fields is an empty object of any type', async () => {
  const definitions = {
    media: {
      typeDefs: `
        type Query { always: Boolean }
        interface Media @key(fields: "id") { id: ID! }
        type Film implements Media @key(fields: "id") { id: ID! }
      `,
    },
    ratings: {
      typeDefs: `
        type Query { best: Media }
        type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }
      `,
      resolvers: { Query: { best: () => ({ id: 'm1', stars: 5 }) } },
    },
  };
  await using other = await startGraph(definitions);
  const query = 'query ($rated: Boolean!) { best { stars @include(if: $rated) } }';
  expect(await other.query(query, { rated: false })).toEqual({ data: { best: {} } });
});

test('an @interfaceObject answers if no subgraph has types of the interface', async () => {
  await using lone = await createLocalGraph({
    kinds: { typeDefs: 'type Query { _k: Int } interface Media @key(fields: "id") { id: ID! }' },
    ratings: {
      typeDefs: 'type Query { best: Media } type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }',
      resolvers: { Query: { best: () => ({ id: 'm1', stars: 5 }) } },
    },
  });
  expect(await lone.query('{ best { id stars } }')).toEqual({ data: { best: { id: 'm1', stars: 5 } } });
});

test('an object of an inaccessible type is null to clients, without an error of its own', async () => {
  await using graph = await createLocalGraph({
    shapes: {
      typeDefs: `
        type Query { shapes: [Shape] strict: [Shape!] drawn: Drawn }
        interface Shape { sides: Int }
        type Square implements Shape { sides: Int }
        type Secret implements Shape @inaccessible { sides: Int }
        union Drawn = Square | Secret
      `,
      resolvers: {
        Query: {
          shapes: () => [
            { __typename: 'Square', sides: 4 },
            { __typename: 'Secret', sides: 7 },
          ],
          strict: () => [{ __typename: 'Secret', sides: 7 }],
          drawn: () => ({ __typename: 'Secret', sides: 7 }),
        },
      },
    },
  });
  const shapes = '{ shapes { sides } drawn { __typename ... on Square { sides } } }';
  expect(await graph.query(shapes)).toEqual({ data: { shapes: [{ sides: 4 }, null], drawn: null } });
  expect(await graph.query('{ strict { sides } }')).toEqual({
    data: { strict: null },
    errors: [expect.objectContaining({ path: ['strict', 0] })],
  });
});
