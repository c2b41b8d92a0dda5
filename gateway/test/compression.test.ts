import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

const long = `{ ${Array.from({ length: 60 }, (_, index) => `books${index}: books { id title }`).join(' ')} }`;

let graph: TestGraph;
/** The server with the express lane, and the general handler alone. */
let servers: Server[];

beforeAll(async () => {
  graph = await startGraph(bookshop(), {
    compression: true,
    maxRequestBytes: 20_000,
    limits: { aliases: 100, rootFields: 100 },
  });
  servers = [createServer(graph.gateway.requests), createServer(graph.gateway.yoga)];
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  for (const server of servers) server.close();
  await graph[Symbol.asyncDispose]();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function portOf(server: Server | undefined): number {
  if (!server) throw new Error('The test has no such server');
  return (server.address() as AddressInfo).port;
}

async function send(server: Server | undefined, headers: Record<string, string>, body: Uint8Array | string) {
  const sent = request({
    port: portOf(server),
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  });
  sent.end(body);
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) } satisfies Answer;
}

/** Returns the answers of both servers to the third request, when everything is cached. */
async function ask(query: string, headers: Record<string, string>): Promise<Answer[]> {
  const body = JSON.stringify({ query });
  for (let time = 0; time < 2; time += 1) await send(servers[0], headers, body);
  return Promise.all(servers.map((server) => send(server, headers, body)));
}

describe('a long answer is sent', () => {
  test.each<[string, string, (body: Buffer) => Buffer]>([
    ['gzip', 'gzip, deflate', gunzipSync],
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['zstd', 'gzip, deflate, br, zstd', zstdDecompressSync],
    ['gzip', 'br;q=0.5, gzip', gunzipSync],
    ['gzip', 'br;q=0, zstd;q=0, *;q=0.1', gunzipSync],
  ])('in %s to a client that accepts "%s"', async (coding, accepted, decode) => {
    const [plain] = await ask(long, {});
    for (const answer of await ask(long, { 'accept-encoding': accepted })) {
      expect(answer.headers).toMatchObject({
        'content-encoding': coding,
        'content-length': String(answer.body.length),
        'content-type': 'application/json; charset=utf-8',
        vary: 'Origin, Accept-Encoding',
      });
      expect(answer.headers['x-request-id']).toBeTruthy();
      expect(decode(answer.body)).toEqual(plain?.body);
      expect(answer.body.length).toBeLessThan((plain?.body.length ?? 0) / 2);
    }
  });

  test.each([
    ['says nothing', {}],
    ['accepts identity', { 'accept-encoding': 'identity' }],
    ['prefers it uncompressed', { 'accept-encoding': 'gzip;q=0.5, identity' }],
    ['accepts an unknown encoding', { 'accept-encoding': 'compress, deflate' }],
    ['refuses every encoding', { 'accept-encoding': '*;q=0' }],
  ])('uncompressed to a client that %s', async (_, headers) => {
    for (const answer of await ask(long, headers)) {
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.headers.vary).toBe('Origin, Accept-Encoding');
      expect(JSON.parse(answer.body.toString()).data.books59).toHaveLength(3);
    }
  });
});

test('a short answer is sent uncompressed', async () => {
  for (const answer of await ask('{ books { id } }', { 'accept-encoding': 'gzip' })) {
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(answer.body.toString()).data.books).toHaveLength(3);
  }
});

test('errors are compressed too', async () => {
  const unknown = `{ ${Array.from({ length: 30 }, (_, index) => `unknown${index}`).join(' ')} }`;
  for (const answer of await ask(unknown, { 'accept-encoding': 'gzip' })) {
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(answer.body).toString()).errors.length).toBeGreaterThan(1);
  }
});

test('a stream is not compressed, because its parts would wait for each other', async () => {
  const headers = { accept: 'text/event-stream', 'accept-encoding': 'gzip' };
  for (const server of servers) {
    const answer = await send(server, headers, JSON.stringify({ query: long }));
    expect(answer.body.toString()).toContain('event: complete');
  }
});

describe('a compressed request', () => {
  const body = Buffer.from(JSON.stringify({ query: '{ books { id } }' }));

  test.each<[string, Buffer]>([
    ['gzip', gzipSync(body)],
    ['deflate', deflateSync(body)],
    ['br', brotliCompressSync(body)],
    ['zstd', zstdCompressSync(body)],
    ['identity', body],
  ])('in %s is decompressed', async (coding, sent) => {
    for (const server of servers) {
      const answer = await send(server, { 'content-encoding': coding }, sent);
      expect(JSON.parse(answer.body.toString()).data.books).toHaveLength(3);
    }
  });

  test.each<[string, string, Buffer, number]>([
    ['that is a decompression bomb', 'gzip', gzipSync(Buffer.alloc(50_000_000, 32)), 413],
    [
      'that is too long even compressed',
      'gzip',
      gzipSync(Buffer.from(crypto.getRandomValues(new Uint8Array(30_000)))),
      413,
    ],
    ['that is not in the announced encoding', 'gzip', body, 400],
    ['in an unknown encoding', 'compress', body, 415],
    ['that was encoded twice', 'gzip, gzip', gzipSync(gzipSync(body)), 415],
  ])('%s is refused', async (_, coding, sent, status) => {
    for (const server of servers) {
      const answer = await send(server, { 'content-encoding': coding }, sent);
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.body.toString()).errors[0].message).toBeTruthy();
    }
  });
});
