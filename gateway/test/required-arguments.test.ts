import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';
import type { SubgraphDefinition } from './support/test-subgraph.ts';

const rates: Record<string, number> = { EUR: 1, USD: 2, YEN: 150 };
const notes = ['first', 'second', 'third'].map((text, index) => ({ __typename: 'Note', id: `n${index}`, text }));

interface Offer {
  id: string;
  price: number;
  notes: { text?: string; by?: { name: string } }[];
  parcel: { weight: number };
}

/** `terms` requires fields of `stock`, always with arguments. */
const definitions: Record<string, SubgraphDefinition> = {
  stock: {
    typeDefs: `
      type Query { offer: Offer offers: [Offer] things: [Thing] }
      enum Currency { EUR USD YEN }
      interface Thing { id: ID! price(in: Currency = EUR): Int }
      type Offer implements Thing @key(fields: "id") {
        id: ID! price(in: Currency = EUR): Int notes(first: Int = 3): [Note] parcel: Parcel
      }
      type Gift implements Thing @key(fields: "id") { id: ID! price(in: Currency = EUR): Int }
      type Note @key(fields: "id") { id: ID! text(upper: Boolean = false): String by: Writer }
      type Writer @key(fields: "id") { id: ID! }
      type Parcel { weight(unit: String! = "g"): Int }
    `,
    resolvers: {
      Query: {
        offer: () => ({ id: '1' }),
        offers: () => [{ id: '1' }, { id: '2' }],
        things: () => [
          { __typename: 'Gift', id: '8' },
          { __typename: 'Offer', id: '1' },
        ],
      },
      Offer: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        price: ({ id }: { id: string }, args: { in: string }) => 10 * Number(id) * (rates[args.in] ?? 0),
        notes: (_: unknown, { first }: { first: number }) => notes.slice(0, first),
        parcel: () => ({}),
      },
      Gift: { price: (_: unknown, args: { in: string }) => rates[args.in] },
      Note: {
        text: ({ text }: { text: string }, { upper }: { upper: boolean }) => (upper ? text.toUpperCase() : text),
        by: ({ id }: { id: string }) => ({ id: `w${id}` }),
      },
      Parcel: { weight: (_: unknown, { unit }: { unit: string }) => (unit === 'kg' ? 2 : 2000) },
    },
  },
  people: {
    typeDefs: 'type Writer @key(fields: "id") { id: ID! name(polite: Boolean = false): String }',
    resolvers: {
      Writer: {
        name: ({ id }: { id: string }, { polite }: { polite: boolean }) => `${polite ? 'Dear ' : ''}${id}`,
      },
    },
  },
  terms: {
    typeDefs: `
      enum Currency { EUR USD YEN }
      type Offer @key(fields: "id") {
        id: ID!
        price(in: Currency = EUR): Int @external
        notes(first: Int = 3): [Note] @external
        parcel: Parcel @external
        plain: String @requires(fields: "price")
        dollars(prefix: String = "$"): String @requires(fields: "price(in: USD)")
        yen: String @requires(fields: "price(in: YEN)")
        note: String @requires(fields: "notes(first: 2) { text(upper: true) }")
        whisper: String @requires(fields: "notes(first: 2) { text }")
        writers: [String] @requires(fields: "notes(first: 2) { by { name(polite: true) } }")
        freight: String @requires(fields: "price(in: USD) parcel { weight(unit: \\"kg\\") }")
        unrelated: String
      }
      type Note @key(fields: "id") { id: ID! text(upper: Boolean = false): String @external by: Writer @external }
      type Writer @key(fields: "id") { id: ID! name(polite: Boolean = false): String @external }
      type Parcel { weight(unit: String! = "g"): Int @external }
    `,
    resolvers: {
      Offer: {
        plain: ({ price }: Offer) => `${price} plain`,
        dollars: ({ price }: Offer, { prefix }: { prefix: string }) => `${prefix}${price}`,
        yen: ({ price }: Offer) => `${price} yen`,
        note: (offer: Offer) => offer.notes.map(({ text }) => text).join('+'),
        whisper: (offer: Offer) => offer.notes.map(({ text }) => text).join('+'),
        writers: (offer: Offer) => offer.notes.map(({ by }) => by?.name),
        freight: ({ price, parcel }: Offer) => `${price} for ${parcel.weight} kg`,
        unrelated: () => 'unrelated',
      },
    },
  },
};

