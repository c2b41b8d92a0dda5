import { once } from 'node:events';
import { GraphQLError } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type GraphQLService, serveGraphQL } from '../src/index.ts';

let service: GraphQLService;
let failures: unknown[];
let left: string[];
let begun: number;
let maxOperations = 3;
/** Settled by the test, so that nothing depends on time. */
let held: PromiseWithResolvers<void>;
const sockets: WebSocket[] = [];

async function start(): Promise<void> {
  failures = [];
  left = [];
  begun = 0;
  held = Promise.withResolvers();
  const yoga = createYoga<{ signal: AbortSignal; cursor: unknown }>({
    logging: false,
    schema: createSchema<{ signal: AbortSignal; cursor: unknown }>({
      typeDefs: `
        type Query { hello(name: String): String long: String refused: String held: String cursor: String }
        type Subscription { count(to: Int!): Int broken: Int endless: String }
      `,
      resolvers: {
        Query: {
          hello: (_, { name }) => `hello ${name ?? 'you'}`,
          long: () => {
            begun += 1;
            return 'x'.repeat(300_000);
          },
          refused: () => {
            throw new GraphQLError('No', { extensions: { code: 'REFUSED', http: { status: 403 } } });
          },
          held: async (_root, _args, { signal }) => {
            begun += 1;
            signal.addEventListener('abort', () => left.push('held'));
            await held.promise;
            return 'done';
          },
          cursor: (_root, _args, { cursor }) => cursor,
        },
        Subscription: {
          count: {
            async *subscribe(_: unknown, { to }: { to: number }) {
              for (let count = 1; count <= to; count += 1) yield { count };
            },
          },
          broken: {
            subscribe: () => ({
              [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('secret')) }),
            }),
          },
          endless: {
            subscribe: () => ({
              [Symbol.asyncIterator]: () => ({
                next: () => Promise.resolve({ done: false, value: { endless: 'x'.repeat(100_000) } }),
                return: () => {
                  left.push('endless');
                  return Promise.resolve({ done: true, value: undefined });
                },
              }),
            }),
          },
        },
      },
    }),
  });
  service = await serveGraphQL({
    requests: yoga,
    endpoint: '/graphql',
    host: '127.0.0.1',
    port: 0,
    sockets: {
      maxOperations,
      failed: (error) => failures.push(error),
      connect: async (params) => {
        if (params.fails) throw new Error('secret');
        return {
          enveloped: ({ extensions }, signal) => yoga.getEnveloped({ signal, cursor: extensions?.cursor }),
          ping: async (payload) => {
            if (payload.waits) {
              begun += 1;
              await held.promise;
            }
            return payload.echo ? payload : undefined;
          },
        };
      },
    },
  });
}

beforeEach(start);

afterEach(async () => {
  vi.useRealTimers();
  for (const socket of sockets.splice(0)) socket.terminate();
  held.resolve();
  await service.close(0);
});

