import { ApolloGateway } from '@apollo/gateway';
import { execute, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { bookshopMonolith } from './support/bookshop-monolith.ts';
import { operations, type TestOperation } from './support/operations.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
let apollo: ApolloGateway;
let monolith: GraphQLSchema;

beforeAll(async () => {
  vi.stubEnv('APOLLO_TELEMETRY_DISABLED', '1');
  graph = await startGraph(bookshop());
  apollo = new ApolloGateway({ supergraphSdl: graph.supergraph });
  await apollo.load();
  monolith = bookshopMonolith();
});

afterAll(async () => {
  await apollo.stop();
  await graph[Symbol.asyncDispose]();
  vi.unstubAllEnvs();
});

describe('gives the answer of one schema over the same data', () => {
  test.each(operations)('$name', async ({ query, variables, operationName }) => {
    const expected = await execute({
      schema: monolith,
      document: parse(query),
      variableValues: variables,
      operationName,
    });
    // Repeated, because repeated queries take another path.
    for (let time = 0; time < 3; time += 1) {
      const answer = await graph.query(query, variables, operationName);
      // Compared as text, so that the order of fields counts.
      expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
    }
  });
});

describe('gives the answer of ApolloGateway', () => {
  test.each(operations)('$name', async (operation) => {
    const answer = await graph.query(operation.query, operation.variables, operation.operationName);
    expect(answer).toEqual(await askApollo(operation));
  });
});

async function askApollo({ query, variables, operationName }: TestOperation): Promise<unknown> {
  const document = parse(query);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The test names no operation');
  const result = await apollo.executor({
    request: { query, variables, operationName },
    operationName: operationName ?? null,
    document,
    operation,
    queryHash: JSON.stringify([query, operationName]),
    context: {},
    cache: { get: async () => undefined, set: async () => undefined, delete: async () => undefined },
    schema: monolith,
    metrics: {},
    overallCachePolicy: undefined,
  } as unknown as Parameters<typeof apollo.executor>[0]);
  return JSON.parse(JSON.stringify(result));
}