let graph: LocalGraph;
beforeAll(async () => {
  graph = await createLocalGraph(definitions);
});
afterAll(() => graph[Symbol.asyncDispose]());

describe('a required field with arguments', () => {
  test.each<[string, string, object]>([
    ['is fetched with these', '{ offer { dollars } }', { offer: { dollars: '$20' } }],
    [
      'and by the client with others',
      '{ offer { price(in: YEN) dollars } }',
      { offer: { price: 1500, dollars: '$20' } },
    ],
    ['and by the client without any', '{ offer { dollars price } }', { offer: { dollars: '$20', price: 10 } }],
    ['that are the default', '{ offer { price(in: USD) plain } }', { offer: { price: 20, plain: '10 plain' } }],
    [
      'under an alias with the name of a required field',
      '{ offer { price: id dollars } }',
      { offer: { price: '1', dollars: '$20' } },
    ],
    [
      'is required with different arguments in one answer',
      '{ offer { id dollars yen plain unrelated } }',
      { offer: { id: '1', dollars: '$20', yen: '1500 yen', plain: '10 plain', unrelated: 'unrelated' } },
    ],
    [
      'in lists, with arguments of the fields that require it',
      'query ($prefix: String) { offers { a: dollars b: dollars(prefix: $prefix) yen } }',
      {
        offers: [
          { a: '$20', b: '>20', yen: '1500 yen' },
          { a: '$40', b: '>40', yen: '3000 yen' },
        ],
      },
    ],
    [
      'and so have fields below it',
      '{ offer { notes(first: 1) { text } note whisper } }',
      { offer: { notes: [{ text: 'first' }], note: 'FIRST+SECOND', whisper: 'first+second' } },
    ],
    [
      'and the fields below it are of another subgraph',
      '{ offer { writers notes(first: 1) { by { name } } } }',
      { offer: { writers: ['Dear wn0', 'Dear wn1'], notes: [{ by: { name: 'wn0' } }] } },
    ],
    [
      'stands below one without',
      '{ offer { parcel { weight } freight yen } }',
      { offer: { parcel: { weight: 2000 }, freight: '20 for 2 kg', yen: '1500 yen' } },
    ],
    [
      'on objects found through an interface',
      '{ things { price(in: YEN) ... on Offer { dollars yen } } }',
      { things: [{ price: 150 }, { price: 1500, dollars: '$20', yen: '1500 yen' }] },
    ],
  ])('%s', async (_, query, data) => {
    expect(await graph.query(query, { prefix: '>' })).toEqual({ data });
  });

  test('goes to the subgraph under its own name', async () => {
    graph.sent.length = 0;
    await graph.query('{ offer { dollars } }');
    expect(graph.sent.at(-1)?.variables).toEqual({
      representations: [{ __typename: 'Offer', id: '1', price: 20 }],
    });
  });

  test('adds no field for clients', async () => {
    const { errors } = await graph.query('{ offer { price_required0 } }');
    expect(errors?.[0]?.message).toContain('Cannot query field "price_required0"');
  });
});

describe("a client's variable", () => {
  test.each(['representations', 'representations0', 'representations_'])('may have the name $%s', async (name) => {
    const query = `query ($${name}: String, $other: String) {
      offer { dollars(prefix: $${name}) yen other: dollars(prefix: $other) }
    }`;
    const { data, errors } = await graph.query(query, { [name]: 'US$', other: '#' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ offer: { dollars: 'US$20', yen: '1500 yen', other: '#20' } });
  });
});
