import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createGateway,
  errorCodes,
  type Gateway,
  readStarterQueries,
  SubgraphRequestError,
  type SubgraphTransport,
} from '../src/index.ts';
import { send } from './support/test-graph.ts';

const starterQueries = await readStarterQueries(resolve(import.meta.dirname, '../../cli/starter-queries'));

/** Replaces the subgraphs. A request that reaches this has passed every guard. */
const nowhere: SubgraphTransport = {
  send: () => Promise.reject(unreachable()),
  subscribe: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(unreachable()) }) }),
  dispose: async () => {},
};
const unreachable = () =>
  new SubgraphRequestError({ message: 'Not there', code: errorCodes.subrequestHttp, service: 'any' });

/** Without a bus no query can be live, but a client that accepts no stream gets one answer. */
const acceptedFor = (query: string) =>
  query.includes('@live') ? 'application/json' : 'application/json, text/event-stream';

let gateway: Gateway;
beforeAll(async () => {
  const supergraph = readFileSync(resolve(import.meta.dirname, '../supergraph.graphql'), 'utf8');
  gateway = await createGateway({ supergraph, transport: nowhere });
});
afterAll(() => gateway.dispose());

describe('GraphiQL’s own queries and its starter queries pass the default guards', () => {
  const operations = starterQueries.flatMap(({ query }) =>
    [...query.matchAll(/^(?:query|mutation|subscription) (\w+)/gm)].map(([, name = '']) => [name, query] as const),
  );
  test.each(operations)('%s', async (operationName, query) => {
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: acceptedFor(query) },
      body: JSON.stringify({ query, operationName, variables: { id: '1' } }),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(errorCodes.subrequestHttp);
  });

  test('introspection', async () => {
    const query = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true });
    expect((await send(gateway, { query })).errors).toBeUndefined();
  });
});
