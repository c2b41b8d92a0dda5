import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createGateway, createNetworkTransport, type Gateway } from '../src/index.ts';
import { type ScriptedUpstream, type Subscribed, startUpstream } from './support/scripted-upstream.ts';
import { compose, type GraphResponse } from './support/test-graph.ts';

const ticking = { ticks: { typeDefs: 'type Query { a: Int } type Subscription { tick: Int }' } };

async function gatewayBefore(url: string): Promise<Gateway & AsyncDisposable> {
  const supergraph = compose(ticking, () => url);
  const gateway = await createGateway({ supergraph, transport: createNetworkTransport() });
  return Object.assign(gateway, { [Symbol.asyncDispose]: () => gateway.dispose() });
}

/** Yields the responses that a client receives until the stream ends. */
async function* responsesOf(gateway: Gateway): AsyncGenerator<GraphResponse> {
  const response = await gateway.fetch('http://gateway/graphql?query=subscription{tick}', {
    headers: { accept: 'text/event-stream' },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream());
  let text = '';
  for await (const chunk of reader ?? []) {
    text += chunk;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const data = /^data: ?(.+)$/m.exec(message)?.[1];
      if (data) yield JSON.parse(data);
    }
  }
}

async function collect(events: AsyncIterable<GraphResponse>): Promise<GraphResponse[]> {
  const all: GraphResponse[] = [];
  for await (const event of events) all.push(event);
  return all;
}

async function allTold(onSubscribe: (subscribed: Subscribed) => void): Promise<[GraphResponse[], ScriptedUpstream]> {
  await using upstream = await startUpstream(onSubscribe);
  await using gateway = await gatewayBefore(upstream.url);
  return [await collect(responsesOf(gateway)), upstream];
}

const tick = (value: number) => `"type":"next","payload":{"data":{"tick":${value}}}`;
const ending = (message: string, code: string) => ({ errors: [{ message, extensions: { code, service: 'ticks' } }] });

describe('a subgraph that acknowledges, sends an event and then', () => {
  test.each([4400, 4401, 4403, 4406, 4409, 4410, 4429])(
    'closes with %i ends the stream with an error, without a retry',
    async (code) => {
      const [events, upstream] = await allTold(({ say, socket }) => {
        say(tick(1));
        socket.close(code, 'secret');
      });
      expect(events).toEqual([
        { data: { tick: 1 } },
        ending(`Subgraph "ticks" refused the subscription with close code ${code}`, 'SUBSCRIPTION_UPSTREAM_REFUSED'),
      ]);
      expect(upstream.connections).toBe(1);
    },
  );

  test.each([1002, 1008, 1011, 4500])('closes with %i ends the stream with an error', async (code) => {
    const [events, upstream] = await allTold(({ say, socket }) => {
      say(tick(1));
      socket.close(code);
    });
    const message = `The subscription to subgraph "ticks" was lost: it closed the connection with code ${code}`;
    expect(events).toEqual([{ data: { tick: 1 } }, ending(message, 'SUBSCRIPTION_UPSTREAM_LOST')]);
    expect(upstream.connections).toBe(1);
  });

  test.each([1000, 1001, 1012, 1013, 4408, 4499])(
    'closes with %i is retried, and repeats no event to the client',
    async (code) => {
      const [events] = await allTold(({ connection, say, socket }) => {
        say(tick(1));
        if (connection < 3) socket.close(code);
        else for (const message of [tick(2), tick(2), '"type":"complete"']) say(message);
      });
      const gap = { from: expect.any(String), to: expect.any(String) };
      expect(events).toEqual([
        { data: { tick: 1 } },
        { data: { tick: 2 }, extensions: { gap } },
        { data: { tick: 2 } },
      ]);
    },
  );
});

test('a subgraph that keeps closing is retried with growing delays, and not for ever', async () => {
  const at: number[] = [];
  await using upstream = await startUpstream(({ socket }) => {
    at.push(performance.now());
    socket.terminate();
  });
  const gateway = await createGateway({
    supergraph: compose(ticking, () => upstream.url),
    transport: createNetworkTransport({ reconnectAttempts: 3 }),
  });
  const events = await collect(responsesOf(gateway));
  await gateway.dispose();
  expect(events).toEqual([
    ending('The subscription to subgraph "ticks" was lost and could not be restored', 'SUBSCRIPTION_UPSTREAM_LOST'),
  ]);
  expect(upstream.connections).toBe(4);
  // The third delay is at least half a second; the first is always shorter.
  expect((at[3] ?? 0) - (at[2] ?? 0)).toBeGreaterThan(490);
});

test('a subgraph that refuses the handshake ends the stream with an error', async () => {
  const server = createServer((_, response) => response.writeHead(404).end());
  let upgrades = 0;
  server.on('upgrade', (_, socket) => {
    upgrades += 1;
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await using gateway = await gatewayBefore(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await collect(responsesOf(gateway))).toEqual([
    ending('Subgraph "ticks" refused the subscription with HTTP status 403', 'SUBSCRIPTION_UPSTREAM_REFUSED'),
  ]);
  expect(upgrades).toBe(1);
  await new Promise((resolve) => server.close(resolve));
});

describe('a subgraph that sends an invalid event', () => {
  const malformed = (what: string) =>
    ending(`Subgraph "ticks" answered with a malformed response: ${what}`, 'SUBREQUEST_MALFORMED_RESPONSE');

  test.each([
    ['"type":"next","payload":5', 'the answer is not an object'],
    ['"type":"next","payload":null', 'the answer is not an object'],
    ['"type":"next"', 'the answer is not an object'],
    ['"type":"next","payload":{}', 'the answer has neither data nor errors'],
    ['"type":"next","payload":{"data":[1]}', '"data" is not an object'],
    ['"type":"error","payload":"no"', '"errors" is not a list'],
    ['"type":"error","payload":[]', 'the answer has neither data nor errors'],
    ['"payload":{}', 'a message is not valid graphql-transport-ws'],
  ])('%s ends the stream with an error', async (message, what) => {
    const [events] = await allTold(({ say }) => {
      say(tick(1));
      say(message);
      say(tick(2));
    });
    expect(events).toEqual([{ data: { tick: 1 } }, malformed(what)]);
  });

  test('invalid JSON ends the stream with an error', async () => {
    const [events] = await allTold(({ socket }) => socket.send('{'));
    expect(events).toEqual([malformed('a message is not valid graphql-transport-ws')]);
  });
});

test.each([
  ['"type":"complete"', []],
  [
    '"type":"error","payload":[{"message":"No","extensions":{"code":"FORBIDDEN"}}]',
    [
      {
        data: { tick: null },
        errors: [{ message: 'No', path: ['tick'], extensions: { code: 'FORBIDDEN', service: 'ticks' } }],
      },
    ],
  ],
])('nothing after %s reaches the client', async (message, last) => {
  const [events] = await allTold(({ say }) => {
    say(tick(1));
    say(message);
    say(tick(2));
    say('"type":"complete"');
  });
  expect(events).toEqual([{ data: { tick: 1 } }, ...last]);
});

test('ignores an event for an unknown subscription, and a second acknowledgement', async () => {
  const [events] = await allTold(({ say, socket }) => {
    socket.send('{"type":"connection_ack"}');
    socket.send('{"id":"99","type":"next","payload":{"data":{"tick":9}}}');
    say(tick(1));
    say('"type":"complete"');
  });
  expect(events).toEqual([{ data: { tick: 1 } }]);
});
