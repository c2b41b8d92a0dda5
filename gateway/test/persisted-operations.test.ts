import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openManifest, serveGateway } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } });
const books = '{ books(first: 1) { title } }';
const answer = { data: { books: [{ title: 'Dune' }] } };
const quiet = pino({ level: 'silent' });

async function post({ gateway }: TestGraph, body: object) {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as GraphResponse };
}

async function get({ gateway }: TestGraph, parameters: Record<string, string>) {
  const response = await gateway.fetch(`http://gateway/graphql?${new URLSearchParams(parameters)}`);
  return { status: response.status, headers: response.headers, body: (await response.json()) as GraphResponse };
}

describe('automatic persisted queries', () => {
  let graph: TestGraph;
  beforeEach(async () => {
    graph = await startGraph(bookshop());
  });
  afterEach(() => graph[Symbol.asyncDispose]());

  test('a known query can be sent as its hash', async () => {
    const unknown = await post(graph, byHash(books));
    expect(unknown.status).toBe(200);
    expect(unknown.headers.get('cache-control')).toContain('no-cache');
    expect(unknown.body).toEqual({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect((await post(graph, { query: books, ...byHash(books) })).body).toEqual(answer);
    expect((await post(graph, byHash(books))).body).toEqual(answer);
  });

  test('a GET works too, with variables, but not for mutations', async () => {
    const query = 'query ($id: ID!) { book(id: $id) { title } }';
    const extensions = JSON.stringify(byHash(query).extensions);
    expect((await get(graph, { extensions })).body.errors?.[0]?.message).toBe('PersistedQueryNotFound');
    expect((await get(graph, { extensions, query, variables: '{"id":"1"}' })).body).toEqual({
      data: { book: { title: 'Dune' } },
    });
    expect((await get(graph, { extensions, variables: '{"id":"2"}' })).body).toEqual({
      data: { book: { title: 'Emma' } },
    });
    const mutation = 'mutation { rename(id: "1", title: "x") { id } }';
    await post(graph, { query: mutation, ...byHash(mutation) });
    graph.subgraph('catalog').received.length = 0;
    expect((await get(graph, { extensions: JSON.stringify(byHash(mutation).extensions) })).status).toBe(405);
    expect(graph.subgraph('catalog').received).toEqual([]);
  });

  test('a text with another hash is refused and not stored', async () => {
    const { status, body } = await post(graph, { query: '{ authors { id } }', ...byHash(books) });
    expect({ status, code: body.errors?.[0]?.extensions?.code }).toEqual({
      status: 400,
      code: 'PERSISTED_QUERY_HASH_MISMATCH',
    });
    expect((await post(graph, byHash(books))).body.errors?.[0]?.message).toBe('PersistedQueryNotFound');
  });

  test.each([
    { version: 2, sha256Hash: sha256(books) },
    { version: 1 },
    { version: 1, sha256Hash: 7 },
    { version: 1, sha256Hash: '' },
    'x',
    [],
  ])('a malformed request, %j, is a bad request', async (persistedQuery) => {
    const { status, body } = await post(graph, { query: books, extensions: { persistedQuery } });
    expect({ status, code: body.errors?.[0]?.extensions?.code }).toEqual({ status: 400, code: 'BAD_REQUEST' });
  });

  test('the limits apply to persisted operations too', async () => {
    const deep = `{ books ${'{ author { reviews { book '.repeat(5)} { id } ${'} } }'.repeat(5)} }`;
    await post(graph, { query: deep, ...byHash(deep) });
    expect((await post(graph, byHash(deep))).body.errors?.[0]?.extensions?.code).toBe('OPERATION_LIMIT_EXCEEDED');
  });

  test('drops the oldest operations when the memory is full', async () => {
    const texts = Array.from({ length: 6 }, (_, i) => `${books} # ${i} ${'x'.repeat(1_800_000)}`);
    for (const text of texts) await post(graph, { query: text, ...byHash(text) });
    expect((await post(graph, byHash(texts[0] ?? ''))).body.errors?.[0]?.message).toBe('PersistedQueryNotFound');
    expect((await post(graph, byHash(texts[5] ?? ''))).body).toEqual(answer);
  });

  test('can be disabled', async () => {
    await using off = await startGraph(bookshop(), { persistedOperations: { automatic: false } });
    expect((await post(off, { query: books, ...byHash(books) })).body).toEqual(answer);
    expect((await post(off, byHash(books))).body).toEqual({
      errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
  });
});

describe('operations of a manifest', () => {
  const emma = '{ book(id: "2") { title } }';
  const apollo = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [
      { id: sha256(books), name: 'Books', type: 'query', body: books },
      { id: 'emma', name: 'Emma', type: 'query', body: emma },
    ],
  };
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifest-'));
    file = join(folder, 'manifest.json');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const start = async (manifest: object, manifestOnly = false) => {
    await writeFile(file, JSON.stringify(manifest));
    return startGraph(bookshop(), { persistedOperations: { manifest: await openManifest(file, quiet), manifestOnly } });
  };
  const refused = { status: 403, body: { errors: [{ extensions: { code: 'OPERATION_NOT_REGISTERED' } }] } };

  test.each([
    ['as Apollo writes it', apollo],
    ['of texts by id', { [sha256(books)]: books, emma }],
  ])('%s run by their ids, and others run too', async (_, manifest) => {
    await using graph = await start(manifest);
    expect((await post(graph, byHash(books))).body).toEqual(answer);
    expect((await post(graph, { documentId: 'emma' })).body).toEqual({ data: { book: { title: 'Emma' } } });
    expect((await get(graph, { documentId: 'emma' })).body).toEqual({ data: { book: { title: 'Emma' } } });
    expect((await post(graph, { query: '{ authors { id } }' })).status).toBe(200);
    const other = '{ authors { id } }';
    expect((await post(graph, byHash(other))).body.errors?.[0]?.message).toBe('PersistedQueryNotFound');
    expect((await post(graph, { query: other, ...byHash(other) })).status).toBe(200);
    expect((await post(graph, byHash(other))).body.data).toBeDefined();
  });

  test('can be the only ones that run', async () => {
    await using graph = await start(apollo, true);
    expect((await post(graph, byHash(books))).body).toEqual(answer);
    expect((await post(graph, { documentId: 'emma' })).status).toBe(200);
    expect((await post(graph, { query: books })).body).toEqual(answer);
    graph.subgraph('people').received.length = 0;
    const other = '{ authors { id } }';
    expect(await post(graph, { query: other })).toMatchObject(refused);
    expect(await post(graph, { query: other, ...byHash(other) })).toMatchObject(refused);
    expect(await post(graph, byHash(other))).toMatchObject(refused);
    expect(await post(graph, { documentId: 'none' })).toMatchObject(refused);
    expect(await post(graph, { documentId: 'constructor' })).toMatchObject(refused);
    expect(await post(graph, { documentId: 'emma', query: other })).toMatchObject({ status: 400 });
    expect(await post(graph, { query: `${books} ` })).toMatchObject(refused);
    expect(await post(graph, { query: '{ __schema { types { name } } }' })).toMatchObject(refused);
    expect((await get(graph, { query: other })).status).toBe(403);
    expect(graph.subgraph('people').received).toEqual([]);
  });

  test('and so over WebSocket', async () => {
    await using graph = await start(apollo, true);
    const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
    const first = (query: string) => client.iterate({ query }).next();
    expect((await first(books)).value).toEqual(answer);
    await expect(first('{ authors { id } }')).rejects.toMatchObject([
      { extensions: { code: 'OPERATION_NOT_REGISTERED' } },
    ]);
    await client.dispose();
    await server.close(1_000);
  });

  test('are reloaded: added ones run, removed ones do not, and a broken file changes nothing', async () => {
    await writeFile(file, JSON.stringify({ one: books }));
    const lines: string[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    const manifest = await openManifest(file, logger);
    await using graph = await startGraph(bookshop(), { persistedOperations: { manifest, manifestOnly: true } });
    const server = createServer(graph.gateway.requests);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const status = async (query: string) => {
      const headers = { 'content-type': 'application/json' };
      const url = `http://127.0.0.1:${port}/graphql`;
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })).status;
    };
    // Twice, so that caches take part.
    expect([await status(books), await status(books), await status(emma)]).toEqual([200, 200, 403]);
    const replace = async (content: string) => {
      await writeFile(`${file}.new`, content);
      await rename(`${file}.new`, file);
    };
    await replace('{"one":');
    await expect.poll(() => lines.join()).toContain('Keeping the previous operations');
    expect(await status(books)).toBe(200);
    await replace(JSON.stringify({ two: emma }));
    await expect.poll(() => status(emma)).toBe(200);
    expect(await status(books)).toBe(403);
    server.close();
  });

  test.each(['', '[]', '{"one":1}', '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}'])(
    'refuses to start with a file of %j',
    async (content) => {
      await writeFile(file, content);
      await expect(openManifest(file, quiet)).rejects.toThrow(/^The operation manifest .* cannot be read: /);
      await expect(openManifest(join(folder, 'none'), quiet)).rejects.toThrow('cannot be read');
    },
  );
});
