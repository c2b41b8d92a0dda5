import { describe, expect, test } from 'vitest';
import { createGateway } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { createLocalGraph } from './support/local-graph.ts';
import { compose, startGraph } from './support/test-graph.ts';

const loading = (supergraph: string) => createGateway({ supergraph });

describe('refuses an invalid supergraph in one line', () => {
  test.each([
    ['empty', ' ', 'it is empty'],
    ['not GraphQL', 'type {', 'Syntax Error'],
    ['not a supergraph', 'type Query { a: Int }', 'supergraph'],
  ])('%s', async (_, sdl, reason) => {
    await expect(loading(sdl)).rejects.toThrow(reason);
    await expect(loading(sdl)).rejects.not.toThrow('\n');
  });

  test('without a routing URL', async () => {
    const sdl = compose(bookshop(), () => '');
    await expect(loading(sdl)).rejects.toThrow('subgraph "catalog" has the routing URL ""');
  });

  test('with a required feature that the gateway does not enforce', async () => {
    const connect = '@link(url: "https://specs.apollo.dev/connect/v0.1", for: EXECUTION)';
    const sdl = compose(bookshop()).replace(/^schema\n/m, `$&  ${connect}\n`);
    await expect(loading(sdl)).rejects.toThrow('it uses @connect, which this gateway does not enforce');
  });
});

describe('corrections of Apollo’s planner', () => {
  test('after an @requires a subgraph gets a key that it can resolve', async () => {
    const representations: unknown[] = [];
    await using graph = await startGraph({
      a: {
        typeDefs: `
          type Query { item: Item }
          type Item @key(fields: "id", resolvable: false) @key(fields: "sku") { id: ID! sku: String! weight: Int @external cost: Int @requires(fields: "weight") }
        `,
        resolvers: {
          Query: { item: () => ({ id: '1', sku: 's1' }) },
          Item: {
            __resolveReference: (reference: { sku?: string; weight?: number }) => {
              representations.push({ ...reference });
              return reference.sku ? { id: '1', ...reference } : null;
            },
            cost: ({ weight }: { weight: number }) => weight * 2,
          },
        },
      },
      b: {
        typeDefs: 'type Item @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! weight: Int }',
        resolvers: {
          Item: { __resolveReference: (reference: object) => ({ id: '1', sku: 's1', ...reference, weight: 21 }) },
        },
      },
    });
    expect(await graph.query('{ item { cost } }')).toEqual({ data: { item: { cost: 42 } } });
    expect(representations).toEqual([{ __typename: 'Item', sku: 's1', weight: 21 }]);
  });

  test('union members that another subgraph does not know stay in the answer', async () => {
    const subgraph = (root: string, own: string) => ({
      typeDefs: `
        type Query { ${root}: Page }
        type Page @key(fields: "id") { id: ID! layout: Layout @shareable }
        type Layout @shareable { parts: [Part!]! }
        union Part = Text | ${own}
        type Text @shareable { words: Int }
        type ${own} { size: Int }
      `,
      resolvers: {
        Query: { [root]: () => ({ id: '1' }) },
        Page: {
          layout: () => ({
            parts: [
              { __typename: 'Text', words: 7 },
              { __typename: own, size: 3 },
            ],
          }),
        },
      },
    });
    await using graph = await createLocalGraph({ a: subgraph('home', 'Image'), b: subgraph('news', 'Video') });
    const parts = '{ layout { parts { ... on Text { words } ... on Image { size } ... on Video { size } } } }';
    const whole = { layout: { parts: [{ words: 7 }, { size: 3 }] } };
    expect(await graph.query(`{ home ${parts} news ${parts} }`)).toEqual({ data: { home: whole, news: whole } });
    expect(graph.sent.map(({ service }) => service)).toEqual(['a', 'b']);
  });
});

test('a root field that no subgraph can answer is an error, not a silent null', async () => {
  await using graph = await startGraph({
    a: {
      typeDefs: 'type Query { media: Media } interface Media @key(fields: "id") { id: ID! }',
    },
    b: {
      typeDefs: `
        type Query { ok: Int }
        type Media @key(fields: "id", resolvable: false) @interfaceObject { id: ID! rating: Int }
      `,
      resolvers: { Query: { ok: () => 1 } },
    },
  });
  const answer = await graph.query('{ media { rating } ok }');
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.[0]).toMatchObject({
    message: 'No subgraph can answer "media"',
    extensions: { code: 'QUERY_PLANNING_FAILED' },
  });
  expect(await graph.query('{ ok }')).toEqual({ data: { ok: 1 } });
});

test('an interface object gets its fields from the subgraph that knows only the interface', async () => {
  await using graph = await startGraph({
    media: {
      typeDefs: `
        type Query { media: [Media!] }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
      `,
      resolvers: {
        Query: {
          media: () => [
            { __typename: 'Book', id: '1', title: 'Dune', pages: 9 },
            { __typename: 'Film', id: '2', title: 'Alien', minutes: 117 },
          ],
        },
        Media: {
          __resolveReference: ({ id }: { id: string }) =>
            id === '1'
              ? { __typename: 'Book', id, title: 'Dune', pages: 9 }
              : { __typename: 'Film', id, title: 'Alien', minutes: 117 },
        },
      },
    },
    ratings: {
      typeDefs: 'type Query { best: Media } type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }',
      resolvers: {
        Query: { best: () => ({ __typename: 'Media', id: '2', rating: 9 }) },
        Media: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Media', id, rating: Number(id) }) },
      },
    },
  });
  const query =
    '{ media { __typename rating ... on Film { minutes } } best { __typename title rating ... on Film { minutes } } }';
  expect(await graph.query(query)).toEqual({
    data: {
      media: [
        { __typename: 'Book', rating: 1 },
        { __typename: 'Film', rating: 2, minutes: 117 },
      ],
      best: { __typename: 'Film', title: 'Alien', rating: 9, minutes: 117 },
    },
  });
});
