import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';
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
])('objects without remaining fields are still present: %s, %s', async (a, b, reviews) => {
  const author = reviews ? { name: 'Ann', reviews } : { name: 'Ann' };
  expect(await graph.query(query, { a, b })).toEqual({ data: { author } });
});

describe('a skipped field does not affect others', () => {
  let things: LocalGraph;
  beforeAll(async () => {
    things = await createLocalGraph({
      things: {
        typeDefs: `
          type Query { thing: Thing }
          type Thing @key(fields: "id") { id: ID! name: String @shareable parts: [Part!]! }
          type Part @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { thing: () => ({ id: '1', name: 'lamp', parts: [{ id: 'p' }] }) } },
      },
      weights: {
        typeDefs:
          'type Thing @key(fields: "id") { id: ID! weight: Int } type Part @key(fields: "id") { id: ID! size: Int }',
        resolvers: { Thing: { weight: () => 3 }, Part: { size: () => 5 } },
      },
      shop: {
        typeDefs: `
          type Thing @key(fields: "id") {
            id: ID! price: Int stock: Int! name: String @external weight: Int @external
            label: String @requires(fields: "name") postage: Int @requires(fields: "weight")
          }
          type Part @key(fields: "id") { id: ID! cost: Int size: Int @external bulk: Int @requires(fields: "size") }
          type Query { cheapest: Thing @provides(fields: "name") ranked: [Named] }
          type Named @key(fields: "id") @interfaceObject { id: ID! rank: Int }`,
        resolvers: {
          Query: { cheapest: () => ({ id: '1', name: 'lamp' }), ranked: () => [{ id: 'n' }] },
          Thing: {
            price: () => 10,
            stock: () => 2,
            label: ({ name }) => `the ${name}`,
            postage: ({ weight }) => weight * 2,
          },
          Part: { cost: () => 1, bulk: ({ size }) => size * 2 },
          Named: { rank: () => 1 },
        },
      },
      names: {
        typeDefs:
          'interface Named @key(fields: "id") { id: ID! } type Pet implements Named @key(fields: "id") { id: ID! }',
        resolvers: { Named: { __resolveReference: () => ({ __typename: 'Pet', id: 'n' }) } },
      },
    });
  });
  afterAll(() => things[Symbol.asyncDispose]());

  const whole = { price: 10, stock: 2, label: 'the lamp', postage: 6 };
  const price = { price: 10 };

  test.each<[name: string, selection: string, answer: object]>([
    ['a field is skipped by a literal', '{ thing { price label @skip(if: true) } }', { thing: price }],
    ['a field is not included by a literal', '{ thing { price label @include(if: false) } }', { thing: price }],
    ['a field is skipped by a variable', '{ thing { price label @skip(if: $yes) } }', { thing: price }],
    ['a field is not included by a variable', '{ thing { price label @include(if: $no) } }', { thing: price }],
    ['an inline fragment is skipped', '{ thing { price ... @skip(if: $yes) { label } } }', { thing: price }],
    ['a named fragment is not included', '{ thing { price ...L @include(if: $no) } }', { thing: price }],
    [
      'a field in a fragment is skipped',
      '{ thing { price ...L ... on Thing { label @skip(if: $yes) } } }',
      { thing: { price: 10, label: 'the lamp' } },
    ],
    [
      'conditions are nested, and one applies',
      '{ thing { price ... @include(if: $yes) { label ... @skip(if: $yes) { postage } } } }',
      { thing: { price: 10, label: 'the lamp' } },
    ],
    [
      'both directives stand on a field',
      '{ thing { price label @skip(if: $no) @include(if: $no) } }',
      { thing: price },
    ],
    ['the sibling cannot be null', '{ thing { stock label @skip(if: $yes) } }', { thing: { stock: 2 } }],
    [
      'the required field is of a third subgraph',
      '{ thing { label postage @skip(if: $yes) } }',
      { thing: { label: 'the lamp' } },
    ],
    [
      'the required field is selected and skipped too',
      '{ thing { weight @skip(if: $yes) postage } }',
      { thing: { postage: 6 } },
    ],
    [
      'the entity is in a list below',
      '{ thing { parts { cost bulk @include(if: $no) } } }',
      { thing: { parts: [{ cost: 1 }] } },
    ],
    [
      'the required field is provided',
      '{ cheapest { name @skip(if: $yes) label @skip(if: $no) postage @skip(if: $yes) } }',
      { cheapest: { label: 'the lamp' } },
    ],
    [
      'nothing is skipped',
      '{ thing { price @skip(if: $no) stock @include(if: $yes) label postage @include(if: true) @skip(if: false) } }',
      { thing: whole },
    ],
    ['all fields of an object are skipped', '{ thing { price @skip(if: $yes) label @skip(if: $yes) } }', { thing: {} }],
    ['all fields of an @interfaceObject are skipped', '{ ranked { rank @skip(if: $yes) } }', { ranked: [{}] }],
    ['everything is skipped', '{ thing @skip(if: $yes) { price } }', {}],
  ])('%s', async (_name, selection, answer) => {
    const used = ['yes', 'no'].filter((name) => selection.includes(`$${name}`));
    const definitions = used.length > 0 ? `(${used.map((name) => `$${name}: Boolean!`).join()})` : '';
    const fragment = selection.includes('...L') ? 'fragment L on Thing { label }' : '';
    const variables = { yes: true, no: false };
    expect(await things.query(`query ${definitions} ${selection} ${fragment}`, variables)).toEqual({ data: answer });
  });

  test('does not fetch a field that only a skipped field requires', async () => {
    const query = 'query ($all: Boolean!) { thing { price postage @include(if: $all) } }';
    const askedFor = async (all: boolean) => {
      things.sent.length = 0;
      await things.query(query, { all });
      return new Set(things.sent.map(({ service }) => service));
    };
    expect(await askedFor(true)).toEqual(new Set(['things', 'weights', 'shop']));
    expect(await askedFor(false)).toEqual(new Set(['things', 'shop']));
  });
});
