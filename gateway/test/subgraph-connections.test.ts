import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNetworkTransport } from '../src/index.ts';
import { createResponseHeaders } from '../src/request/response-headers.ts';
import type { SubgraphRequest, SubgraphTransport } from '../src/subgraphs/transport.ts';

const text = '{"data":{"word":"Grüße"}}';
const bytes = Buffer.from(text);
const sized = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${bytes.length}\r\n`;
const whole = `${sized}\r\n${bytes.toString('latin1')}`;
const chunked = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';

let server: Server;
let sockets: Set<Socket>;
let connections: number;
/** Requests by their connection, counted from 1. */
let received: { readonly connection: number; readonly text: string }[];
let answer: (socket: Socket) => void;
let transport: SubgraphTransport;

beforeEach(async () => {
  sockets = new Set();
  connections = 0;
  received = [];
  answer = (socket) => socket.write(whole, 'latin1');
  server = createServer((socket) => {
    sockets.add(socket);
    connections += 1;
    const connection = connections;
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
      const [, head, length] = /^(.*?content-length: (\d+)\r\n\r\n)/s.exec(text) ?? [];
      if (head === undefined || text.length < head.length + Number(length)) return;
      received.push({ connection, text });
      text = '';
      answer(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  transport = createNetworkTransport({ maxConnections: 2, maxResponseBytes: 10_000 });
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await transport.dispose();
  server.close();
});

function request(more: Partial<SubgraphRequest> = {}): SubgraphRequest {
  const identity = { kind: 'verified', subject: 'ann', tenant: 'acme', roles: [], claims: {} } as const;
  const headers = { 'x-request-id': 'r1' };
  return {
    service: 'words',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    headers,
    client: { identity, requestHeaders: {}, responseHeaders: createResponseHeaders(), headers, takesParts: false },
    body: '{"query":"{word}"}',
    retryable: true,
    ...more,
  };
}
const ask = (more?: Partial<SubgraphRequest>) => transport.send(request(more));

/** Returns the text of an answer, or the message of its error. */
const outcome = (more?: Partial<SubgraphRequest>) =>
  ask(more).then(
    ({ text }) => text,
    (error: Error) => error.message,
  );

/** Writes a text in pieces, each in its own turn of the event loop. */
async function inPieces(socket: Socket, text: string, length: number): Promise<void> {
  for (let at = 0; at < text.length; at += length) {
    socket.write(text.slice(at, at + length), 'latin1');
    await new Promise(setImmediate);
  }
}

const inChunks = (...chunks: readonly string[]) =>
  `${chunked}${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}`;
const latin1 = bytes.toString('latin1');

test.each<[string, string]>([
  ['with its length', whole],
  ['in one chunk', `${inChunks(latin1)}0\r\n\r\n`],
  ['in several chunks', `${inChunks(latin1.slice(0, 5), latin1.slice(5, 20), latin1.slice(20))}0\r\n\r\n`],
  [
    'in chunks with extensions',
    `${chunked}5;a=b\r\n${latin1.slice(0, 5)}\r\n`.concat(
      `${(latin1.length - 5).toString(16).toUpperCase()} ;c\r\n${latin1.slice(5)}\r\n000;d\r\n\r\n`,
    ),
  ],
  ['in a chunk for each byte', `${inChunks(...latin1)}0\r\n\r\n`],
  ['in chunks with headers behind them', `${inChunks(latin1)}0\r\nx-checksum: 1\r\ny: z\r\n\r\n`],
])('reads an answer %s, in pieces of any length', async (_, written) => {
  for (const length of [1, 2, 7, 50, 10_000]) {
    answer = (socket) => void inPieces(socket, written, length);
    expect((await ask()).text).toBe(text);
  }
  expect(connections).toBe(1);
});

test('reads an answer that ends with the connection', async () => {
  answer = (socket) => socket.end(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n${latin1}`, 'latin1');
  expect((await ask()).text).toBe(text);
  expect((await ask()).text).toBe(text);
  expect(connections).toBe(2);
});

test('gives all values of a header that is sent several times', async () => {
  answer = (socket) =>
    socket.write(`${sized}Set-Cookie: a=1\r\nX-One:  1 \r\nset-cookie: b=2\r\n\r\n${latin1}`, 'latin1');
  expect((await ask()).headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'x-one': '1' });
});

