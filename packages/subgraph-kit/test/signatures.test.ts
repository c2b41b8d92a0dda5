import { openTestGraph, type TestGraph } from '@sophia/cli/test-graph';
import { createRequestSigner, readSigningKey } from '@sophia/http-signatures';
import { createTestDatabase, type TestDatabase } from '@sophia/testing';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { addAuthors } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';
import { startLibrary } from './support/program.ts';
import { reviewsModule } from './support/reviews.ts';

const secret = 'a secret of more than thirty-two characters';
const sign = createRequestSigner(readSigningKey(`test@${secret}`));
const identity = { 'x-sophia-tenant': 'acme', 'x-sophia-subject': 'ann', 'x-sophia-roles': '' };
const body = '{"query":"{ books { totalCount } }"}';

const signed = (subgraph = 'library', text = body, method: 'GET' | 'POST' = 'POST') => ({
  ...identity,
  ...sign({ method, path: '/graphql', subgraph, headers: identity, body: text }),
});

describe('a subgraph that knows the key of its gateway', () => {
  let graph: TestGraph;
  let url: string;

  beforeAll(async () => {
    graph = await openTestGraph([library, reviewsModule], { secret });
    await addAuthors(graph.subgraph('library').database, 3);
    url = (await graph.subgraph('library').listen({ host: '127.0.0.1', port: 0 })).url;
  });
  afterAll(() => graph.close());

  const post = (headers: Record<string, string>, text = body) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text });

  it('accepts requests of the gateway, over HTTP and WebSocket', async () => {
    const events = graph.subscribe('subscription { authorRenamed { name author { name } } }');
    const event = events.next();
    await expect
      .poll(() => graph.subgraph('library').metrics.text())
      .toContain('sophia_open_subscriptions{subgraph="library"} 1');
    await graph.subgraph('library').tail.ready();
    expect(await graph.query(`mutation { authorRename(id: "${idOf(1)}", name: "Ada") { name } }`)).toEqual({
      data: { authorRename: { name: 'Ada' } },
    });
    await graph.drain();
    expect((await event).value).toEqual({ data: { authorRenamed: { name: 'Ada', author: { name: 'Ada' } } } });
    await events.return?.();
    expect(await graph.query(`{ author(id: "${idOf(1)}") { name reviews { totalCount } } }`)).toEqual({
      data: { author: { name: 'Ada', reviews: { totalCount: 1 } } },
    });
  });

  it('accepts a signed request once', async () => {
    const headers = signed();
    expect(await (await post(headers)).json()).toEqual({ data: { books: { totalCount: 0 } } });
    expect((await post(headers)).status).toBe(401);
  });

  it.each<[string, () => Record<string, string>, string?]>([
    ['without a signature', () => identity],
    ['for another subgraph', () => signed('reviews')],
    ['with another body', () => signed(), '{"query":"{ __typename }"}'],
    ['with another body and its digest', () => ({ ...signed(), 'content-digest': 'sha-256=:AAAA:' })],
    ['in the name of another', () => ({ ...signed(), 'x-sophia-tenant': 'other' })],
  ])('refuses a request %s', async (_, headers, text) => {
    graph.subgraph('library').log.length = 0;
    const response = await post(headers(), text);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSIGNED_REQUEST' } }] });
    expect(graph.subgraph('library').log).toEqual([]);
  });

  it('refuses a query string, which no signature covers', async () => {
    const withQuery = `${url}?query={books{totalCount}}`;
    expect((await fetch(withQuery, { headers: identity })).status).toBe(401);
    expect((await fetch(withQuery, { headers: signed('library', '', 'GET') })).status).toBe(401);
  });

  it('serves probes without a signature', async () => {
    for (const path of ['/health', '/readiness', '/metrics']) {
      expect((await fetch(new URL(path, url))).status).toBe(200);
    }
  });

  it('refuses WebSockets without a signature', async () => {
    const opening = (subgraph: string) => sign({ method: 'GET', path: '/graphql', subgraph, headers: identity });
    const opened = opening('library');
    const connect = async (headers: Record<string, string>) => {
      const client = createClient({
        url: url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { headers },
      });
      try {
        return (await client.iterate({ query: '{ __typename }' }).next()).value;
      } finally {
        await client.dispose();
      }
    };
    expect(await connect({ ...identity, ...opened })).toEqual({ data: { __typename: 'Query' } });
    for (const headers of [
      identity,
      { ...identity, ...opened },
      { ...identity, ...opening('reviews') },
      { ...identity, ...opening('library'), 'x-sophia-tenant': 'other' },
      signed(),
    ]) {
      await expect(connect(headers)).rejects.toMatchObject({ code: 4403 });
    }
  });
});

describe('in production', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('does not start without keys of gateways', async () => {
    const program = startLibrary({ DATABASE_URL: database.url, NODE_ENV: 'production' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output()).toBe('GATEWAY_KEYS: required with NODE_ENV=production, which refuses unsigned requests\n');
  });

  it('reports an invalid key without showing it', async () => {
    const program = startLibrary({ DATABASE_URL: database.url, GATEWAY_KEYS: 'hunter2' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output()).toBe('GATEWAY_KEYS: a shared secret must have at least 32 characters\n');
  });

  it('refuses unsigned requests and logs the reason', async () => {
    const settings = {
      DATABASE_URL: database.url,
      NODE_ENV: 'production',
      GATEWAY_KEYS: `old@${secret}, test@${secret}`,
    };
    const program = startLibrary(settings);
    try {
      const url = await program.ready;
      const ask = (headers: Record<string, string>) =>
        fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
      expect((await ask(identity)).status).toBe(401);
      expect((await ask(signed())).status).toBe(200);
      await expect.poll(() => program.output()).toContain('Refused a request: it is not signed');
    } finally {
      program.child.kill('SIGTERM');
      await program.ended;
    }
  });
});
