import { GraphQLError, GraphQLScalarType } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';
import type { Misbehaviour, Resolvers } from './support/test-subgraph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop());
});
afterAll(() => graph[Symbol.asyncDispose]());
afterEach(() => {
  for (const name of ['catalog', 'people', 'reviews']) graph.subgraph(name).misbehave = undefined;
});

const says = (name: string, misbehaviour: Misbehaviour | object) => {
  const known = typeof misbehaviour === 'string' || 'body' in misbehaviour;
  const sent = known ? (misbehaviour as Misbehaviour) : { body: JSON.stringify(misbehaviour) };
  graph.subgraph(name).misbehave = () => sent;
};

const codes = ({ errors = [] }: GraphResponse) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions?.code]);

describe('a failing subgraph affects only its own fields', () => {
  const query = '{ books(first: 2) { title reviews { stars } } authors { name } }';
  const dimmed = [
    { title: 'Dune', reviews: null },
    { title: 'Emma', reviews: null },
  ];

  test.each<[string, Misbehaviour, string]>([
    ['answers 503', { status: 503, contentType: 'text/plain', body: 'at db.internal:5432' }, 'SUBREQUEST_HTTP_ERROR'],
    ['answers HTML', { contentType: 'text/html', body: '<html>' }, 'SUBREQUEST_MALFORMED_RESPONSE'],
    ['answers a list', { body: '[]' }, 'SUBREQUEST_MALFORMED_RESPONSE'],
    ['answers neither data nor errors', { body: '{}' }, 'SUBREQUEST_MALFORMED_RESPONSE'],
    ['answers for too few entities', { body: '{"data":{"_entities":[]}}' }, 'SUBREQUEST_MALFORMED_RESPONSE'],
  ])('that %s', async (_, misbehaviour, code) => {
    says('reviews', misbehaviour);
    const answer = await graph.query(query);
    expect(answer.data).toEqual({ books: dimmed, authors: [{ name: 'Ada' }, { name: 'Bea' }] });
    expect(codes(answer)).toEqual([
      ['books.0.reviews', code],
      ['books.1.reviews', code],
    ]);
    expect(answer.errors?.[0]?.extensions?.service).toBe('reviews');
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|internal|stack|<html>/);
  });

  test('that does not answer in time', async () => {
    await using other = await startGraph(bookshop(), { network: { timeoutsMs: new Map([['reviews', 300]]) } });
    other.subgraph('reviews').misbehave = () => 'hang';
    const answer = await other.query(query);
    expect(answer.data).toEqual({ books: dimmed, authors: [{ name: 'Ada' }, { name: 'Bea' }] });
    expect(codes(answer)).toEqual([
      ['books.0.reviews', 'SUBREQUEST_TIMEOUT'],
      ['books.1.reviews', 'SUBREQUEST_TIMEOUT'],
    ]);
  });

  test('that does not exist', async () => {
    const definitions = bookshop();
    await using other = await startGraph(definitions);
    await other.subgraph('reviews').stop();
    const answer = await other.query(query);
    expect(answer.data.books).toEqual(dimmed);
    expect(codes(answer)[0]).toEqual(['books.0.reviews', 'SUBREQUEST_HTTP_ERROR']);
  });

  test('and each root field has one error', async () => {
    says('catalog', { status: 500, body: '' });
    const answer = await graph.query('{ a: books { title } b: book(id: "1") { title } authors { name } }');
    expect(answer.data).toEqual({ a: null, b: null, authors: [{ name: 'Ada' }, { name: 'Bea' }] });
    expect(codes(answer)).toEqual([
      ['a', 'SUBREQUEST_HTTP_ERROR'],
      ['b', 'SUBREQUEST_HTTP_ERROR'],
    ]);
  });

  test('and fields that require its fields fail with the same reason', async () => {
    graph.subgraph('catalog').misbehave = ({ query: sent }) =>
      sent.includes('_entities') ? { status: 500, body: '' } : undefined;
    const answer = await graph.query('{ topReviews { stars book { shipping } } }');
    expect(answer.data.topReviews[0]).toEqual({ stars: 5, book: { shipping: null } });
    expect(codes(answer)[0]).toEqual(['topReviews.0.book.shipping', 'SUBREQUEST_HTTP_ERROR']);
  });

  test('and null spreads to the next nullable place, with one error', async () => {
    says('people', { status: 500, body: '' });
    const answer = await graph.query('{ books(first: 2) { title author { name } } }');
    expect(answer.data).toEqual({ books: null });
    expect(codes(answer)).toEqual([
      ['books.0.author.name', 'SUBREQUEST_HTTP_ERROR'],
      ['books.1.author.name', 'SUBREQUEST_HTTP_ERROR'],
    ]);
  });
});

