import { getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { serveGateway } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop(), {
    limits: {
      depth: 5,
      introspectionDepth: 15,
      aliases: 3,
      rootFields: 2,
      directives: 2,
      fields: 40,
      tokens: 250,
      literalDepth: 3,
    },
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

/** Returns the first error of a refused operation, and checks that no subgraph received it. */
async function refusal(query: string, variables?: Record<string, unknown>) {
  const all = ['catalog', 'people', 'reviews'].map((name) => graph.subgraph(name).received);
  for (const received of all) received.length = 0;
  const { data, errors } = await graph.query(query, variables);
  expect(data).toBeUndefined();
  expect(all.flat()).toEqual([]);
  return errors?.[0];
}
const over = (limit: string, allowed: number, actual: number) => ({
  extensions: { code: 'OPERATION_LIMIT_EXCEEDED', limit, allowed, actual },
});

describe('refuses an operation over a limit, and names the limit', () => {
  test.each([
    ['depth', '{ books { author { reviews { book { author { id } } } } } }', over('depth', 5, 6)],
    [
      'depth in fragments',
      '{ books { ...B } } fragment B on Book { author { ... { ...A } } } fragment A on Author { reviews { book { author { id } } } }',
      over('depth', 5, 6),
    ],
    ['aliases', '{ books { a: id b: id c: id d: id } }', over('aliases', 3, 4)],
    [
      'aliases of a fragment that is spread twice',
      '{ books { ...B similar: author { id } } author(id: "a1") { reviews { book { ...B } } } } fragment B on Book { a: id b: title }',
      over('aliases', 3, 5),
    ],
    [
      'many aliases of one field',
      '{ a: books { id } b: books { id } c: books { id } d: books { id } }',
      over('aliases', 3, 4),
    ],
    ['root fields', '{ books { id } authors { id } topReviews { id } }', over('rootFields', 2, 3)],
    [
      'root fields in fragments',
      '{ books { id } ...Q } fragment Q on Query { ... { authors { id } topReviews { id } } }',
      over('rootFields', 2, 3),
    ],
    [
      'directives',
      'query ($yes: Boolean!) { books @include(if: $yes) { id @include(if: $yes) ... @include(if: $yes) { title } } }',
      over('directives', 2, 3),
    ],
    ['directives that do not exist', '{ books { id @a @b @c @d @e } }', over('directives', 2, 5)],
    ['levels of a literal', '{ books(first: [{ a: [{ b: 1 }, 2] }]) { id } }', over('literalDepth', 3, 4)],
    ['levels of a default', 'query ($a: Int = [[[[]]]]) { books(first: $a) { id } }', over('literalDepth', 3, 4)],
    ['levels in a directive', '{ books { ... @include(if: [[[[]]]]) { id } } }', over('literalDepth', 3, 4)],
    [
      'levels of a literal in a fragment',
      '{ books { ...A } } fragment A on Book { author { reviews(filter: {a: {a: {a: {}}}}) { id } } }',
      over('literalDepth', 3, 4),
    ],
  ])('%s', async (_, query, error) => {
    expect(await refusal(query, { yes: true })).toMatchObject(error);
  });

  test('the message names the limit and the value', async () => {
    const error = await refusal('{ books { a: id b: id c: id d: id } }');
    expect(error?.message).toBe('The operation has 4 aliases; at most 3 are allowed');
  });

  test('measures fragments that double each other in time linear to the text', async () => {
    const last = 'fragment F20 on Book { id title }';
    const doubling = Array.from({ length: 20 }, (_, i) => `fragment F${i} on Book { ...F${i + 1} ...F${i + 1} }`);
    const error = await refusal(`{ books { ...F0 } } ${doubling.join(' ')} ${last}`);
    expect(error).toMatchObject(over('fields', 40, 2 ** 21 + 1));
  });

  test('fragments that spread each other are refused by GraphQL itself', async () => {
    const error = await refusal(
      '{ books { ...A } } fragment A on Book { ...B } fragment B on Book { author { reviews { book { ...A } } } }',
    );
    expect(error?.message).toMatch(/^Cannot spread fragment "A" within itself via "B"/);
  });

  test('the limits apply to each operation of a document', async () => {
    const aliases = '{ books { a: id b: id c: id d: id } }';
    const { errors } = await graph.query(`query One { books { id } } query Two ${aliases}`, {}, 'One');
    expect(errors?.[0]).toMatchObject(over('aliases', 3, 4));
  });

  test('operations over WebSocket too', async () => {
    const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
    const answers = client.iterate({ query: '{ books { a: id b: id c: id d: id } }' });
    await expect(answers.next()).rejects.toMatchObject([over('aliases', 3, 4)]);
    await client.dispose();
    await server.close(1_000);
  });
});

describe('documents', () => {
  test('with more tokens than allowed are not parsed', async () => {
    const error = await refusal(`{ books(first: [${'1 '.repeat(400)}]) { id } }`);
    expect(error).toMatchObject(over('tokens', 250, 251));
  });

  test('comments do not count as tokens, and a syntax error is still reported', async () => {
    expect((await graph.query(`${'# one two three\n'.repeat(300)}{ __typename }`)).data).toEqual({
      __typename: 'Query',
    });
    expect((await refusal('{ books { id }'))?.message).toMatch(/^Syntax Error/);
    expect((await refusal('{ books(first: ¬) { id }'))?.message).toMatch(/^Syntax Error/);
  });

  test('nested deeper than the parser can follow are refused', async () => {
    await using generous = await startGraph(bookshop(), { limits: { tokens: 1_000_000 } });
    const { errors } = await generous.query(`{ books(first: ${'['.repeat(50_000)}`);
    expect(errors).toMatchObject([
      { message: 'The document is nested too deeply', extensions: { code: 'OPERATION_LIMIT_EXCEEDED' } },
    ]);
  });
});

describe('introspection', () => {
  test('has limits too, but may be deeper', async () => {
    const ofType = (levels: number): string => (levels === 0 ? 'name' : `ofType { ${ofType(levels - 1)} }`);
    const asking = (levels: number) => `{ __type(name: "Book") { fields { type { ${ofType(levels)} } } } }`;
    expect((await graph.query(asking(11))).errors).toBeUndefined();
    expect(await refusal(asking(12))).toMatchObject(over('introspectionDepth', 15, 16));
    expect(await refusal(asking(5).replaceAll('ofType', 'a: ofType'))).toMatchObject(over('aliases', 3, 5));
  });

  test('of GraphiQL passes with the defaults', async () => {
    await using defaults = await startGraph(bookshop());
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { data, errors } = await defaults.query(query);
    expect(errors).toBeUndefined();
    expect(data.__schema.queryType.name).toBe('Query');
    const sizes =
      '{ s: __type(name: "Size") { isOneOf } ...Q } fragment Q on Query { __type(name: "Book") { isOneOf } }';
    expect((await defaults.query(sizes)).data).toEqual({ s: { isOneOf: null }, __type: { isOneOf: null } });
    expect(defaults.subgraph('catalog').received).toEqual([]);
  });

  test('can be disabled, except for __typename', async () => {
    await using closed = await startGraph(bookshop(), { introspection: false });
    for (const query of [
      '{ __schema { queryType { name } } }',
      '{ s: __schema { queryType { name } } }',
      '{ ... { ...Q } } fragment Q on Query { __type(name: "Book") { name } }',
    ]) {
      const { data, errors } = await closed.query(query);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: { code: 'INTROSPECTION_DISABLED' } }]);
    }
    const { data } = await closed.query('{ __typename books(first: 1) { __typename } }');
    expect(data).toEqual({ __typename: 'Query', books: [{ __typename: 'Book' }] });
  });
});

describe('suggestions', () => {
  const misspelt: [string, Record<string, unknown>?][] = [
    ['{ bookz { id } }'],
    ['{ books { titel } }'],
    ['{ books(frist: 1) { id } }'],
    ['{ search(text: "E") { ... on Bok { title } } }'],
    ['{ cover(size: SMAL) }'],
    ['query ($size: Size!) { cover(size: $size) }', { size: 'SMAL' }],
  ];

  test.each(misspelt)('%s suggests names, unless suggestions are disabled', async (query, variables) => {
    await using closed = await startGraph(bookshop(), { suggestions: false });
    expect((await graph.query(query, variables)).errors?.[0]?.message).toContain('Did you mean');
    const { errors } = await closed.query(query, variables);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).not.toContain('Did you mean');
  });
});