test('sends texts beyond ASCII in UTF-8, and headers beyond it byte by byte', async () => {
  const body = JSON.stringify({ query: '{word}', variables: { a: 'Grüße, 世界' } });
  await ask({ body, headers: { 'x-name': 'Zoë' } });
  const sent = received[0]?.text ?? '';
  expect(sent).toContain('\r\nx-name: Zoë\r\n');
  expect(Buffer.from(sent.slice(sent.indexOf('\r\n\r\n') + 4), 'latin1').toString()).toBe(body);
  expect(sent).toContain(`content-length: ${Buffer.byteLength(body)}\r\n`);
});

test.each(['a\r\nx-sophia-tenant: other', 'a\nb', 'a\0b', '世'])(
  'never sends a header that is not one (%j)',
  async (value) => {
    await expect(ask({ headers: { 'x-name': value } })).rejects.toThrow('cannot be reached');
    expect(received).toEqual([]);
  },
);

test('reads a header among very many blanks', async () => {
  // A search that is not linear would not come to an end.
  const blanks = ' '.repeat(16_000);
  answer = (socket) => socket.write(`${sized}a:${blanks}b${' '.repeat(100)}\r\n\r\n${latin1}`, 'latin1');
  expect((await ask()).headers).toMatchObject({ a: 'b' });
});

test('reads an answer of a megabyte in chunks', async () => {
  const long = `{"data":{"word":"${'x'.repeat(1_000_000)}"}}`;
  answer = (socket) => void inPieces(socket, `${inChunks(...(long.match(/.{1,999}/g) ?? []))}0\r\n\r\n`, 60_000);
  await transport.dispose();
  transport = createNetworkTransport();
  expect((await ask()).text).toBe(long);
});

test.each(['204 No Content', '304 Not Modified'])('reads no body after %s, whatever the head says', async (status) => {
  answer = (socket) => socket.write(`HTTP/1.1 ${status}\r\ntransfer-encoding: chunked\r\n\r\n`);
  const outcomes = [await outcome(), await outcome()];
  expect(outcomes).toEqual(Array(2).fill(status.startsWith('204') ? '' : expect.stringContaining('HTTP status 304')));
  expect(connections).toBe(1);
});

const brokenRules = 'The request to subgraph "words" failed: it broke the rules of HTTP/1.1: ';
const tooLong = 'The request to subgraph "words" failed: its answer is longer than 10000 bytes';

