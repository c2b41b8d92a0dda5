import {
  createRequestSigner,
  createRequestVerifier,
  isDigestOf,
  readSigningKey,
  readVerifyingKey,
} from '@sophia/http-signatures';
import { afterEach, expect, test } from 'vitest';
import { alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph, type TestGraphOptions } from './support/test-graph.ts';
import type { ReceivedRequest } from './support/test-subgraph.ts';

const key = '2026-11@a secret of more than thirty-two characters';
const sign = createRequestSigner(readSigningKey(key));

let graph: TestGraph | undefined;
afterEach(async () => graph?.[Symbol.asyncDispose]());

async function start(definitions = bookshop(), options: TestGraphOptions = { network: { sign } }) {
  graph = await startGraph(definitions, options);
  return graph;
}

function verifierOf(subgraph: string) {
  const verify = createRequestVerifier({ keys: [readVerifyingKey(key)], subgraph, clockToleranceMs: 1_000 });
  return ({ headers, body }: Pick<ReceivedRequest, 'headers' | 'body'>) => {
    verify({ method: 'POST', path: '/graphql', hasBody: true, header: (name) => headers[name]?.toString() });
    if (!isDigestOf(String(headers['content-digest']), body)) throw new Error('The body is another');
  };
}

test('each request has a signature for its subgraph only', async () => {
  const { query, subgraph } = await start();
  const { errors } = await query('{ books { title reviews { stars by { name } } } }');
  expect(errors).toBeUndefined();
  for (const name of ['catalog', 'people', 'reviews']) {
    const verify = verifierOf(name);
    const { received } = subgraph(name);
    expect(received.length).toBeGreaterThan(0);
    for (const request of received) verify(request);
    expect(() => received.forEach(verifierOf('other'))).toThrow('for another subgraph');
  }
});

test('a retry gets a new signature', async () => {
  const { query, subgraph } = await start();
  const catalog = subgraph('catalog');
  catalog.misbehave = () => (catalog.received.length === 1 ? 'hang up' : undefined);
  await query('{ books { title } }');
  expect(catalog.received).toHaveLength(2);
  const verify = verifierOf('catalog');
  for (const request of catalog.received) verify(request);
});

test('a connection for subscriptions is signed, and signed again when it is restored', async () => {
  const source = alerts();
  const { gateway, subgraph } = await start(source.definitions);
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: '{"query":"subscription { alertRaised { id } }"}',
  });
  // The stream begins when it is read.
  const reader = response.body?.getReader();
  const ended = reader?.read();
  await source.events.listened();
  subgraph('alerts').dropSockets();
  await expect.poll(() => subgraph('alerts').connections.length).toBe(2);
  const keys = [readVerifyingKey(key)];
  const verify = createRequestVerifier({ keys, subgraph: 'alerts', clockToleranceMs: 1_000 });
  for (const connection of subgraph('alerts').connections) {
    const { headers } = connection as { headers: Record<string, string> };
    verify({ method: 'GET', path: '/graphql', hasBody: false, header: (name) => headers[name] });
    expect(headers['x-sophia-subject']).toBe('local-developer');
  }
  await reader?.cancel();
  await ended;
});

test('signs nothing without a key', async () => {
  const { query, subgraph } = await start(bookshop(), {});
  await query('{ books { title } }');
  expect(subgraph('catalog').received[0]?.headers).not.toHaveProperty('signature');
});
