import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeSupergraph, createGateway, createNetworkTransport, type Gateway } from '../src/index.ts';
import { requestHeaderRule } from '../src/request/header-rules.ts';
import { compose, send } from './support/test-graph.ts';

const word = 'Grüße, 世界';
const body = Buffer.from(JSON.stringify({ data: { word } }));
let answer: (response: ServerResponse) => void;
const server = createServer((request, response) => {
  request.resume().on('end', () => answer(response));
});
let gateway: Gateway;
let address: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}/graphql?tenant=a`;
  const composition = composeSupergraph([{ name: 'words', routingUrl: address, sdl: 'type Query { word: String }' }]);
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
  ['no encoding', body, 'identity'],
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

test('an answer that arrives in pieces, split inside a character, is read whole', async () => {
  answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    for (let at = 0; at < body.length; at += 1) response.write(body.subarray(at, at + 1));
    response.end();
  };
  expect(await ask()).toEqual({ data: { word } });
});

test.each<[string, Buffer, string?, string?]>([
  ['in another charset', Buffer.from(body.toString(), 'latin1'), undefined, 'application/json; charset=iso-8859-1'],
  ['that is not in the announced encoding', body, 'gzip'],
  ['in an unknown encoding', body, 'snappy'],
  ['that is encoded twice', brotliCompressSync(gzipSync(body)), 'gzip, br'],
  ['that decompresses to more than the limit', gzipSync(Buffer.alloc(1_000_000, 32)), 'gzip'],
  ['longer than the limit', Buffer.alloc(20_000, 32)],
  ['that is empty', Buffer.alloc(0)],
])('an answer %s is an error', async (_what, sent, encoding, contentType) => {
  answer = answers(sent, encoding, contentType);
  const { data, errors } = await ask();
  expect(data).toEqual({ word: null });
  expect(errors).toMatchObject([{ path: ['word'], extensions: { service: 'words' } }]);
});

test('refuses a small answer that decompresses to a huge one, and reads one that decompresses to a usual size', async () => {
  const supergraph = compose({ words: { typeDefs: 'type Query { word: String }' } }, () => address);
  const patient = await createGateway({ supergraph });
  const unfoldingTo = (length: number) => gzipSync(JSON.stringify({ data: { word: 'a'.repeat(length) } }));
  answer = answers(unfoldingTo(15_000_000), 'gzip');
  expect((await send(patient, { query: '{ word }' })).data.word).toHaveLength(15_000_000);
  answer = answers(unfoldingTo(60_000_000), 'gzip');
  const { errors } = await send(patient, { query: '{ word }' });
  expect(errors?.[0]?.message).toMatch(/The decoded body is longer than 16777216 bytes/);
  await patient.dispose();
});

describe('a refused request with plain JSON', () => {
  const refusing = (status: number, sent: unknown) => (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(sent));
  const error = { message: 'Who are you?', extensions: { code: 'UNAUTHENTICATED' } };

  test.each([401, 403, 404, 422])('with status %i and GraphQL errors gives the client these errors', async (status) => {
    answer = refusing(status, { errors: [error] });
    const { errors } = await ask();
    expect(errors).toEqual([
      { message: error.message, path: ['word'], extensions: { code: 'UNAUTHENTICATED', service: 'words' } },
    ]);
  });

  test.each([{ message: 'No' }, { errors: [] }, { errors: 'No' }, { errors: [{ code: 1 }] }, [], null])(
    'without GraphQL errors (%j) is reported by its status',
    async (sent) => {
      answer = refusing(401, sent);
      expect((await ask()).errors?.[0]?.message).toMatch(/it answered with HTTP status 401/);
    },
  );

  test('of a server that cannot answer is reported by its status', async () => {
    for (const status of [429, 500, 503]) {
      answer = refusing(status, { errors: [error] });
      expect((await ask()).errors?.[0]?.message).toMatch(`it answered with HTTP status ${status}`);
    }
  });
});

test('a user and a password in a routing URL are sent as basic authentication, over HTTP and WebSocket', async () => {
  const sent: (string | undefined)[] = [];
  const { host } = new URL(address);
  const supergraph = compose(
    { words: { typeDefs: 'type Query { word: String } type Subscription { changed: String }' } },
    () => `http://us%40er:pass%20word@${host}/graphql`,
  );
  const requestHeaders = [requestHeaderRule('authorization')];
  const identified = await createGateway({ supergraph, requestHeaders });
  answer = (response) => {
    sent.push(response.req.headers.authorization);
    answers(body)(response);
  };
  server.once('upgrade', ({ headers }, socket) => {
    sent.push(headers.authorization);
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
  });
  // A client's own header does not replace them.
  await send(identified, { query: '{ word }' }, { authorization: 'Bearer of-the-client' });
  const stream = await identified.fetch('http://gateway/graphql?query=subscription{changed}', {
    headers: { accept: 'text/event-stream' },
  });
  await stream.text();
  const basic = `Basic ${Buffer.from('us@er:pass word').toString('base64')}`;
  expect(sent).toEqual([basic, basic]);
  await identified.dispose();
});

test.each<[string, string[]]>([
  ['100', ['HTTP/1.1 100 Continue\r\n\r\n']],
  ['100 in pieces', ['HTTP/1.1 100 Cont', 'inue\r\n', '\r\nHT']],
  [
    'several',
    ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n', 'HTTP/1.1 100 Continue\r\nx: y\r\n\r\n'],
  ],
  ['103', ['HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n']],
])('reads an answer after an unrequested interim response (%s)', async (_status, interim) => {
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
