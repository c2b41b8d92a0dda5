import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { type Client, createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { addAuthors } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';

let subgraph: TestSubgraph;
let url: string;

beforeAll(async () => {
  subgraph = await openTestSubgraph(library);
  await addAuthors(subgraph.database, 3);
  url = (await subgraph.listen({ host: '127.0.0.1', port: 0 })).url;
});
afterAll(() => subgraph.close());

const client = (headers: Record<string, string>): Client =>
  createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { headers },
  });

const rename = async (n: number, name: string) => {
  const { errors } = await subgraph.query(`mutation { authorRename(id: "${idOf(n)}", name: "${name}") { id } }`);
  expect(errors).toBeUndefined();
  await subgraph.drain();
};

/** Resolves when the subgraph's tail has this many subscribers. */
async function listening(count: number): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const text = await subgraph.metrics.text();
    if (text.includes(`sophia_open_subscriptions{subgraph="library"} ${count}`)) break;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${count} subscriptions`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await subgraph.tail.ready();
}

it('reads current data for each event, and sends only events of the tenant', async () => {
  const own = client({ 'x-sophia-tenant': 'acme' });
  const other = client({ 'x-sophia-tenant': 'other' });
  const query = 'subscription { authorRenamed { name author { name } } }';
  const events = own.iterate({ query });
  const otherEvents = other.iterate({ query });
  const first = events.next();
  const nothing = otherEvents.next();
  await listening(2);
  await rename(1, 'First');
  expect((await first).value).toEqual({ data: { authorRenamed: { name: 'First', author: { name: 'First' } } } });
  const second = events.next();
  await rename(1, 'Second');
  expect((await second).value).toEqual({ data: { authorRenamed: { name: 'Second', author: { name: 'Second' } } } });
  await events.return?.();
  await otherEvents.return?.();
  expect((await nothing).done).toBe(true);
  await listening(0);
  await Promise.all([own.dispose(), other.dispose()]);
});

it('sends events over server-sent events too', async () => {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-sophia-tenant': 'acme' },
    body: JSON.stringify({ query: 'subscription { authorRenamed { name } }' }),
    signal: abort.signal,
  });
  await listening(1);
  await rename(2, 'Streamed');
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (text.includes('Streamed')) break;
  }
  expect(text).toContain('data: {"data":{"authorRenamed":{"name":"Streamed"}}}');
  abort.abort();
  await listening(0);
});

it('ends a subscription with a masked error when its source fails, and keeps the connection', async () => {
  const connected = client({ 'x-sophia-tenant': 'acme' });
  const others = connected.iterate({ query: 'subscription { authorRenamed { name } }' });
  const next = others.next();
  await listening(1);
  const answers = [];
  for await (const answer of connected.iterate({ query: 'subscription { failing }' })) answers.push(answer);
  expect(answers).toMatchObject([
    { data: { failing: 1 } },
    { errors: [{ message: 'Something went wrong', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
  ]);
  await rename(2, 'Still here');
  expect((await next).value).toEqual({ data: { authorRenamed: { name: 'Still here' } } });
  await others.return?.();
  await listening(0);
  await connected.dispose();
});

it('refuses a connection without a tenant, and reports errors in an operation', async () => {
  const nobody = client({});
  await expect(nobody.iterate({ query: '{ __typename }' }).next()).rejects.toMatchObject({ code: 4403 });
  const somebody = client({ 'x-sophia-tenant': 'acme' });
  await expect(somebody.iterate({ query: 'subscription { nothing }' }).next()).rejects.toMatchObject([
    { message: expect.stringContaining('nothing') },
  ]);
  await expect(somebody.iterate({ query: 'subscription {' }).next()).rejects.toMatchObject([
    { message: expect.stringContaining('Syntax Error') },
  ]);
  await somebody.dispose();
});
