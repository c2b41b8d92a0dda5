import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { serveGateway } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
/** The reviews and the accounts wait for these before they answer. */
let gates: Record<'reviews' | 'accounts', PromiseWithResolvers<void>>;

beforeEach(async () => {
  gates = { reviews: Promise.withResolvers(), accounts: Promise.withResolvers() };
  graph = await startGraph({
    products: {
      typeDefs: `
        type Query { products: [Product!]! product(upc: ID!): Product }
        type Mutation { rename(upc: ID!, name: String!): Product }
        type Subscription { renamed: Product }
        type Product @key(fields: "upc") { upc: ID! name: String! size: Size }
        type Size { width: Int height: Int }`,
      resolvers: {
        Query: {
          products: () => [product('a'), product('b')],
          product: (_: unknown, { upc }: { upc: string }) => product(upc),
        },
        Mutation: { rename: (_: unknown, { upc, name }: { upc: string; name: string }) => ({ ...product(upc), name }) },
        Product: { __resolveReference: ({ upc }: { upc: string }) => product(upc) },
      },
    },
    reviews: {
      typeDefs: `
        type Query { _r: Int }
        type Product @key(fields: "upc") { upc: ID! reviews: [Review!] rating: Int! }
        type Review @key(fields: "id") { id: ID! text: String author: Author }
        type Author @key(fields: "id") { id: ID! }`,
      resolvers: {
        Product: {
          reviews: ({ upc }: { upc: string }) => [{ id: `${upc}1`, text: `on ${upc}`, author: { id: 'ann' } }],
          rating: ({ upc }: { upc: string }) => (upc === 'a' ? 5 : null),
        },
        Review: { __resolveReference: ({ id }: { id: string }) => ({ id, text: 'again', author: { id: 'ann' } }) },
      },
    },
    accounts: {
      typeDefs: 'type Query { _a: Int } type Author @key(fields: "id") { id: ID! name: String }',
      resolvers: { Author: { name: ({ id }: { id: string }) => id.toUpperCase() } },
    },
  });
  graph.subgraph('reviews').hold = () => gates.reviews.promise;
  graph.subgraph('accounts').hold = () => gates.accounts.promise;
});
afterEach(() => graph[Symbol.asyncDispose]());

const product = (upc: string) => ({ upc, name: `Product ${upc}`, size: { width: 1, height: 2 } });

/** Yields the payloads of a multipart answer as they arrive. */
async function* parts(
  query: string,
  variables?: object,
  signal?: AbortSignal,
  { gateway } = graph,
  spec = 'deferSpec=20220824',
) {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: `multipart/mixed; ${spec}, application/json` },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  expect(response.headers.get('content-type')).toBe(`multipart/mixed; boundary="-"; ${spec}`);
  if (!response.body) throw new Error('The answer has no body');
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (;;) {
      const part = /\r\n---\r\nContent-Type: application\/json[\s\S]*?\r\n\r\n([\s\S]*?)(?=\r\n---)/.exec(text);
      if (!part?.[1]) break;
      yield JSON.parse(part[1]);
      text = text.slice(part.index + part[0].length);
    }
  }
  expect(text).toMatch(/^\r\n-----/);
}

async function all(query: string, variables?: object, from?: TestGraph) {
  const payloads = [];
  for await (const payload of parts(query, variables, undefined, from)) payloads.push(payload);
  return payloads;
}

