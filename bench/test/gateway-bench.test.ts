import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createGateway, createTokenIdentity, type Gateway, serveGateway } from '@sophia/gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatewayBench } from '../src/gateway/gateway-bench.ts';
import { monolithAnswer } from '../src/gateway/graph/monolith.ts';
import { everything, oneSubgraph, profile } from '../src/gateway/graph/operations.ts';
import { subgraphSchemas, supergraphOf } from '../src/gateway/graph/subgraphs.ts';
import { modelOf, textOf, type WorldSize, worldName, worldSizes } from '../src/gateway/graph/world-name.ts';
import type { Questions } from '../src/gateway/load/questions.ts';
import { runLoad } from '../src/gateway/load/run-load.ts';
import type { Measured } from '../src/gateway/race.ts';
import { ratiosOfRepeated, ratiosOfTraffic } from '../src/gateway/ratios.ts';
import { type ReplayServer, startReplayServer } from '../src/gateway/subgraphs/replay-server.ts';
import { tokenSecret } from '../src/targets/tokens.ts';

let subgraphs: ReplayServer;
let gateway: Gateway;
beforeAll(async () => {
  subgraphs = await startReplayServer(subgraphSchemas());
  gateway = await createGateway({ supergraph: supergraphOf(subgraphs.urlOf) });
});
afterAll(async () => {
  await gateway.dispose();
  await subgraphs[Symbol.asyncDispose]();
});

const post = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function throughGateway(query: string): Promise<string> {
  const response = await gateway.fetch('http://gateway/graphql', post({ query }));
  return response.text();
}

describe('the benchmark graph', () => {
  test('gets the same answer through the gateway as from one schema over the data, about 87 kB', async () => {
    const answer = await throughGateway(everything);
    expect(JSON.parse(answer)).toEqual(monolithAnswer(everything));
    expect(answer.length).toBeGreaterThan(86_500);
    expect(answer.length).toBeLessThan(88_500);
  });

  test('computes a request once and replays its answer', async () => {
    const first = await throughGateway(everything);
    const { requests, computed } = subgraphs.counts();
    expect(await throughGateway(everything)).toBe(first);
    expect(subgraphs.counts().requests).toBeGreaterThan(requests);
    expect(subgraphs.counts().computed).toBe(computed);
  });

  test('answers entities under several aliases, with variables, and reports errors of a query', async () => {
    const ask = async (body: object) => (await fetch(subgraphs.urlOf('accounts'), post(body))).json();
    const query = `query($one: [_Any!]!, $two: [_Any!]!) {
      a: _entities(representations: $one) { __typename ... on User { name } }
      b: _entities(representations: $two) { ... on User { id } }
    }`;
    const variables = { one: [{ __typename: 'User', id: '2' }], two: [{ __typename: 'User', id: '3' }] };
    expect(await ask({ query, variables })).toEqual({
      data: { a: [{ __typename: 'User', name: 'Dotan Simha' }], b: [{ id: '3' }] },
    });
    expect(await ask({ query: '{ nothing }' })).toMatchObject({
      errors: [{ message: expect.stringContaining('nothing') }],
    });
  });
});

describe('generated worlds', () => {
  const allNumbers =
    'query ($world: ID!) { nodes(n: 1000, world: $world) { id floats ints strings int float string } }';

  test.each(Object.entries(worldSizes))('of one kind and of size %s differ only in their digits', (name, { kinds }) => {
    const size = name as WorldSize;
    for (let kind = 0; kind < kinds; kind++) {
      const world = worldName(size, 9 * (4_321 + kind) + kind);
      const model = modelOf(world);
      const answer = (of: typeof world) =>
        JSON.stringify(
          size === 'n'
            ? monolithAnswer(allNumbers, { world: textOf(of) })
            : monolithAnswer(profile, { user: `${textOf(of)}-2` }),
        );
      expect(answer(world)).not.toBe(answer(model));
      expect(answer(world)).toBe(answer(model).replaceAll(model.digits, world.digits));
    }
  });

  test('have 59,049 different names', () => {
    const names = new Set(Array.from({ length: 59_049 }, (_, index) => textOf(worldName('m', index))));
    expect(names.size).toBe(59_049);
  });
});

