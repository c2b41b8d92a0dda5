import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalGraph } from './support/local-graph.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

/** A shop has a currency, and its articles have prices in it. Several shops sell the same article. */
let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({
    shops: {
      typeDefs: `
        type Query { shops: [Shop!]! fair: Fair any: [Seller!]! }
        interface Seller { id: ID! article: Article }
        type Shop implements Seller @key(fields: "id") @context(name: "seller") {
          id: ID! currency: String offers: [Offer!]! article: Article nested: [[Article!]!]!
        }
        type Fair implements Seller @key(fields: "id") @context(name: "seller") { id: ID! unit: String! article: Article }
        type Offer { article: Article! }
        type Article @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          shops: () => [shop('1', 'EUR', ['a', 'b']), shop('2', 'USD', ['a']), shop('3', null, ['a', 'c'])],
          fair: () => fair,
          any: () => [shop('2', 'USD', ['b']), fair],
        },
        Seller: { __resolveType: ({ unit }: { unit?: unknown }) => (unit ? 'Fair' : 'Shop') },
      },
    },
    prices: {
      typeDefs: `
        type Query { _p: Int }
        type Shop @key(fields: "id") @context(name: "seller") { id: ID! currency: String @external }
        type Fair @key(fields: "id") @context(name: "seller") { id: ID! unit: String! @external }
        type Article @key(fields: "id") {
          id: ID!
          price(
            in: String @fromContext(field: "$seller ... on Shop { currency } ... on Fair { unit }")
            times: Int
          ): String
          tag: Tag
        }
        type Tag @key(fields: "id") { id: ID! text(of: String @fromContext(field: "$seller ... on Shop { currency } ... on Fair { unit }")): String }`,
      resolvers: {
        Article: {
          price: ({ id }: { id: string }, { in: unit, times = 1 }: { in?: string | null; times?: number }) =>
            `${id.repeat(times)} in ${unit}`,
          tag: ({ id }: { id: string }) => ({ id }),
        },
        Tag: { text: ({ id }: { id: string }, { of }: { of?: string }) => `${id} of ${of}` },
      },
    },
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

const article = (id: string) => ({ id });
const fair = { id: 'f', unit: 'XAU', article: article('a') };
function shop(id: string, currency: string | null, articles: string[]) {
  const all = articles.map(article);
  return { id, currency, offers: all.map((article) => ({ article })), article: all[0], nested: [all, all] };
}

test('an argument takes its value from the object above, through lists, for each place of an entity', async () => {
  expect(await graph.query('{ shops { offers { article { id price } } } }')).toEqual({
    data: {
      shops: [
        { offers: [{ article: { id: 'a', price: 'a in EUR' } }, { article: { id: 'b', price: 'b in EUR' } }] },
        { offers: [{ article: { id: 'a', price: 'a in USD' } }] },
        { offers: [{ article: { id: 'a', price: 'a in null' } }, { article: { id: 'c', price: 'c in null' } }] },
      ],
    },
  });
});

test('one request fetches all values', async () => {
  graph.subgraph('prices').received.length = 0;
  await graph.query('{ shops { offers { article { price } } } }');
  expect(graph.subgraph('prices').received).toHaveLength(1);
});

test('works beside other arguments, aliases and variables', async () => {
  const query = 'query ($n: Int) { shops { article { two: price(times: $n) one: price } } }';
  expect((await graph.query(query, { n: 2 })).data.shops).toEqual([
    { article: { two: 'aa in EUR', one: 'a in EUR' } },
    { article: { two: 'aa in USD', one: 'a in USD' } },
    { article: { two: 'aa in null', one: 'a in null' } },
  ]);
});

test('each type sets the context in its own way', async () => {
  expect(
    await graph.query(
      '{ fair { article { price } } any { id ... on Shop { article { price } } ... on Fair { article { price } } } }',
    ),
  ).toEqual({
    data: {
      fair: { article: { price: 'a in XAU' } },
      any: [
        { id: '2', article: { price: 'b in USD' } },
        { id: 'f', article: { price: 'a in XAU' } },
      ],
    },
  });
});

test('works through lists of lists', async () => {
  expect((await graph.query('{ shops { nested { price } } }')).data.shops[1]).toEqual({
    nested: [[{ price: 'a in USD' }], [{ price: 'a in USD' }]],
  });
});

test('an object two levels above sets it, also after earlier requests', async () => {
  const query = '{ shops { id article { price tag { text } } offers { article { tag { text } price } } } }';
  for (let time = 0; time < 3; time += 1) {
    const { data, errors } = await graph.query(query);
    expect(errors).toBeUndefined();
    expect(data.shops[0]).toEqual({
      id: '1',
      article: { price: 'a in EUR', tag: { text: 'a of EUR' } },
      offers: [
        { article: { tag: { text: 'a of EUR' }, price: 'a in EUR' } },
        { article: { tag: { text: 'b of EUR' }, price: 'b in EUR' } },
      ],
    });
    expect(data.shops[1].article).toEqual({ price: 'a in USD', tag: { text: 'a of USD' } });
  }
});

test.each(
  [0, 1, 2].flatMap((subgraph) =>
    ['0', '1', '00', '0_0', '0_1'].map((rest) => `contextualArgument_${subgraph}_${rest}`),
  ),
)('a client may have a variable $%s', async (name) => {
  const query = `query ($${name}: Int) { shops { offers { article { price(times: $${name}) tag { text } } } } }`;
  const { data, errors } = await graph.query(query, { [name]: 2 });
  expect(errors).toBeUndefined();
  expect(data.shops.slice(0, 2)).toEqual([
    {
      offers: [
        { article: { price: 'aa in EUR', tag: { text: 'a of EUR' } } },
        { article: { price: 'bb in EUR', tag: { text: 'b of EUR' } } },
      ],
    },
    { offers: [{ article: { price: 'aa in USD', tag: { text: 'a of USD' } } }] },
  ]);
});

test('waits for the value, also when it arrives later than the object below', async () => {
  await using people = await createLocalGraph({
    entry: {
      typeDefs: 'type Query { person: Person } type Person @key(fields: "id") { id: ID! }',
      resolvers: { Query: { person: () => ({ id: '1' }) } },
    },
    notes: {
      typeDefs: `
        type Person @key(fields: "id") { id: ID! code: String! @shareable notes: [Note!] }
        type Note @key(fields: "id") { id: ID! }`,
      resolvers: { Person: { code: ({ id }) => `c${id}`, notes: () => [{ id: 'n' }] } },
    },
    names: {
      typeDefs: `
        type Person @key(fields: "code") @context(name: "author") { code: String! name: String }
        type Note @key(fields: "id") { id: ID! by(name: String @fromContext(field: "$author { name }")): String }`,
      resolvers: {
        Person: { name: ({ code }) => `Ann ${code}` },
        Note: { by: ({ id }, { name }) => `${id} by ${name}` },
      },
    },
  });
  expect(await people.query('{ person { notes { by } } }')).toEqual({
    data: { person: { notes: [{ by: 'n by Ann c1' }] } },
  });
});

test('hides the arguments from clients', async () => {
  expect((await graph.query('{ shops { article { price(in: "EUR") } } }')).errors?.[0]?.message).toContain('"in"');
});
