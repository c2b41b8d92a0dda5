import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway, serveGateway } from '@sophia/gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatewayBench } from '../src/gateway/gateway-bench.ts';
import { monolithAnswer } from '../src/gateway/graph/monolith.ts';
import { everything, oneSubgraph } from '../src/gateway/graph/operations.ts';
import { subgraphSchemas, supergraphOf } from '../src/gateway/graph/subgraphs.ts';
import { runLoad } from '../src/gateway/load/run-load.ts';
import type { Measured } from '../src/gateway/race.ts';
import { ratiosOf } from '../src/gateway/ratios.ts';
import { type ReplayServer, startReplayServer } from '../src/gateway/subgraphs/replay-server.ts';

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
  test('is answered through the gateway as by one schema over the same data, in about 87 kB', async () => {
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

  test('answers entities under several aliases, with variables, and says what is wrong with a query', async () => {
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

describe('the load', () => {
  const job = (url: string, expected: unknown, query: string = everything) => ({
    url,
    query,
    expected,
    connections: 3,
    until: { requests: 12 },
  });

  test('counts what a gateway answers rightly', async () => {
    const server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
    try {
      const result = await runLoad(job(server.url, monolithAnswer(everything)));
      expect(result.answered).toBe(12);
    } finally {
      await server.close(0);
    }
  });

  test('reads an answer that comes in chunks, and fails on the first that is another', async () => {
    const right = JSON.stringify(monolithAnswer(oneSubgraph.query));
    let answers = 0;
    const server = createServer((request, response) => {
      request.resume();
      const answer = ++answers < 9 ? right : right.replace('Table', 'Chair');
      response.write(answer.slice(0, 50));
      setImmediate(() => response.end(answer.slice(50)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
      const expected = monolithAnswer(oneSubgraph.query);
      await expect(runLoad(job(url, expected, oneSubgraph.query))).rejects.toThrow(/wrong answer: .*Chair/);
      expect(answers).toBeGreaterThanOrEqual(9);
    } finally {
      server.closeAllConnections();
      server.close();
    }
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

  test('has the median of the ratios of each round, and none of what was not measured', () => {
    const alone = new Map([
      ['sophia', [round(100), round(900), round(20)]],
      ['apollo-gateway', [round(10), round(100), round(1)]],
    ]);
    expect(ratiosOf({ alone, shared: new Map(), addedLatencies: new Map([['sophia', 0.25]]) })).toEqual([
      { name: 'rps-vs-apollo-gateway', value: 10 },
      { name: 'added-latency-one-subgraph-ms', value: 0.25 },
    ]);
  });

  test('is not begun with a gateway that there is none of, or no time', async () => {
    await expect(gatewayBench(['--targets', 'sophia,nobody'])).rejects.toThrow(/^--targets: there is no nobody/);
    await expect(gatewayBench(['--seconds', '0'])).rejects.toThrow(/^--seconds: expected a positive integer/);
  });
});