describe('@defer', () => {
  test('answers with the rest immediately, and with the part for each place when it is ready', async () => {
    const answer = parts('{ products { upc ... @defer(label: "later") { reviews { text } } } }');
    expect((await answer.next()).value).toEqual({ data: { products: [{ upc: 'a' }, { upc: 'b' }] }, hasNext: true });
    gates.reviews.resolve();
    expect((await answer.next()).value).toEqual({
      incremental: [
        { data: { reviews: [{ text: 'on a' }] }, path: ['products', 0], label: 'later' },
        { data: { reviews: [{ text: 'on b' }] }, path: ['products', 1], label: 'later' },
      ],
      hasNext: false,
    });
    expect((await answer.next()).done).toBe(true);
  });

  test('a part does not wait for another part', async () => {
    const answer = parts(`{ product(upc: "a") {
      ... @defer(label: "author") { reviews { author { name } } }
      ... @defer(label: "text") { reviews { text } }
    } }`);
    expect((await answer.next()).value).toEqual({ data: { product: {} }, hasNext: true });
    gates.reviews.resolve();
    expect((await answer.next()).value).toEqual({
      incremental: [{ data: { reviews: [{ text: 'on a' }] }, path: ['product'], label: 'text' }],
      hasNext: true,
    });
    gates.accounts.resolve();
    expect((await answer.next()).value).toEqual({
      incremental: [{ data: { reviews: [{ author: { name: 'ANN' } }] }, path: ['product'], label: 'author' }],
      hasNext: false,
    });
  });

  test('a part may contain parts', async () => {
    const answer = parts(`{ product(upc: "a") { upc ...P @defer } } 
      fragment P on Product { reviews { id ... on Review @defer(label: "inner") { author { name } } } }`);
    expect((await answer.next()).value).toEqual({ data: { product: { upc: 'a' } }, hasNext: true });
    gates.reviews.resolve();
    expect((await answer.next()).value).toEqual({
      incremental: [{ data: { reviews: [{ id: 'a1' }] }, path: ['product'] }],
      hasNext: true,
    });
    gates.accounts.resolve();
    expect((await answer.next()).value).toEqual({
      incremental: [{ data: { author: { name: 'ANN' } }, path: ['product', 'reviews', 0], label: 'inner' }],
      hasNext: false,
    });
  });

  test('one fragment in two places gives two parts', async () => {
    for (const gate of Object.values(gates)) gate.resolve();
    const payloads = await all(`
      { one: product(upc: "a") { ...P @defer } two: product(upc: "b") { upc ...P @defer } }
      fragment P on Product { reviews { text } }`);
    expect(payloads[0]).toEqual({ data: { one: {}, two: { upc: 'b' } }, hasNext: true });
    expect(payloads.flatMap(({ incremental = [] }) => incremental)).toEqual(
      expect.arrayContaining([
        { data: { reviews: [{ text: 'on a' }] }, path: ['one'] },
        { data: { reviews: [{ text: 'on b' }] }, path: ['two'] },
      ]),
    );
    expect(payloads.at(-1).hasNext).toBe(false);
  });

  test('fields that cannot be fetched separately still follow', async () => {
    const payloads = await all('{ product(upc: "a") { size { width ... @defer(label: "h") { height } } } }');
    expect(payloads[0].data.product.size.width).toBe(1);
    expect(payloads.flatMap(({ incremental = [] }) => incremental)).toEqual([
      { data: { height: 2 }, path: ['product', 'size'], label: 'h' },
    ]);
  });

  test.each([
    ['if: false', '@defer(if: false)', undefined],
    ['a variable that is false', '@defer(if: $later)', { later: false }],
  ])('with %s answers in one payload', async (_what, defer, variables) => {
    gates.reviews.resolve();
    const head = variables ? 'query ($later: Boolean!)' : '';
    expect(await all(`${head} { product(upc: "a") { ... ${defer} { reviews { text } } } }`, variables)).toEqual([
      { data: { product: { reviews: [{ text: 'on a' }] } }, hasNext: false },
    ]);
  });

  test('a variable that is true defers', async () => {
    gates.reviews.resolve();
    const query = 'query ($later: Boolean!) { product(upc: "a") { ... @defer(if: $later) { reviews { text } } } }';
    expect(await all(query, { later: true })).toEqual([
      { data: { product: {} }, hasNext: true },
      { incremental: [{ data: { reviews: [{ text: 'on a' }] }, path: ['product'] }], hasNext: false },
    ]);
  });

  test('a part does not wait for skipped fields', async () => {
    gates.accounts.resolve();
    const query = `query ($more: Boolean!) {
      _a
      ... @defer { product(upc: "a") { upc } }
      ... @include(if: $more) { products { upc } }
    }`;
    expect(await all(query, { more: false })).toEqual([
      { data: { _a: null }, hasNext: true },
      { incremental: [{ data: { product: { upc: 'a' } }, path: [] }], hasNext: false },
    ]);
  });

  test('a part does not wait for a fetch that is never sent', async () => {
    gates.accounts.resolve();
    const query = `query ($more: Boolean!) { ...F @defer }
      fragment F on Query {
        _a
        ... @include(if: $more) { products @skip(if: $more) { upc } }
        ... @defer { product(upc: "a") { upc } }
      }`;
    expect(await all(query, { more: false })).toEqual([
      { data: {}, hasNext: true },
      { incremental: [{ data: { _a: null }, path: [] }], hasNext: true },
      { incremental: [{ data: { product: { upc: 'a' } }, path: [] }], hasNext: false },
    ]);
  });

  test('fields that require other fields follow', async () => {
    await using shop = await startGraph(bookshop());
    const query = '{ book(id: "1") { reviews { ... @defer { stars book { shipping } } } } }';
    expect(await all(query, undefined, shop)).toEqual([
      { data: { book: { reviews: [{}, {}] } }, hasNext: true },
      {
        incremental: [
          { data: { stars: 5, book: { shipping: 0 } }, path: ['book', 'reviews', 0] },
          { data: { stars: 2, book: { shipping: 0 } }, path: ['book', 'reviews', 1] },
        ],
        hasNext: false,
      },
    ]);
  });

  test('a forbidden null does not spread beyond its part, which has the error', async () => {
    gates.reviews.resolve();
    const [first, second] = await all('{ products { upc ... @defer { rating } } }');
    expect(first).toEqual({ data: { products: [{ upc: 'a' }, { upc: 'b' }] }, hasNext: true });
    expect(second.incremental).toMatchObject([
      { data: { rating: 5 }, path: ['products', 0] },
      { data: null, path: ['products', 1], errors: [{ path: ['products', 1, 'rating'] }] },
    ]);
    expect(second.incremental[0]).not.toHaveProperty('errors');
  });

  test('a subgraph that fails fails only its part', async () => {
    graph.subgraph('reviews').misbehave = () => 'hang up';
    gates.reviews.resolve();
    const [first, second] = await all('{ product(upc: "a") { name ... @defer { reviews { text } } } }');
    expect(first).toEqual({ data: { product: { name: 'Product a' } }, hasNext: true });
    expect(second).toMatchObject({
      incremental: [{ data: { reviews: null }, path: ['product'], errors: [{ path: ['product', 'reviews'] }] }],
      hasNext: false,
    });
  });

  test('sends no part for a null object', async () => {
    graph.subgraph('products').misbehave = () => ({ body: '{"data":{"product":null}}' });
    expect(await all('{ product(upc: "a") { ... @defer { reviews { text } } } }')).toEqual([
      { data: { product: null }, hasNext: false },
    ]);
  });

  test('follows a mutation', async () => {
    gates.reviews.resolve();
    const payloads = await all('mutation { rename(upc: "a", name: "x") { name ... @defer { reviews { text } } } }');
    expect(payloads[0]).toEqual({ data: { rename: { name: 'x' } }, hasNext: true });
    expect(payloads[1].incremental).toEqual([{ data: { reviews: [{ text: 'on a' }] }, path: ['rename'] }]);
  });

  test('a client that accepts no parts gets the whole answer', async () => {
    gates.reviews.resolve();
    expect(
      await send(graph.gateway, { query: '{ product(upc: "a") { upc ... @defer { reviews { text } } } }' }),
    ).toEqual({
      data: { product: { upc: 'a', reviews: [{ text: 'on a' }] } },
    });
  });

  test('a client that leaves cancels the remaining fetches', async () => {
    const leaving = new AbortController();
    const answer = parts('{ product(upc: "a") { upc ... @defer { reviews { text } } } }', undefined, leaving.signal);
    await answer.next();
    await expect.poll(() => graph.subgraph('reviews').received.length).toBe(1);
    leaving.abort();
    await expect(answer.next()).rejects.toThrow();
    await expect.poll(() => graph.gateway.metrics.text()).toContain('service="reviews",outcome="aborted"');
  });

  test('works over WebSocket', async () => {
    const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close(0));
    const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket });
    onTestFinished(() => client.dispose());
    gates.reviews.resolve();
    const payloads = [];
    for await (const payload of client.iterate({
      query: '{ product(upc: "a") { upc ... @defer { reviews { text } } } }',
    })) {
      payloads.push(payload);
    }
    expect(payloads).toEqual([
      { data: { product: { upc: 'a' } }, hasNext: true },
      { incremental: [{ data: { reviews: [{ text: 'on a' }] }, path: ['product'] }], hasNext: false },
    ]);
  });

  test.each([
    ['a label twice', '{ product(upc: 1) { ... @defer(label: "x") { upc } ... @defer(label: "x") { name } } }', '"x"'],
    ['a label that varies', 'query ($l: String) { product(upc: 1) { ... @defer(label: $l) { upc } } }', 'variable'],
    ['a subscription', 'subscription { renamed { ... @defer { name } } }', 'subscription'],
  ])('%s is refused', async (_what, query, message) => {
    expect(await send(graph.gateway, { query })).toMatchObject({
      errors: [{ message: expect.stringContaining(message) }],
    });
  });
});

