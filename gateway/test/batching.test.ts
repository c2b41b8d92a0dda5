import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';
import type { SubgraphDefinition } from './support/test-subgraph.ts';

const counter: SubgraphDefinition = {
  typeDefs: `
    type Query { count: Int echo(text: String): String thing: Thing }
    type Thing @key(fields: "id") { id: ID name: String }
    type Mutation { add(n: Int!): Int }
    type Subscription { counted: Int }
  `,
  resolvers: {
    Query: {
      count: () => count,
      echo: (_: unknown, { text }: { text: string }) => text,
      thing: () => ({ id: '1', name: 'one' }),
    },
    Mutation: {
      add: (_: unknown, { n }: { n: number }) => {
        count += n;
        return count;
      },
    },
    Subscription: { counted: { subscribe: async function* () {} } },
  },
};
let count = 0;
let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({ counter }, { maxBatch: 4, shareSubgraphRequests: false });
});
afterEach(() => {
  count = 0;
  graph.subgraph('counter').hold = undefined;
  graph.subgraph('counter').received.length = 0;
});
afterAll(() => graph[Symbol.asyncDispose]());

async function post(body: unknown, accept = 'application/graphql-response+json') {
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });
  const type = response.headers.get('content-type');
  return { status: response.status, type, body: (await response.json()) as GraphResponse | GraphResponse[] };
}
const echo = (text: string) => ({ query: 'query ($t: String) { echo(text: $t) }', variables: { t: text } });

describe('a batch', () => {
  test.each(['application/graphql-response+json', 'application/json'])(
    'is answered with a list in the same order, as %s',
    async (accept) => {
      expect(await post([echo('a'), { query: '{ __typename }' }, echo('b')], accept)).toEqual({
        status: 200,
        type: `${accept}; charset=utf-8`,
        body: [{ data: { echo: 'a' } }, { data: { __typename: 'Query' } }, { data: { echo: 'b' } }],
      });
    },
  );

  test('of one operation is answered with a list of one', async () => {
    expect((await post([echo('a')])).body).toEqual([{ data: { echo: 'a' } }]);
  });

  test.each<[string, unknown, string]>([
    ['null', null, 'BAD_REQUEST'],
    ['a number', 1, 'BAD_REQUEST'],
    ['a list', [echo('x')], 'BAD_REQUEST'],
    ['nothing', {}, 'BAD_REQUEST'],
    ['no text', { query: 7 }, 'BAD_REQUEST'],
    ['a syntax error', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['something that is not valid', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['too large an operation', { query: `{ ${'a: count '.repeat(31)} }` }, 'OPERATION_LIMIT_EXCEEDED'],
    ['a variable that does not fit', { query: 'mutation ($n: Int!) { add(n: $n) }' }, 'BAD_USER_INPUT'],
    ['an unknown id', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['a subscription', { query: 'subscription { counted }' }, 'BAD_REQUEST'],
  ])('with %s answers the other entries', async (_, entry, code) => {
    const { status, body } = await post([echo('a'), entry, echo('b')], 'application/graphql-response+json, */*');
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { data: { echo: 'a' } },
      { errors: [{ extensions: { code } }] },
      { data: { echo: 'b' } },
    ]);
    expect(graph.subgraph('counter').connections).toEqual([]);
  });

  test('with mutations runs its entries one after the other', async () => {
    const add = (n: number) => ({ query: `mutation { add(n: ${n}) }` });
    const order: string[] = [];
    graph.subgraph('counter').hold = async () =>
      void order.push(graph.subgraph('counter').received.at(-1)?.query ?? '');
    const { body } = await post([{ query: '{ count }' }, add(1), { query: '{ count }' }, add(10)]);
    expect(body).toEqual([{ data: { count: 0 } }, { data: { add: 1 } }, { data: { count: 1 } }, { data: { add: 11 } }]);
    expect(order.map((query) => query.split(/\W/)[0])).toEqual(['', 'mutation', '', 'mutation']);
  });

  test.each([{}, { query: '' }, { query: null }])(
    'with mutations asked for by their hash and %j runs one after the other',
    async (rest) => {
      const query = 'mutation { add(n: 1) }';
      const extensions = {
        persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
      };
      await post({ query, extensions });
      const { received } = graph.subgraph('counter');
      const mutations = () => received.filter(({ query }) => query.startsWith('mutation')).length;
      const arrived: number[] = [];
      graph.subgraph('counter').hold = async () => {
        if (!received.at(-1)?.query.startsWith('mutation')) return;
        // By then the other requests would have arrived too.
        await post(echo('a'));
        arrived.push(mutations());
      };
      await post([
        { ...rest, extensions },
        { ...rest, extensions },
        { ...rest, extensions },
      ]);
      expect(arrived).toEqual([2, 3, 4]);
    },
  );

  test('continues after a mutation that fails', async () => {
    const { body } = await post([{ query: 'mutation { nothing }' }, { query: 'mutation { add(n: 1) }' }, null]);
    expect(body).toMatchObject([{ errors: [{}] }, { data: { add: 1 } }, { errors: [{}] }]);
  });

  test('of queries runs them at the same time', async () => {
    const both = Promise.withResolvers<void>();
    graph.subgraph('counter').hold = () => {
      if (graph.subgraph('counter').received.length === 2) both.resolve();
      return both.promise;
    };
    const { body } = await post([echo('a'), echo('b')]);
    expect(body).toEqual([{ data: { echo: 'a' } }, { data: { echo: 'b' } }]);
  });

  test('answers a deferred fragment at once', async () => {
    const query = '{ thing { id ... @defer { name } } }';
    const { body, type } = await post([{ query }], 'multipart/mixed, application/json');
    expect({ body, type }).toEqual({
      body: [{ data: { thing: { id: '1', name: 'one' } } }],
      type: 'application/json; charset=utf-8',
    });
  });

  test('has the cost limit of one operation: entries beyond it are refused, and the others answered', async () => {
    await using small = await startGraph({ counter }, { maxBatch: 4, costLimit: { max: 2, listSize: 10 } });
    const thing = { query: '{ thing { id } }' };
    const response = await small.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([thing, thing, thing, echo('a')]),
    });
    const data = { thing: { id: '1' } };
    const message = 'The batch up to this operation is estimated to cost 3; at most 2 is allowed';
    expect(await response.json()).toMatchObject([
      { data },
      { data },
      { errors: [{ message, extensions: { code: 'OPERATION_TOO_EXPENSIVE' } }] },
      { data: { echo: 'a' } },
    ]);
  });

  test('that is too long is refused as a whole', async () => {
    const { status, body } = await post(Array.from({ length: 5 }, () => ({ query: 'mutation { add(n: 1) }' })));
    expect({ status, body }).toEqual({
      status: 413,
      body: {
        errors: [{ message: 'The batch has 5 operations; at most 4 are allowed', extensions: { code: 'BAD_REQUEST' } }],
      },
    });
    expect(count).toBe(0);
  });

  test('without operations is a bad request', async () => {
    expect(await post([])).toMatchObject({ status: 400, body: { errors: [{ message: 'The batch is empty' }] } });
  });

  test('is refused by default', async () => {
    await using plain = await startGraph({ counter });
    const response = await plain.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify([echo('a')]),
    });
    expect(response.status).toBe(400);
    expect(plain.subgraph('counter').received).toEqual([]);
  });
});
