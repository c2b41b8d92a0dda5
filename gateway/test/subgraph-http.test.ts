import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeSupergraph, createGateway, createNetworkTransport, type Gateway } from '../src/index.ts';
import { compose, send } from './support/test-graph.ts';

const word = 'Grüße, 世界';
const body = Buffer.from(JSON.stringify({ data: { word } }));
let answer: (response: ServerResponse) => void;
const server = createServer((request, response) => {
  request.resume().on('end', () => answer(response));
});
let gateway: Gateway;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const composition = composeSupergraph([
    { name: 'words', routingUrl: `http://127.0.0.1:${port}/graphql?tenant=a`, sdl: 'type Query { word: String }' },
  ]);
  if (!composition.ok) throw new Error('The subgraph does not compose');
  const transport = createNetworkTransport({ maxResponseBytes: 10_000 });
  gateway = await createGateway({ supergraph: composition.supergraph, transport });
});
afterAll(async () => {
  await gateway.dispose();
  server.close();
});

const answers =
  (sent: Buffer, encoding?: string, contentType = 'application/json') =>
  (response: ServerResponse) =>
    response
      .writeHead(200, { 'content-type': contentType, ...(encoding ? { 'content-encoding': encoding } : {}) })
      .end(sent);
const ask = () => send(gateway, { query: '{ word }' });

test.each<[string, Buffer, string?]>([
  ['gzip', gzipSync(body), 'gzip'],
  ['deflate', deflateSync(body), 'Deflate'],
  ['brotli', brotliCompressSync(body), 'br'],
  ['zstd', zstdCompressSync(body), 'zstd'],
  ['two codings', brotliCompressSync(gzipSync(body)), 'gzip, br'],
  ['no coding', body, 'identity'],
  ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body])],
])('an answer with %s is read', async (_coding, sent, encoding) => {
  answer = answers(sent, encoding);
  expect(await ask()).toEqual({ data: { word } });
});

test.each(['application/json; charset=UTF-8', 'application/graphql-response+json;charset="utf-8"'])(
  'an answer of type %s is read',
  async (contentType) => {
    answer = answers(body, undefined, contentType);
    expect(await ask()).toEqual({ data: { word } });
  },
);

test('an answer that arrives in pieces, cut within a letter, is read whole', async () => {
  answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    for (let at = 0; at < body.length; at += 1) response.write(body.subarray(at, at + 1));
    response.end();
  };
  expect(await ask()).toEqual({ data: { word } });
});

test.each<[string, Buffer, string?, string?]>([
  ['in another charset', Buffer.from(body.toString(), 'latin1'), undefined, 'application/json; charset=iso-8859-1'],
  ['that is not what its coding says', body, 'gzip'],
  ['in an unknown coding', body, 'snappy'],
  ['that unfolds to more than the limit', gzipSync(Buffer.alloc(1_000_000, 32)), 'gzip'],
  ['longer than the limit', Buffer.alloc(20_000, 32)],
  ['that is empty', Buffer.alloc(0)],
])('an answer %s is an error', async (_what, sent, encoding, contentType) => {
  answer = answers(sent, encoding, contentType);
  const { data, errors } = await ask();
  expect(data).toEqual({ word: null });
  expect(errors).toMatchObject([{ path: ['word'], extensions: { service: 'words' } }]);
});

test.each<[string, string[]]>([
  ['100', ['HTTP/1.1 100 Continue\r\n\r\n']],
  ['100 in pieces', ['HTTP/1.1 100 Cont', 'inue\r\n', '\r\nHT']],
  [
    'several',
    ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n', 'HTTP/1.1 100 Continue\r\nx: y\r\n\r\n'],
  ],
  ['103', ['HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n']],
])('an answer after an interim one that nobody asked for (%s) is read', async (_status, interim) => {
  const server = createTcpServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', async (data) => {
      if (!data.includes('"query"')) return;
      const last = interim.at(-1) ?? '';
      const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.toString('latin1')}`;
      const whole = last.endsWith('HT') ? answer.slice(2) : answer;
      for (const piece of [...interim, whole]) {
        socket.write(piece, 'latin1');
        await new Promise(setImmediate);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const supergraph = compose({ words: { typeDefs: 'type Query { word: String }' } }, () => `http://127.0.0.1:${port}/`);
  const before = await createGateway({ supergraph });
  for (let time = 0; time < 2; time += 1) expect(await send(before, { query: '{ word }' })).toEqual({ data: { word } });
  await before.dispose();
  server.close();
});