async function collect(payloads: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const payload of payloads) all.push(payload);
  return all;
}

describe('@defer for a client that accepts incrementalSpec=v0.2', () => {
  const byIds = (query: string, variables?: object) =>
    parts(query, variables, undefined, graph, 'incrementalSpec=v0.2');

  test('announces each place with an id, sends its part, and reports its completion', async () => {
    const answer = byIds('{ products { upc ... @defer(label: "later") { reviews { text } } } }');
    expect((await answer.next()).value).toEqual({
      data: { products: [{ upc: 'a' }, { upc: 'b' }] },
      pending: [
        { id: '0', path: ['products', 0], label: 'later' },
        { id: '1', path: ['products', 1], label: 'later' },
      ],
      hasNext: true,
    });
    gates.reviews.resolve();
    expect((await answer.next()).value).toEqual({
      incremental: [
        { id: '0', data: { reviews: [{ text: 'on a' }] } },
        { id: '1', data: { reviews: [{ text: 'on b' }] } },
      ],
      completed: [{ id: '0' }, { id: '1' }],
      hasNext: false,
    });
    expect((await answer.next()).done).toBe(true);
  });

  test('announces a nested part with the part around it', async () => {
    const answer = byIds(`{ product(upc: "a") { upc ...P @defer } }
      fragment P on Product { reviews { id ... on Review @defer(label: "inner") { author { name } } } }`);
    expect((await answer.next()).value).toEqual({
      data: { product: { upc: 'a' } },
      pending: [{ id: '0', path: ['product'] }],
      hasNext: true,
    });
    gates.reviews.resolve();
    expect((await answer.next()).value).toEqual({
      pending: [{ id: '1', path: ['product', 'reviews', 0], label: 'inner' }],
      incremental: [{ id: '0', data: { reviews: [{ id: 'a1' }] } }],
      completed: [{ id: '0' }],
      hasNext: true,
    });
    gates.accounts.resolve();
    expect((await answer.next()).value).toEqual({
      incremental: [{ id: '1', data: { author: { name: 'ANN' } } }],
      completed: [{ id: '1' }],
      hasNext: false,
    });
  });

  test('reports a failed part as completed with its errors', async () => {
    for (const gate of Object.values(gates)) gate.resolve();
    const [first, second] = await collect(byIds('{ product(upc: "b") { upc ... @defer { rating } } }'));
    expect(first).toMatchObject({ pending: [{ id: '0', path: ['product'] }], hasNext: true });
    expect(second).toEqual({
      completed: [{ id: '0', errors: [expect.objectContaining({ path: ['product', 'rating'] })] }],
      hasNext: false,
    });
  });

  test('announces nothing if nothing is deferred', async () => {
    for (const gate of Object.values(gates)) gate.resolve();
    const query = 'query ($later: Boolean!) { product(upc: "a") { upc ... @defer(if: $later) { rating } } }';
    expect(await collect(byIds(query, { later: false }))).toEqual([
      { data: { product: { upc: 'a', rating: 5 } }, hasNext: false },
    ]);
  });
});