/** Opens a client that sends what the test says, and records what it receives. */
async function open(subprotocol = 'graphql-transport-ws') {
  const socket = new WebSocket(service.url.replace('http', 'ws'), subprotocol);
  sockets.push(socket);
  const received: unknown[] = [];
  socket.on('message', (data: Buffer) => received.push(JSON.parse(data.toString())));
  const closed = once(socket, 'close').then(([code, reason]) => `${code} ${reason}`);
  await once(socket, 'open');
  const say = (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return { socket, received, closed, say };
}

async function openAcknowledged() {
  const client = await open();
  client.say({ type: 'connection_init' });
  await expect.poll(() => client.received).toEqual([{ type: 'connection_ack' }]);
  client.received.length = 0;
  return client;
}

const subscribe = (id: string, query: string, more: object = {}) => ({
  id,
  type: 'subscribe',
  payload: { query, ...more },
});

test.each<[string, unknown, string]>([
  ['no JSON', '{', '4400 The message is not JSON'],
  ['a list', [], '4400 The message is not an object'],
  ['null', 'null', '4400 The message is not an object'],
  ['no type', {}, '4400 The type of the message is none that clients send'],
  ['a type for servers only', { type: 'next', id: '1' }, '4400 The type of the message is none that clients send'],
  ['no id', { type: 'subscribe', payload: { query: '{ hello }' } }, '4400 subscribe needs an id'],
  ['an empty id', subscribe('', '{ hello }'), '4400 subscribe needs an id'],
  ['no operation', { type: 'subscribe', id: '1' }, '4400 The payload of subscribe must be an object'],
  ['no query', { type: 'subscribe', id: '1', payload: {} }, '4400 The payload of subscribe needs a query'],
  [
    'variables that are a list',
    subscribe('1', '{ hello }', { variables: [] }),
    '4400 The variables of subscribe must be an object',
  ],
  [
    'a name that is a number',
    subscribe('1', '{ hello }', { operationName: 7 }),
    '4400 The operationName of subscribe must be a string',
  ],
  [
    'extensions that are a string',
    subscribe('1', '{ hello }', { extensions: 'x' }),
    '4400 The extensions of subscribe must be an object',
  ],
  ['a ping with a string', { type: 'ping', payload: 'x' }, '4400 The payload of ping must be an object'],
  ['an operation before connection_init', subscribe('1', '{ hello }'), '4401 Unauthorized'],
])('%s closes the connection', async (_what, message, reason) => {
  const client = await open();
  client.say(message);
  expect(await client.closed).toBe(reason);
});

test('a binary message closes the connection', async () => {
  const client = await open();
  client.socket.send(Buffer.from('{"type":"ping"}'));
  expect(await client.closed).toBe('4400 The message is binary, not text');
});

test('refuses another subprotocol', async () => {
  const socket = new WebSocket(service.url.replace('http', 'ws'), ['graphql-ws']);
  sockets.push(socket);
  // The client library reports an error if the server does not accept its subprotocol.
  const [error] = await once(socket, 'error');
  expect(String(error)).toContain('subprotocol');
});

test('a second initialisation closes the connection', async () => {
  const client = await openAcknowledged();
  client.say({ type: 'connection_init' });
  expect(await client.closed).toBe('4429 Too many initialisation requests');
});

test('reports an error while a client connects to us, not to the client', async () => {
  const client = await open();
  client.say({ type: 'connection_init', payload: { fails: true } });
  expect(await client.closed).toBe('4500 Internal server error');
  expect(failures).toMatchObject([{ message: 'secret' }]);
});

test('answers pings at any time, with the payload that the session returns', async () => {
  const client = await open();
  client.say({ type: 'ping' });
  await expect.poll(() => client.received).toEqual([{ type: 'pong' }]);
  client.say({ type: 'connection_init', payload: null });
  client.say({ type: 'pong', payload: {} });
  await expect.poll(() => client.received).toEqual([{ type: 'pong' }, { type: 'connection_ack' }]);
  client.say({ type: 'ping', payload: { echo: 1 } });
  await expect.poll(() => client.received.at(-1)).toEqual({ type: 'pong', payload: { echo: 1 } });
});

test('answers a query with one message, and a subscription with one for each event', async () => {
  const client = await openAcknowledged();
  const query = 'query ($n: String) { hello(name: $n) }';
  client.say(subscribe('ä "1"', query, { variables: { n: '💡' }, operationName: null, extensions: null }));
  client.say(subscribe('2', 'subscription { count(to: 2) }'));
  const of = (wanted: string) => client.received.filter((message) => (message as { id?: string }).id === wanted);
  await expect
    .poll(() => of('ä "1"'))
    .toEqual([
      { id: 'ä "1"', type: 'next', payload: { data: { hello: 'hello 💡' } } },
      { id: 'ä "1"', type: 'complete' },
    ]);
  await expect
    .poll(() => of('2'))
    .toEqual([
      { id: '2', type: 'next', payload: { data: { count: 1 } } },
      { id: '2', type: 'next', payload: { data: { count: 2 } } },
      { id: '2', type: 'complete' },
    ]);
});

test.each([10, 125, 126, 200, 65_400, 65_535, 65_600, 200_000])(
  'delivers an answer of about %i bytes whole',
  async (length) => {
    const client = await openAcknowledged();
    const n = 'y'.repeat(length);
    client.say(subscribe('1', 'query ($n: String) { hello(name: $n) }', { variables: { n } }));
    await expect
      .poll(() => client.received[0])
      .toEqual({ id: '1', type: 'next', payload: { data: { hello: `hello ${n}` } } });
  },
);

test('leaves the HTTP status out of errors', async () => {
  const client = await openAcknowledged();
  client.say(subscribe('1', '{ refused }'));
  await expect
    .poll(() => client.received[0])
    .toMatchObject({ payload: { errors: [{ message: 'No', extensions: { code: 'REFUSED' } }] } });
  expect(JSON.stringify(client.received)).not.toContain('403');
});

test('answers a syntax or validation error for its operation only', async () => {
  const client = await openAcknowledged();
  client.say(subscribe('1', '{'));
  client.say(subscribe('2', '{ nothing }'));
  client.say(subscribe('3', '{ hello }'));
  await expect.poll(() => client.received).toHaveLength(4);
  expect(client.received).toMatchObject([
    { id: '1', type: 'error', payload: [{ message: expect.stringContaining('Syntax Error') }] },
    { id: '2', type: 'error', payload: [{ message: expect.stringContaining('nothing') }] },
    { id: '3', type: 'next' },
    { id: '3', type: 'complete' },
  ]);
});

test('accepts an id again after its operation has ended, but not before', async () => {
  const client = await openAcknowledged();
  for (let time = 1; time <= 2; time += 1) {
    client.say(subscribe('1', '{ hello }'));
    await expect.poll(() => client.received).toHaveLength(2 * time);
  }
  client.say(subscribe('1', '{ held }'));
  client.say(subscribe('1', '{ hello }'));
  expect(await client.closed).toBe('4409 Subscriber for 1 already exists');
  await expect.poll(() => left).toEqual(['held']);
});

test('refuses operations above the limit of a connection, until one has ended', async () => {
  const client = await openAcknowledged();
  for (const id of ['1', '2', '3', '4']) client.say(subscribe(id, '{ held }'));
  await expect
    .poll(() => client.received)
    .toMatchObject([{ id: '4', type: 'error', payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }]);
  client.say({ id: '1', type: 'complete' });
  client.say(subscribe('4', '{ hello }'));
  await expect.poll(() => client.received.at(-1)).toEqual({ id: '4', type: 'complete' });
});

test('cancels an operation that the client completes, and sends nothing more for it', async () => {
  const client = await openAcknowledged();
  client.say(subscribe('1', '{ held }'));
  await expect.poll(() => begun).toBe(1);
  client.say({ id: '1', type: 'complete' });
  client.say({ id: 'unknown', type: 'complete' });
  await expect.poll(() => left).toEqual(['held']);
  held.resolve();
  client.say(subscribe('2', '{ hello }'));
  await expect.poll(() => client.received.at(-1)).toEqual({ id: '2', type: 'complete' });
  expect(client.received).not.toContainEqual(expect.objectContaining({ id: '1' }));
});

test('does not run an operation that the client completes before it begins', async () => {
  const client = await openAcknowledged();
  client.say(subscribe('1', '{ held }'));
  client.say({ id: '1', type: 'complete' });
  client.say(subscribe('2', '{ hello }'));
  await expect.poll(() => client.received.at(-1)).toEqual({ id: '2', type: 'complete' });
  expect(begun).toBe(0);
});

test('closes the connection when a stream fails, and hides the error from the client', async () => {
  const client = await openAcknowledged();
  client.say(subscribe('1', 'subscription { broken }'));
  expect(await client.closed).toBe('4500 Internal server error');
  expect(failures).toHaveLength(1);
});

test('buffers little for a client that does not read, and ends its streams when it leaves', async () => {
  const client = await openAcknowledged();
  client.socket.pause();
  client.say(subscribe('1', 'subscription { endless }'));
  const before = process.memoryUsage().arrayBuffers;
  for (let turn = 0; turn < 2_000; turn += 1) await new Promise(setImmediate);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  client.socket.terminate();
  await expect.poll(() => left).toEqual(['endless']);
});

/** Waits until the server, which shares this process, has nothing more to do. */
async function settled(): Promise<void> {
  let before: number;
  do {
    before = begun;
    for (let turn = 0; turn < 500; turn += 1) await new Promise(setImmediate);
  } while (begun > before);
}

describe('a client that does not read, but goes on sending requests', () => {
  beforeEach(async () => {
    await service.close(0);
    maxOperations = 1_000;
    await start();
  });

  test('gets the answers after it reads again; until then few requests are run', async () => {
    const client = await openAcknowledged();
    client.socket.pause();
    const before = process.memoryUsage().arrayBuffers;
    for (let id = 1; id <= 500; id += 1) {
      client.say(subscribe(String(id), '{ long }'));
      client.socket.pong();
    }
    await settled();
    // The answers are 150 MB.
    expect(begun).toBeLessThan(100);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    client.socket.resume();
    await expect.poll(() => client.received.length).toBe(1_000);
    expect(begun).toBe(500);
  });

  test('is no longer read while many of its bytes wait', async () => {
    const client = await openAcknowledged();
    const query = `{ held } #${'x'.repeat(100_000)}`;
    for (let id = 1; id <= 200; id += 1) client.say(subscribe(String(id), query));
    await settled();
    await expect.poll(() => begun).toBe(32);
    await settled();
    expect(begun).toBe(32);
    // Messages that the server does not read pile up at the client.
    expect(client.socket.bufferedAmount).toBeGreaterThan(5_000_000);
    held.resolve();
    await expect.poll(() => client.received.length).toBe(400);
  });

  test('is no longer read while many of its pings wait', async () => {
    const client = await openAcknowledged();
    const payload = { waits: true, echo: 'x'.repeat(100_000) };
    for (let ping = 0; ping < 200; ping += 1) client.say({ type: 'ping', payload });
    await settled();
    expect(begun).toBeLessThan(50);
    held.resolve();
    await expect.poll(() => client.received.length).toBe(200);
    expect(begun).toBe(200);
  });

  test('is cut off in the end, and its waiting requests are dropped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    await service.close(0);
    await start();
    const client = await openAcknowledged();
    client.socket.pause();
    for (let id = 1; id <= 500; id += 1) client.say(subscribe(String(id), '{ long }'));
    client.say(subscribe('endless', 'subscription { endless }'));
    await settled();
    const closed = once(client.socket, 'close');
    for (let ping = 0; ping < 6; ping += 1) {
      client.socket.pong();
      await settled();
      vi.advanceTimersByTime(12_000);
    }
    client.socket.resume();
    expect((await closed)[0]).toBe(1006);
    const untilThen = begun;
    await settled();
    expect(begun).toBe(untilThen);
  });
});

test('passes the extensions of an operation to the server', async () => {
  const client = await openAcknowledged();
  client.say(subscribe('1', '{ cursor }', { extensions: { cursor: '42' } }));
  await expect.poll(() => client.received[0]).toMatchObject({ payload: { data: { cursor: '42' } } });
});
