import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type GatewayOptions, type Identity, serveGateway } from '../src/index.ts';
import { alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop(), { showCost: ({ requestHeaders }) => 'x-show-cost' in requestHeaders });
});
afterAll(() => graph[Symbol.asyncDispose]());

/** Returns the answer's plan, with every time as `ms`. */
async function explained(query: string, showPlan: string, variables?: object, of = graph) {
  const { extensions } = (await send(of.gateway, { query, variables }, { 'x-show-plan': showPlan })) as Explained;
  return JSON.parse(JSON.stringify(extensions?.plan ?? null, timesHidden));
}

interface Explained {
  readonly extensions?: { readonly plan?: object };
}

function timesHidden(name: string, value: unknown): unknown {
  return ['start', 'duration', 'planned', 'answered'].includes(name) && typeof value === 'number' ? 'ms' : value;
}

const time = { start: 'ms', duration: 'ms' };
const timings = { planned: 'ms', answered: 'ms' };

const authorsOfBooks = '{ books { author { name } } }';
const booksFetch = {
  kind: 'fetch',
  service: 'catalog',
  operationKind: 'query',
  parts: [
    {
      path: [],
      operation: '{\n  books {\n    author {\n      __typename\n      id\n    }\n  }\n}',
      variables: [],
    },
  ],
};
const authorsFetch = {
  kind: 'fetch',
  service: 'people',
  operationKind: 'query',
  parts: [
    {
      path: ['books', '@', 'author'],
      operation: expect.stringContaining('... on Author {\n      name'),
      variables: [],
      requires: '{ ... on Author { __typename id } }',
    },
  ],
};