describe('Apollo Client', () => {
  test.each([
    ['GraphQL17Alpha9Handler', new GraphQL17Alpha9Handler()],
    ['Defer20220824Handler', new Defer20220824Handler()],
  ])('with its %s puts the parts together', async (_name, incrementalHandler) => {
    const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    const client = new ApolloClient({
      link: new HttpLink({ uri: server.url }),
      cache: new InMemoryCache(),
      incrementalHandler,
    });
    onTestFinished(async () => {
      client.stop();
      await server.close(0);
    });
    const results: unknown[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      client
        .watchQuery({
          query: gql`
            query {
              product(upc: "a") {
                upc
                ... @defer {
                  reviews {
                    id
                    ... @defer {
                      author {
                        name
                      }
                    }
                  }
                }
              }
            }
          `,
        })
        .subscribe((result) => {
          if (result.error) reject(result.error);
          const text = JSON.stringify(result.data ?? null);
          if (result.data) results.push(JSON.parse(text.replaceAll(/"__typename":"\w+",?/g, '').replaceAll(',}', '}')));
          if (text.includes('upc') && !text.includes('a1')) gates.reviews.resolve();
          if (text.includes('a1')) gates.accounts.resolve();
          if (text.includes('ANN')) resolve();
        });
    });
    await ended;
    expect(results).toEqual([
      { product: { upc: 'a' } },
      { product: { upc: 'a', reviews: [{ id: 'a1' }] } },
      { product: { upc: 'a', reviews: [{ id: 'a1', author: { name: 'ANN' } }] } },
    ]);
  });
});