test.each<[string, string, string]>([
  ['two different lengths', `${sized}content-length: 3\r\n\r\n${latin1}`, 'The length of an answer is not a number'],
  ['a length and chunks', `${sized}transfer-encoding: chunked\r\n\r\n0\r\n\r\n`, 'An answer has two lengths'],
  [
    'a length that is not a number',
    `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: +5\r\n\r\n${latin1}`,
    'The length of an answer is not a number',
  ],
  [
    'an unknown transfer coding',
    `HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
    'Unknown transfer coding',
  ],
  [
    'two transfer codings',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'Unknown transfer coding',
  ],
  ['a chunk without a size', `${chunked}x\r\n`, 'The size of a chunk is not a number'],
  ['a chunk that is longer than its size', `${chunked}3\r\n${latin1}\r\n0\r\n\r\n`, 'A chunk is longer than its size'],
  ['a line that ends without a carriage return', `${chunked}3\n${latin1}`, 'A line between chunks has no end'],
  ['a folded header', `${sized} folded: yes\r\n\r\n${latin1}`, 'A line of the head is not a header'],
  ['a blank before a colon', `${sized}a : yes\r\n\r\n${latin1}`, 'A line of the head is not a header'],
  [
    'a line feed after very many blanks',
    `HTTP/1.1 200 OK\r\na:${' '.repeat(16_000)}\n\r\n\r\n`,
    'A line of the head is not a header',
  ],
  ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n\r\n', 'The first line of the head is not a status line'],
  ['a change of the protocol', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n', 'Unexpected status'],
  ['a status that is none', 'HTTP/1.1 099 None\r\n\r\n', 'Unexpected status'],
  ['a head without end', `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(20_000)}`, 'The head of an answer is too long'],
  ['a line between chunks without end', `${chunked}1;${'x'.repeat(20_000)}`, 'A line between chunks is too long'],
])('refuses an answer with %s, and closes its connection', async (_, written, reason) => {
  answer = (socket) => socket.write(written, 'latin1');
  expect(await outcome()).toBe(brokenRules + reason);
  await expect.poll(() => sockets.size).toBe(0);
});

test.each<[string, string]>([
  ['a length', 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 10001\r\n\r\n'],
  ['chunks', inChunks('x'.repeat(6_000), 'x'.repeat(6_000))],
])('refuses an answer with %s beyond the limit, and closes its connection', async (_, written) => {
  answer = (socket) => socket.write(written, 'latin1');
  expect(await outcome()).toBe(tooLong);
  await expect.poll(() => sockets.size).toBe(0);
});

test.each<[string, string]>([
  ['in its head', sized],
  ['in its body', `${sized}\r\n${latin1.slice(0, 5)}`],
  ['between chunks', inChunks(latin1)],
  ['before it', ''],
])('an answer whose connection ends %s is an error', async (_, written) => {
  answer = (socket) => socket.end(written, 'latin1');
  await expect(ask()).rejects.toMatchObject({ condition: { isOutage: true, retry: { afterMs: 0 } } });
});

describe('connections', () => {
  test('are used again, one request at a time, and no more than the limit are opened', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask()));
    expect(answers.map((one) => one.text)).toEqual(Array(10).fill(text));
    expect(connections).toBe(2);
    await ask();
    expect(connections).toBe(2);
  });

  test('are not used after an answer that closes them', async () => {
    answer = (socket) => socket.write(`${sized}connection: Close\r\n\r\n${latin1}`, 'latin1');
    for (const times of [1, 2, 3]) {
      expect((await ask()).text).toBe(text);
      expect(connections).toBe(times);
    }
  });

  test('are not used after bytes that belong to no answer', async () => {
    answer = (socket) => socket.write(`${whole}HTTP/1.1 200 OK\r\n`, 'latin1');
    for (const times of [1, 2]) {
      expect((await ask()).text).toBe(text);
      expect(connections).toBe(times);
    }
  });

  test('that the other side keeps only for a second are not used again', async () => {
    answer = (socket) => socket.write(`${sized}keep-alive: timeout=1\r\n\r\n${latin1}`, 'latin1');
    await ask();
    await ask();
    expect(connections).toBe(2);
  });

  test('are not used after an answer that arrives before the request is sent', async () => {
    const early = createServer((socket) => {
      connections += 1;
      socket.on('error', () => socket.destroy());
      socket.once('data', () => {
        socket.pause();
        socket.write(whole, 'latin1');
      });
    });
    early.listen(0, '127.0.0.1');
    await once(early, 'listening');
    const url = `http://127.0.0.1:${(early.address() as AddressInfo).port}/graphql`;
    for (const times of [1, 2]) {
      expect((await ask({ url, body: 'x'.repeat(20_000_000) })).text).toBe(text);
      expect(connections).toBe(times);
    }
    early.close();
  });

  test('keep no process alive while they are idle', async () => {
    const program = `
      import { createNetworkTransport } from ${JSON.stringify(new URL('../src/subgraphs/network-transport.ts', import.meta.url).href)};
      const identity = { kind: 'anonymous' };
      const client = { identity, requestHeaders: {}, headers: {}, takesParts: false };
      const body = '{"query":"{word}"}';
      const { text } = await createNetworkTransport().send(
        { service: 'words', url: ${JSON.stringify(request().url)}, headers: {}, client, body, retryable: true });
      process.stdout.write(text + process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    expect(stdout).toBe(text);
  });

  test('that the other side closes while they are idle are replaced', async () => {
    await ask();
    for (const socket of sockets) socket.end();
    await expect.poll(() => sockets.size).toBe(0);
    expect((await ask()).text).toBe(text);
    expect(connections).toBe(2);
  });

  test('are closed when a client leaves, and the next request that waits gets a new one', async () => {
    answer = () => undefined;
    const leaving = new AbortController();
    const left = [ask({ signal: leaving.signal }), ask({ signal: leaving.signal })];
    const waiting = ask();
    const gone = new AbortController();
    const neverSent = ask({ signal: gone.signal });
    await expect.poll(() => received.length).toBe(2);
    gone.abort(new Error('gone'));
    await expect(neverSent).rejects.toThrow('gone');
    answer = (socket) => socket.write(whole, 'latin1');
    leaving.abort(new Error('left'));
    for (const one of left) await expect(one).rejects.toThrow('left');
    expect((await waiting).text).toBe(text);
    expect(received).toHaveLength(3);
  });

  test('are closed with the transport, after the last answer', async () => {
    let finish = () => {};
    answer = (socket) => {
      finish = () => socket.write(whole, 'latin1');
    };
    const other = createNetworkTransport();
    const last = other.send(request());
    await expect.poll(() => received.length).toBe(1);
    const disposed = other.dispose();
    finish();
    expect((await last).text).toBe(text);
    await disposed;
    await expect.poll(() => sockets.size).toBe(0);
    await expect(other.send(request({ retryable: false }))).rejects.toThrow('cannot be reached');
    expect(connections).toBe(1);
  });
});