describe('the load', () => {
  const job = (url: string, questions: Questions, requests = 12) => ({
    url,
    questions,
    connections: 3,
    until: { requests },
  });

  async function servingGateway(use: (url: string) => Promise<void>): Promise<void> {
    const server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
    try {
      await use(server.url);
    } finally {
      await server.close(0);
    }
  }

  async function serving(listener: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test.each<[Questions, number]>([
    [{ query: everything }, 12],
    ['varied1kB', 40],
    ['varied', 40],
    ['varied1MB', 3],
    ['manyOperations', 100],
    ['large', 1],
    ['bigNumbers', 1],
  ])('counts right answers of a gateway: %j', async (questions, requests) => {
    await servingGateway(async (url) => {
      const result = await runLoad(job(url, questions, requests));
      expect(result.answered).toBe(requests);
    });
  });

  test('is accepted by a gateway that verifies its tokens', async () => {
    const identity = createTokenIdentity({ keys: { secret: tokenSecret }, tenantClaim: 'tenant' });
    await using verifying = new AsyncDisposableStack();
    const strict = await createGateway({ supergraph: supergraphOf(subgraphs.urlOf), identity });
    verifying.defer(() => strict.dispose());
    const server = await serveGateway(strict, { host: '127.0.0.1', port: 0 });
    verifying.defer(() => server.close(0));
    const result = await runLoad(job(server.url, 'varied1kB', 12));
    expect(result.answered).toBe(12);
  });

  test('asks about a new world each time, and subgraphs reuse the answers for its kind', async () => {
    await servingGateway(async (url) => {
      await runLoad(job(url, 'varied', 9));
      const { requests, computed } = subgraphs.counts();
      await runLoad(job(url, 'varied', 27));
      expect(subgraphs.counts().requests - requests).toBeGreaterThanOrEqual(27 * 4);
      expect(subgraphs.counts().computed).toBe(computed);
    });
  });

  test('reads an answer in chunks, and fails on the first wrong answer', async () => {
    const right = JSON.stringify(monolithAnswer(oneSubgraph.query));
    let answers = 0;
    const answer: RequestListener = (request, response) => {
      request.resume();
      const body = ++answers < 9 ? right : right.replace('Table', 'Chair');
      response.write(body.slice(0, 50));
      setImmediate(() => response.end(body.slice(50)));
    };
    await serving(answer, async (url) => {
      await expect(runLoad(job(url, { query: oneSubgraph.query }))).rejects.toThrow(/wrong answer: .*Chair/);
    });
    expect(answers).toBeGreaterThanOrEqual(9);
  });

  test('fails on an answer about another world than the requested one', async () => {
    const bodies: string[] = [];
    const repeatFirst: RequestListener = async (request, response) => {
      bodies.push(await text(request));
      const { query, variables } = JSON.parse(bodies[0] ?? '');
      response.end(JSON.stringify(monolithAnswer(query, variables)));
    };
    await serving(repeatFirst, async (url) => {
      await expect(runLoad({ ...job(url, 'varied1kB'), connections: 1 })).rejects.toThrow(/wrong answer/);
    });
    expect(bodies).toHaveLength(2);
  });

  test('sends a new token with each request of a series', async () => {
    const tokens = new Set<string | undefined>();
    const answer: RequestListener = async (request, response) => {
      tokens.add(request.headers.authorization);
      const { query, variables } = JSON.parse(await text(request));
      response.end(JSON.stringify(monolithAnswer(query, variables)));
    };
    await serving(answer, async (url) => {
      await runLoad(job(url, 'manyOperations', 20));
    });
    expect(tokens.size).toBe(20);
    expect([...tokens].every((token) => token?.startsWith('Bearer '))).toBe(true);
  });
});

describe('the report', () => {
  const round = (perSecond: number): Measured => ({
    perSecond,
    p50: 1,
    p95: 1,
    p99: 1,
    memory: undefined,
    cpu: undefined,
    subgraphRequests: 1,
  });

  test('has the median of the rounds’ ratios, and leaves out metrics that were not measured', () => {
    const alone = new Map([
      ['sophia', [round(100), round(900), round(20)]],
      ['apollo-gateway', [round(10), round(100), round(1)]],
    ]);
    expect(ratiosOfRepeated({ alone, shared: new Map(), addedLatencies: new Map([['sophia', 0.25]]) })).toEqual([
      { name: 'rps-vs-apollo-gateway', value: 10 },
      { name: 'added-latency-one-subgraph-ms', value: 0.25 },
    ]);
  });

  test('names the ratios of other traffic after it, and leaves out rounds that cannot be compared', () => {
    const rounds = new Map([
      ['sophia', [round(30), round(20)]],
      ['hive-rust-planner', [round(10), round(0)]],
    ]);
    expect(ratiosOfTraffic('varied', rounds)).toEqual([
      { name: 'rps-vs-hive-rust-planner-varied', value: 3 },
      { name: 'p99-vs-hive-rust-planner-varied', value: 1 },
    ]);
  });

  test('is refused with an unknown gateway, unknown traffic or no time', async () => {
    await expect(gatewayBench(['--targets', 'sophia,nobody'])).rejects.toThrow(/^--targets: there is no nobody/);
    await expect(gatewayBench(['--traffic', 'rush-hour'])).rejects.toThrow(/^--traffic: there is no rush-hour/);
    await expect(gatewayBench(['--seconds', '0'])).rejects.toThrow(/^--seconds: expected a positive integer/);
  });
});
