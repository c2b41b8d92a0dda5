import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GatewayOptions, Identity } from '../src/index.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
/** Subgraphs wait for this before they answer. */
let gate: PromiseWithResolvers<void>;
let count: number;

/** The token gives the identity. It is not verified here. */
const identity: GatewayOptions['identity'] = {
  verifies: true,
  identify: async (token) =>
    ({ kind: 'verified', subject: token ?? 'nobody', tenant: 'acme', roles: [], claims: {} }) satisfies Identity,
};

async function start(options: Partial<GatewayOptions>): Promise<void> {
  graph = await startGraph(
    {
      counter: {
        typeDefs: `
          type Query { count(step: Int): Int  fail: Int }
          type Mutation { add: Int }`,
        resolvers: {
          Query: {
            count: (_: unknown, { step = 1 }: { step?: number }) => count * step,
            fail: () => {
              throw new Error('failed');
            },
          },
          Mutation: { add: () => ++count },
        },
      },
    },
    { identity, ...options },
  );
  graph.subgraph('counter').hold = () => gate.promise;
}

const received = () => graph.subgraph('counter').received;
const ask = (query: string, as = 'ann', init: { variables?: object; signal?: AbortSignal } = {}) =>
  graph.gateway
    .fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${as}` },
      body: JSON.stringify({ query, variables: init.variables }),
      signal: init.signal,
    })
    .then((response) => response.json());
const metric = async (name: string) =>
  Number(new RegExp(`^${name}(?:{[^}]*})? (\\d+)`, 'm').exec(await graph.gateway.metrics.text())?.[1] ?? 0);

beforeEach(() => {
  gate = Promise.withResolvers();
  count = 1;
});
afterEach(() => graph[Symbol.asyncDispose]());

describe.each<[string, Partial<GatewayOptions>, string]>([
  ['equal queries to a subgraph', {}, 'gateway_subgraph_requests_shared_total'],
  ['equal queries of clients', { shareClientRequests: true }, 'gateway_operations_shared_total'],
])('%s at the same time', (_name, options, counted) => {
  beforeEach(() => start(options));

  /** Sends all, waits until all but the distinct ones count as shared, and lets the subgraph answer. */
  async function together(distinct: number, asks: (() => Promise<unknown>)[]): Promise<unknown[]> {
    const answers = asks.map((ask) => ask());
    await expect.poll(() => metric(counted)).toBe(asks.length - distinct);
    await expect.poll(() => received().length).toBe(distinct);
    gate.resolve();
    return Promise.all(answers);
  }

  test('are sent once, and all get the answer', async () => {
    const answers = await together(
      1,
      Array.from({ length: 5 }, () => () => ask('{ count }')),
    );
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ data: { count: 1 } })));
  });

  test('fail for all', async () => {
    const answers = await together(
      1,
      Array.from({ length: 3 }, () => () => ask('{ fail }')),
    );
    for (const answer of answers) expect(answer).toMatchObject({ data: { fail: null }, errors: [{ path: ['fail'] }] });
  });

  test('do not include other identities, variables or selections', async () => {
    const q = 'query ($step: Int) { count(step: $step) }';
    const answers = await together(4, [
      () => ask(q, 'ann', { variables: { step: 2 } }),
      () => ask(q, 'bob', { variables: { step: 2 } }),
      () => ask(q, 'ann', { variables: { step: 3 } }),
      () => ask('{ n: count(step: 2) }'),
      () => ask(q, 'ann', { variables: { step: 2 } }),
    ]);
    expect(answers).toEqual([
      { data: { count: 2 } },
      { data: { count: 2 } },
      { data: { count: 3 } },
      { data: { n: 2 } },
      { data: { count: 2 } },
    ]);
    expect(
      received()
        .map(({ headers }) => headers['x-sophia-subject'])
        .sort(),
    ).toEqual(['ann', 'ann', 'ann', 'bob']);
  });

  test('continue for the other clients when one leaves, also the first', async () => {
    const first = new AbortController();
    const left = ask('{ count }', 'ann', { signal: first.signal });
    const ended = expect(left).rejects.toThrow();
    await expect.poll(() => received().length).toBe(1);
    const stays = ask('{ count }');
    await expect.poll(() => metric(counted)).toBe(1);
    first.abort();
    await ended;
    gate.resolve();
    expect(await stays).toEqual({ data: { count: 1 } });
    expect(received()).toHaveLength(1);
  });

  test('are cancelled when the last client leaves, and a later one gets a new request', async () => {
    const leaving = new AbortController();
    const both = [
      ask('{ count }', 'ann', { signal: leaving.signal }),
      ask('{ count }', 'ann', { signal: leaving.signal }),
    ];
    const ended = Promise.all(both.map((left) => expect(left).rejects.toThrow()));
    await expect.poll(() => metric(counted)).toBe(1);
    await expect.poll(() => received().length).toBe(1);
    leaving.abort();
    const next = ask('{ count }');
    await ended;
    await expect.poll(() => graph.gateway.metrics.text()).toContain('outcome="aborted"');
    await expect.poll(() => received().length).toBe(2);
    gate.resolve();
    expect(await next).toEqual({ data: { count: 1 } });
  });

  test('from before a mutation’s answer are not joined after it', async () => {
    graph.subgraph('counter').hold = undefined;
    graph.subgraph('counter').misbehave = ({ query }) => (query.includes('count') && count === 1 ? 'hang' : undefined);
    const leaving = new AbortController();
    const stuck = ask('{ count }', 'ann', { signal: leaving.signal });
    const ended = expect(stuck).rejects.toThrow();
    await expect.poll(() => received().length).toBe(1);
    expect(await ask('mutation { add }')).toEqual({ data: { add: 2 } });
    expect(await ask('{ count }')).toEqual({ data: { count: 2 } });
    leaving.abort();
    await ended;
  });

  test('do not include mutations', async () => {
    const answers = [ask('mutation { add }'), ask('mutation { add }')];
    await expect.poll(() => received().length).toBe(2);
    gate.resolve();
    expect(await Promise.all(answers)).toEqual([{ data: { add: 2 } }, { data: { add: 3 } }]);
  });
});

test('shares nothing if that is disabled', async () => {
  await start({ shareSubgraphRequests: false });
  const answers = [ask('{ count }'), ask('{ count }')];
  await expect.poll(() => received().length).toBe(2);
  gate.resolve();
  expect(await Promise.all(answers)).toEqual([{ data: { count: 1 } }, { data: { count: 1 } }]);
});
