import { on, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type GatewayServer, serveGateway } from '../src/index.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const query = 'query ($filter: Filter, $any: Any) { items(filter: $filter, any: $any) }';

let graph: TestGraph;
let server: GatewayServer;
beforeAll(async () => {
  const items = {
    typeDefs: `
      scalar Any
      input Filter { and: [Filter!] name: String }
      type Query { items(filter: Filter, any: Any): [Int] }`,
    resolvers: { Query: { items: () => [1] } },
  };
  graph = await startGraph({ items }, { maxBatch: 2, limits: { inputValues: 100, inputDepth: 8 } });
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close(1_000);
  await graph[Symbol.asyncDispose]();
});

const headers = { 'content-type': 'application/json' };
const withVariables = (variables: string) => `{"query":${JSON.stringify(query)},"variables":${variables}}`;

async function post(body: string, more: Record<string, string> = {}): Promise<GraphResponse> {
  const response = await fetch(server.url, { method: 'POST', headers: { ...headers, ...more }, body });
  return (await response.json()) as GraphResponse;
}

/** Uses no client library, because its JSON.stringify goes no deeper than its stack. */
async function overWebSocket(variables: string): Promise<GraphResponse> {
  const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws');
  const messages = on(socket, 'message', { close: ['close'] });
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  for await (const [data] of messages) {
    const { type, payload } = JSON.parse(data.toString());
    if (type === 'connection_ack') {
      socket.send(`{"type":"subscribe","id":"1","payload":${withVariables(variables)}}`);
      continue;
    }
    socket.close();
    return payload;
  }
  throw new Error('The gateway closed the connection');
}

const ways: [string, (variables: string) => Promise<GraphResponse>][] = [
  // The second POST of a known query takes the express lane.
  ['a plain POST', (variables) => post(withVariables('{}')).then(() => post(withVariables(variables)))],
  ['another POST', (variables) => post(withVariables(variables), { accept: 'application/json;q=0.9' })],
  [
    'a GET',
    async (variables) => {
      const search = new URLSearchParams({ query, variables });
      const response = await graph.gateway.fetch(`http://gateway/graphql?${search}`);
      return (await response.json()) as GraphResponse;
    },
  ],
  [
    'a batch',
    async (variables) => {
      const answers = (await post(`[${withVariables('{}')},${withVariables(variables)}]`)) as GraphResponse[];
      expect(answers[0]).toEqual({ data: { items: [1] } });
      return answers[1] as GraphResponse;
    },
  ],
];

const nested = (levels: number) => `${'{"and":['.repeat(levels)}{}${']}'.repeat(levels)}`;

describe.each([...ways, ['a WebSocket', overWebSocket] as const])('variables of %s', (_, ask) => {
  test('with many values or levels are accepted', async () => {
    const many = JSON.stringify(Array.from({ length: 90 }, () => ({})));
    expect(await ask(`{"filter":{"and":${many}}}`)).toEqual({ data: { items: [1] } });
    expect(await ask(`{"filter":${nested(3)},"any":[[[[[[[[1]]]]]]]]}`)).toEqual({ data: { items: [1] } });
  });

  test('with too many values are refused', async () => {
    const many = JSON.stringify(Array.from({ length: 2_000 }, () => ({})));
    const { data, errors } = await ask(`{"filter":{"and":${many}}}`);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: 'The operation has 2002 values in its variables; at most 100 are allowed',
        extensions: { code: 'OPERATION_LIMIT_EXCEEDED', limit: 'inputValues', allowed: 100, actual: 2002 },
      },
    ]);
  });

  test.each([
    ['an input object', `{"filter":${nested(4)}}`],
    ['a custom scalar', `{"any":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('that are nested too deeply in %s are refused', async (_, variables) => {
    const { data, errors } = await ask(variables);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { extensions: { code: 'OPERATION_LIMIT_EXCEEDED', limit: 'inputDepth', allowed: 8, actual: 9 } },
    ]);
  });
});