describe('the plan of an operation, in its answer', () => {
  test('lists the requests to each subgraph, in order', async () => {
    const node = { kind: 'sequence', nodes: [booksFetch, authorsFetch] };
    expect(await explained(authorsOfBooks, 'plan')).toEqual({ node });
    expect(await send(graph.gateway, { query: authorsOfBooks })).not.toHaveProperty('extensions');
  });

  test('shows the time, entities and objects of each request', async () => {
    const bytes = expect.any(Number);
    const request = { ...time, bytes, outcome: 'ok', shared: false };
    expect(await explained(authorsOfBooks, 'timings')).toEqual({
      timings,
      node: {
        kind: 'sequence',
        nodes: [
          { ...booksFetch, requests: [request] },
          { ...authorsFetch, requests: [{ ...request, entities: 2, objects: 3 }] },
        ],
      },
    });
  });

  test('has consistent times', async () => {
    const answer = (await send(graph.gateway, { query: authorsOfBooks }, { 'x-show-plan': 'timings' })) as {
      extensions: { plan: { timings: Times; node: { nodes: { requests: Timed[] }[] } } };
    };
    const { timings, node } = answer.extensions.plan;
    const [books, authors] = node.nodes.map(({ requests }) => requests[0]);
    const ends = (timed: Timed | undefined) => (timed ? timed.start + timed.duration : Number.NaN);
    const moments = [timings.planned, books?.start, ends(books), authors?.start, ends(authors), timings.answered];
    expect(moments).toEqual(moments.toSorted((a = 0, b = 0) => a - b));
  });

  test('shows skipped requests, failures, and the choice of a variable', async () => {
    const query = 'query ($id: ID!, $more: Boolean!) { book(id: $id) { title reviews @include(if: $more) { stars } } }';
    const reviewsOf = async (variables: object) => {
      const { node } = await explained(query, 'timings', variables);
      expect(node.nodes[1]).toMatchObject({ service: 'reviews' });
      return node.nodes[1].requests;
    };
    expect(await reviewsOf({ id: '99', more: true })).toEqual([]);
    expect((await explained(query, 'plan', { id: '1', more: false })).node).toMatchObject({
      kind: 'fetch',
      service: 'catalog',
    });
    const reviews = graph.subgraph('reviews');
    reviews.misbehave = () => ({ status: 500, body: 'down' });
    onTestFinished(() => {
      reviews.misbehave = undefined;
    });
    const failed = { ...time, entities: 1, objects: 1, bytes: 0, outcome: 'SUBREQUEST_HTTP_ERROR', shared: false };
    expect(await reviewsOf({ id: '1', more: true })).toEqual([failed]);
  });

  test('shows joined fetches as one request', async () => {
    const query = '{ a: book(id: "1") { reviews { stars } } b: book(id: "3") { reviews { stars by { id } } } }';
    const { node } = await explained(query, 'timings');
    const [, reviews] = node.nodes;
    expect(reviews.parts.map(({ path }: { path: string[] }) => path)).toEqual([['a'], ['b']]);
    expect(reviews.requests).toMatchObject([{ entities: 2, objects: 2 }]);
  });

  test('shows which requests were shared with others', async () => {
    const catalog = graph.subgraph('catalog');
    const before = catalog.received.length;
    const gate = Promise.withResolvers<void>();
    catalog.hold = () => gate.promise;
    const query = '{ cover(size: SMALL) }';
    const first = explained(query, 'timings');
    const second = explained(query, 'timings');
    const shared = () => graph.gateway.metrics.text();
    await expect.poll(shared).toContain('gateway_subgraph_requests_shared_total{service="catalog"} 1');
    gate.resolve();
    catalog.hold = undefined;
    expect((await first).node.requests).toMatchObject([{ shared: false }]);
    expect((await second).node.requests).toMatchObject([{ shared: true }]);
    expect(catalog.received.length).toBe(before + 1);
  });

  test('shows that no subgraph is needed', async () => {
    expect(await explained('{ __typename }', 'timings')).toEqual({ timings });
  });

  test('is in every answer that requests it, also on the express lane', async () => {
    const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close(0));
    const ask = async (headers: Record<string, string>) => {
      const answer = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ authors { id } }' }),
      });
      const { data, extensions = {} } = (await answer.json()) as { data: object; extensions?: object };
      expect(data).toEqual({ authors: [{ id: 'a1' }, { id: 'a2' }] });
      return Object.keys(extensions);
    };
    for (let i = 0; i < 3; i += 1) {
      expect(await ask({})).toEqual([]);
      expect(await ask({ 'x-show-plan': 'plan' })).toEqual(['plan']);
      expect(await ask({ 'x-show-plan': 'timings', 'x-show-cost': '1' })).toEqual(['cost', 'plan']);
    }
  });

  test('is in the last part of an answer in parts', async () => {
    const query = '{ book(id: "1") { title ... @defer { reviews { stars } } } }';
    const response = await graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed; deferSpec=20220824, application/json',
        'x-show-plan': 'timings',
      },
      body: JSON.stringify({ query }),
    });
    const payloads = (await response.text())
      .split('\r\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    expect(payloads.map(({ hasNext, extensions }) => [hasNext, extensions?.plan.node.kind])).toEqual([
      [true, undefined],
      [false, 'defer'],
    ]);
    const [{ path, node }] = payloads[1].extensions.plan.node.parts;
    expect(path).toEqual(['book']);
    expect(node).toMatchObject({ service: 'reviews', requests: [{ outcome: 'ok' }] });
  });

  test('is in each event of a subscription', async () => {
    const source = alerts();
    await using other = await startGraph(source.definitions);
    const server = await serveGateway(other.gateway, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close(0));
    const query = 'subscription { alertRaised { account { name } } }';
    const headers = { accept: 'text/event-stream', 'x-show-plan': 'timings' };
    const response = await fetch(`${server.url}?query=${encodeURIComponent(query)}`, { headers });
    await source.events.listened();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let received = '';
    for (const id of ['1', '2']) {
      source.events.emit({ alertRaised: { id, accountId: 'a' } });
      while (received.split('"extensions"').length <= Number(id)) received += (await reader?.read())?.value ?? '';
    }
    const [, first] = /data: (.*)\n/.exec(received) ?? [];
    expect(JSON.parse(first ?? '').extensions.plan.node).toMatchObject({
      kind: 'subscription',
      primary: { service: 'alerts', operationKind: 'subscription' },
      rest: { service: 'accounts', requests: [{ entities: 1, outcome: 'ok' }] },
    });
    await reader?.cancel();
  });
});

interface Times {
  readonly planned: number;
  readonly answered: number;
}
interface Timed {
  readonly start: number;
  readonly duration: number;
}

describe('the plan is refused', () => {
  const identity: GatewayOptions['identity'] = {
    verifies: true,
    identify: async (token = '') =>
      ({ kind: 'verified', subject: 'ann', tenant: 'acme', roles: [token], claims: {} }) satisfies Identity,
  };
  const refusedFor = async (options: Partial<GatewayOptions>, headers: Record<string, string>) => {
    await using other = await startGraph(bookshop(), options);
    const response = await other.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-show-plan': 'plan', ...headers },
      body: JSON.stringify({ query: 'mutation { rename(id: "1", title: "x") { id } }' }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return [response.status, errors?.[0]?.extensions.code, other.subgraph('catalog').received.length];
  };

  test('to clients without the right to see it, and nothing runs', async () => {
    expect(await refusedFor({ identity }, { authorization: 'Bearer boss' })).toEqual([403, 'PLAN_NOT_SHOWN', 0]);
  });

  test('but not to clients with that right', async () => {
    const showPlan: GatewayOptions['showPlan'] = ({ identity }) => identity.roles.includes('boss');
    const headers = { authorization: 'Bearer boss' };
    expect(await refusedFor({ identity, showPlan }, headers)).toEqual([200, undefined, 1]);
  });

  test('in an unknown format', async () => {
    expect(await refusedFor({}, { 'x-show-plan': 'picture' })).toEqual([400, 'BAD_REQUEST', 0]);
  });
});