describe('errors that subgraphs report', () => {
  test('keep only their message and code if the code is listed', async () => {
    const { data, errors } = await graph.query('{ failing books(first: 1) { id } }');
    expect(data).toEqual({ failing: null, books: [{ id: '1' }] });
    expect(errors).toEqual([
      { message: 'No such shelf', path: ['failing'], extensions: { code: 'NOT_FOUND', service: 'catalog' } },
    ]);
  });

  test('are masked if their code is not listed, at every place of the entity', async () => {
    const answer = await graph.query('{ topReviews { by { name shout } } }');
    expect(answer.data.topReviews.map(({ by }: { by: object }) => by)).toEqual([
      { name: 'Bea', shout: null },
      { name: 'Ada', shout: 'ADA' },
      { name: 'Bea', shout: null },
    ]);
    expect(codes(answer)).toEqual([
      ['topReviews.0.by.shout', 'DOWNSTREAM_SERVICE_ERROR'],
      ['topReviews.2.by.shout', 'DOWNSTREAM_SERVICE_ERROR'],
    ]);
    expect(JSON.stringify(answer)).not.toContain('SELECT');
  });

  test('belong to the right entity if others before it are null', async () => {
    says('reviews', {
      data: { _entities: [null, { __typename: 'Book', reviews: null }] },
      errors: [{ message: 'x', path: ['_entities', 1, 'reviews'] }],
    });
    const answer = await graph.query('{ books(first: 2) { reviews { stars } } }');
    expect(codes(answer)).toEqual([['books.1.reviews', 'DOWNSTREAM_SERVICE_ERROR']]);
  });

  test('without a path appear where data is missing', async () => {
    says('reviews', { data: null, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] });
    const answer = await graph.query('{ books(first: 1) { title reviews { stars } } }');
    expect(answer.errors).toEqual([
      { message: 'no', path: ['books', 0, 'reviews'], extensions: { code: 'FORBIDDEN', service: 'reviews' } },
    ]);
  });

  test('without a path beside complete data appear too', async () => {
    says('reviews', { data: { topReviews: [] }, errors: [{ message: 'stale' }] });
    const answer = await graph.query('{ topReviews { stars } }');
    expect(answer.data).toEqual({ topReviews: [] });
    expect(codes(answer)).toEqual([[undefined, 'DOWNSTREAM_SERVICE_ERROR']]);
  });

  test('that are malformed do not break the answer', async () => {
    says('reviews', { data: { topReviews: null }, errors: [null, 7, { path: 'x' }, { message: 3, path: [{}] }] });
    const answer = await graph.query('{ topReviews { stars } authors { name } }');
    expect(answer.data).toEqual({ topReviews: null, authors: [{ name: 'Ada' }, { name: 'Bea' }] });
    expect(answer.errors?.length).toBeGreaterThan(0);
  });
});

describe('values that do not fit the schema', () => {
  test.each([
    ['a string for an Int', { topReviews: [{ stars: 'five' }] }, 'topReviews.0.stars', { topReviews: null }],
    ['an Int beyond 32 bits', { topReviews: [{ stars: 2 ** 31 }] }, 'topReviews.0.stars', { topReviews: null }],
    ['an object for a list', { topReviews: {} }, 'topReviews', { topReviews: null }],
    ['a list for an object', { topReviews: [[]] }, 'topReviews.0', { topReviews: null }],
    ['a scalar for an object', { topReviews: ['x'] }, 'topReviews.0', { topReviews: null }],
  ])('%s', async (_, data, path, expected) => {
    says('reviews', { data });
    const answer = await graph.query('{ topReviews { stars } }');
    expect(answer.data).toEqual(expected);
    expect(codes(answer)).toEqual([[path, 'SUBGRAPH_INVALID_VALUE']]);
  });

  test('an enum value that is hidden', async () => {
    says('catalog', { data: { books: [{ size: 'SECRET', title: 'Dune' }] } });
    const answer = await graph.query('{ books { size title } }');
    expect(answer.data).toEqual({ books: [{ size: null, title: 'Dune' }] });
    expect(codes(answer)).toEqual([['books.0.size', 'SUBGRAPH_INVALID_VALUE']]);
  });

  test('a type name that the schema does not have', async () => {
    says('catalog', { data: { shelf: [{ __typename: 'Chair', title: 'x' }, { title: 'y' }] } });
    const answer = await graph.query('{ shelf { title } }');
    expect(answer.data).toEqual({ shelf: null });
    expect(codes(answer)).toEqual([
      ['shelf.0', 'SUBGRAPH_INVALID_VALUE'],
      ['shelf.1', 'SUBGRAPH_INVALID_VALUE'],
    ]);
  });

  test('null where the schema allows none', async () => {
    says('catalog', { data: { books: [{ price: null }], book: { title: 'x' } } });
    const answer = await graph.query('{ books { price } book(id: 1) { title } }');
    expect(answer.data).toEqual({ books: null, book: { title: 'x' } });
    expect(codes(answer)).toEqual([['books.0.price', 'NON_NULL_VIOLATION']]);
  });
});

