import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaTexts } from '../src/app/client-files.ts';
import { composeSupergraph } from '../src/index.ts';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';
import { federationLink } from './support/test-subgraph.ts';

let graph: LocalGraph;
beforeAll(async () => {
  graph = await createLocalGraph({
    people: {
      typeDefs: `
        input Who @oneOf { id: ID name: String near: Place }
        input Place @oneOf { city: String zip: Int }
        type Query { find(who: Who!, all: [Who!]): String }`,
      resolvers: { Query: { find: (_, { who, all = [] }) => JSON.stringify([who, ...all]) } },
    },
    // Knows the type without @oneOf.
    groups: {
      typeDefs: 'input Who { id: ID name: String } type Query { group(who: Who): String }',
      resolvers: { Query: { group: (_, { who }) => JSON.stringify(who) } },
    },
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

test('the schema tells clients to give exactly one field', async () => {
  const query =
    '{ who: __type(name: "Who") { isOneOf inputFields { name } } query: __type(name: "Query") { isOneOf } }';
  expect(await graph.query(query)).toEqual({
    data: { who: { isOneOf: true, inputFields: [{ name: 'id' }, { name: 'name' }] }, query: { isOneOf: null } },
  });
});

test.each([
  ['{ find(who: { name: "Ann" }) }', {}, { find: '[{"name":"Ann"}]' }],
  [
    'query ($who: Who!) { find(who: $who, all: [{ id: 1 }]) }',
    { who: { name: 'Ann' } },
    { find: '[{"name":"Ann"},{"id":"1"}]' },
  ],
  ['query ($name: String!) { find(who: { name: $name }) }', { name: 'Ann' }, { find: '[{"name":"Ann"}]' }],
  ['{ group(who: { id: 1 }) }', {}, { group: '{"id":"1"}' }],
])('accepts one field: %s', async (query, variables, data) => {
  expect(await graph.query(query, variables)).toEqual({ data });
});

describe('refuses no field, several fields or null before any request', () => {
  test.each([
    ['{ find(who: { id: 1, name: "Ann" }) }', {}, 'OneOf Input Object "Who" must specify exactly one key'],
    ['{ find(who: {}) }', {}, 'OneOf Input Object "Who" must specify exactly one key'],
    ['{ find(who: { id: null }) }', {}, 'Field "Who.id" must be non-null'],
    ['{ find(who: { id: 1 }, all: [{}]) }', {}, 'OneOf Input Object "Who" must specify exactly one key'],
    ['{ group(who: { id: 1, name: "Ann" }) }', {}, 'OneOf Input Object "Who" must specify exactly one key'],
    ['query ($name: String) { find(who: { name: $name }) }', { name: 'Ann' }, 'must be non-nullable'],
    ['query ($who: Who!) { find(who: $who) }', { who: { id: 1, name: 'Ann' } }, 'Exactly one key must be specified'],
    ['query ($id: ID) { group(who: { id: $id }) }', { id: 1 }, 'must be non-nullable'],
    ['query ($who: Who!) { find(who: $who) }', { who: {} }, 'Exactly one key must be specified'],
    ['query ($who: Who!) { find(who: $who) }', { who: { id: null } }, 'must be non-null'],
    ['query ($all: [Who!]) { find(who: { id: 1 }, all: $all) }', { all: [{}] }, 'Exactly one key must be specified'],
  ])('%s %j', async (query, variables, message) => {
    graph.sent.length = 0;
    const { errors, data } = await graph.query(query, variables);
    expect(errors?.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
    expect(data).toBeUndefined();
    expect(graph.sent).toEqual([]);
  });
});

describe('composition', () => {
  const compose = (...sdls: string[]) =>
    composeSupergraph(
      sdls.map((sdl, index) => ({ name: `s${index}`, routingUrl: 'http://s', sdl: federationLink + sdl })),
    );
  const line = federationLink.split('\n').length;

  test.each(['', 'directive @oneOf on INPUT_OBJECT '])('keeps it in the supergraph, given with "%s"', (definition) => {
    const composition = compose(
      `${definition}input Who @oneOf { id: ID } extend input Who { name: String } type Query { f(who: Who): Int }`,
    );
    const supergraph = composition.ok ? composition.supergraph : '';
    expect(supergraph).toMatch(/input Who[^{]*@oneOf/);
    expect(schemaTexts(supergraph, []).api).toContain('input Who @oneOf {');
  });

  test.each([
    ['input Who @oneOf { id: ID! }'],
    ['input Who @oneOf { id: ID = 1 }'],
    ['input Who @oneOf { name: ID } extend input Who { id: ID! }'],
  ])('refuses a required field: %s', (input) => {
    const composition = compose(`${input} type Query { f(who: Who): Int }`);
    const message = '[s0] Who.id: a field of a @oneOf input must be nullable and have no default';
    expect(composition).toEqual({ ok: false, errors: [{ code: 'INVALID_ONE_OF', message, places: [`s0:${line}`] }] });
  });

  test('refuses a field that another subgraph requires', () => {
    const composition = compose(
      'input Who @oneOf { id: ID } type Query { f(who: Who): Int }',
      'input Who { id: ID! } type Query { g(who: Who): Int }',
    );
    expect(!composition.ok && composition.errors[0]?.message).toContain('[s1] Who.id');
  });

  test('refuses @oneOf elsewhere', () => {
    const composition = compose('type Query @oneOf { f: Int }');
    expect(!composition.ok && composition.errors[0]?.message).toContain('@oneOf');
  });
});
