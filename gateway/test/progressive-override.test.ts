import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientRequest } from '../src/request/client-request.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  const thing = (extra: string) => `
    type Query { ${extra} }
    type Thing @key(fields: "id") { id: ID! `;
  graph = await startGraph(
    {
      old: {
        typeDefs: `${thing('thing: Thing')} where: String always: String never: String }`,
        resolvers: {
          Query: { thing: () => ({ id: '1' }) },
          Thing: { where: () => 'old', always: () => 'old', never: () => 'old' },
        },
      },
      next: {
        typeDefs: `${thing('_: String')}
          where: String @override(from: "old", label: "moved")
          always: String @override(from: "old", label: "percent(100)")
          never: String @override(from: "old", label: "percent(0)")
        }`,
        resolvers: { Thing: { where: () => 'next', always: () => 'next', never: () => 'next' } },
      },
    },
    { overrideLabels: ({ requestHeaders }: ClientRequest) => requestHeaders['x-labels']?.split(',') ?? [] },
  );
});
afterAll(() => graph[Symbol.asyncDispose]());

test('a label chooses the subgraph for each request', async () => {
  const body = { query: '{ thing { where } }' };
  expect((await send(graph.gateway, body)).data.thing).toEqual({ where: 'old' });
  expect((await send(graph.gateway, body, { 'x-labels': 'other,moved' })).data.thing).toEqual({ where: 'next' });
  expect((await send(graph.gateway, body)).data.thing).toEqual({ where: 'old' });
});

test('a percentage chooses the subgraph without a label', async () => {
  expect((await graph.query('{ thing { always never } }')).data.thing).toEqual({ always: 'next', never: 'old' });
});