describe('a subgraph that closes the connection of a request', () => {
  const hangUpOnce = () => {
    const { received } = graph.subgraph('catalog');
    received.length = 0;
    graph.subgraph('catalog').misbehave = () => (received.length === 1 ? 'hang up' : undefined);
    return received;
  };

  test('gets a query once more', async () => {
    const received = hangUpOnce();
    expect(await graph.query('{ books(first: 1) { title } }')).toEqual({ data: { books: [{ title: 'Dune' }] } });
    expect(received).toHaveLength(2);
  });

  test('does not get a mutation once more', async () => {
    const received = hangUpOnce();
    const answer = await graph.query('mutation { rename(id: "1", title: "x") { title } }');
    expect(codes(answer)).toEqual([['rename', 'SUBREQUEST_HTTP_ERROR']]);
    expect(received).toHaveLength(1);
  });
});

describe('a client that leaves', () => {
  test('aborts its subgraph requests', async () => {
    const leaving = new AbortController();
    const arrived = new Promise<void>((resolve) => {
      graph.subgraph('reviews').misbehave = () => {
        resolve();
        return 'hang';
      };
    });
    const pending = graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ topReviews { stars } }' }),
      signal: leaving.signal,
    });
    await arrived;
    leaving.abort();
    await pending.catch(() => undefined);
    const isCounted = async () => (await graph.gateway.metrics.text()).includes('outcome="aborted"');
    await expect.poll(isCounted).toBe(true);
  });
});

test('a client gets the first thousand errors of a subgraph with very many', async () => {
  await using graph = await startGraph({
    items: { typeDefs: 'type Query { items: [Item] } type Item { n: Int! }' },
  });
  const count = 100_000;
  const list = <Value>(make: (index: number) => Value) => Array.from({ length: count }, (_, index) => make(index));
  graph.subgraph('items').misbehave = () => ({
    body: JSON.stringify({
      errors: list((index) => ({ message: 'no', path: ['items', index, 'n'] })),
      data: { items: list(() => ({ n: null })) },
    }),
  });
  const { data, errors } = await graph.query('{ items { n } }');
  expect(data.items).toEqual(list(() => null));
  expect(errors?.map(({ path }) => path)).toEqual(Array.from({ length: 1_000 }, (_, index) => ['items', index, 'n']));
});

describe('a value that a subgraph’s scalar refuses gives the client the message and code,', () => {
  const refuse = (value: unknown) => {
    throw new GraphQLError(`"${value}" is no day`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  const Day = new GraphQLScalarType({
    name: 'Day',
    parseValue: refuse,
    parseLiteral: (node) => refuse('value' in node ? node.value : node.kind),
  });
  let graph: TestGraph;
  beforeAll(async () => {
    const resolvers = { Day } as unknown as Resolvers;
    graph = await startGraph({
      days: {
        typeDefs: `
          scalar Day
          type Query { on(day: Day): Int thing: Thing }
          type Subscription { passed(day: Day): Int }
          type Thing @key(fields: "id") { id: ID! }`,
        resolvers: { ...resolvers, Query: { thing: () => ({ id: '1' }) } },
      },
      things: {
        typeDefs: 'scalar Day type Query { _t: Int } type Thing @key(fields: "id") { id: ID! on(day: Day): Int }',
        resolvers,
      },
    });
  });
  afterAll(() => graph[Symbol.asyncDispose]());

  test.each([
    ['in a literal', '{ on(day: "x") }', ['on']],
    ['in a variable', 'query ($day: Day) { on(day: $day) }', ['on']],
    ['in a literal for an entity', '{ thing { on(day: "x") } }', ['thing', 'on']],
    ['in a variable for an entity', 'query ($day: Day) { thing { on(day: $day) } }', ['thing', 'on']],
  ])('%s', async (_where, query, path) => {
    const { errors } = await graph.query(query, { day: 'x' });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('"x" is no day'), path, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('in a subscription', async () => {
    const response = await graph.gateway.fetch('http://gateway/graphql?query=subscription{passed(day:"x")}', {
      headers: { accept: 'text/event-stream' },
    });
    const events = await response.text();
    expect(events).toContain('\\"x\\" is no day');
    expect(events).toContain('BAD_USER_INPUT');
  });
});
