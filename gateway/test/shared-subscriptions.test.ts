import { createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { type GatewayOptions, type Identity, serveGateway } from '../src/index.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const query = 'subscription { alertRaised { id account { name asker } } }';

let source: Alerts;
let graph: TestGraph;

/** The token gives the identity as subject/roles. It is not verified here. */
const identity: GatewayOptions['identity'] = {
  verifies: true,
  async identify(token = 'nobody'): Promise<Identity> {
    const [subject = '', ...roles] = token.split('/');
    return { kind: 'verified', subject, tenant: 'acme', roles, claims: {} };
  },
};

async function start(options: Partial<GatewayOptions> = {}): Promise<void> {
  source = alerts();
  graph = await startGraph(source.definitions, { identity, ...options });
}

beforeEach(() => start());
afterEach(() => graph[Symbol.asyncDispose]());

const raise = (id: string) => source.events.emit({ alertRaised: { id, accountId: `a${id}` } });
/** Publishes an event too long for the buffers between the gateway and a client to hold many. */
const raiseLong = (id: string) => source.events.emit({ alertRaised: { id, accountId: 'long'.repeat(20_000) } });
const resolved = () => graph.subgraph('accounts').received.length;
const metric = async (name: string) =>
  Number(new RegExp(`^${name} (\\d+)`, 'm').exec(await graph.gateway.metrics.text())?.[1]);

interface Subscriber {
  next(): Promise<GraphResponse | undefined>;
  leave(): Promise<void>;
}

/** Reads only as far as requested, like a client with a slow connection. */
async function subscribe(as: string, text = query, variables?: object): Promise<Subscriber> {
  const before = await metric('gateway_open_subscriptions');
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${as}` },
    body: JSON.stringify({ query: text, variables }),
  });
  if (!response.body) throw new Error('The answer has no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  await expect.poll(() => metric('gateway_open_subscriptions')).toBe(before + 1);
  let received = '';
  return {
    async next() {
      for (;;) {
        const [, data] = /event: next\ndata: (.*)\n\n/.exec(received) ?? [];
        if (data !== undefined) {
          received = received.slice(received.indexOf(data) + data.length);
          return JSON.parse(data);
        }
        const { done, value } = await reader.read();
        if (done) return undefined;
        received += value;
      }
    },
    leave: () => reader.cancel(),
  };
}

describe('equal subscriptions of one identity', () => {
  test('have one upstream, and each event is resolved once for all of them', async () => {
    const subscribers = [await subscribe('ann'), await subscribe('ann'), await subscribe('ann')];
    await source.events.listened();
    raise('1');
    const answers = await Promise.all(subscribers.map((subscriber) => subscriber.next()));
    expect(answers).toEqual(
      Array.from({ length: 3 }, () => ({
        data: { alertRaised: { id: '1', account: { name: 'Account a1', asker: 'ann' } } },
      })),
    );
    expect(source.events.listeners).toBe(1);
    expect(resolved()).toBe(1);
  });

  test('continue for the other clients, and close the upstream with the last', async () => {
    const first = await subscribe('ann');
    const second = await subscribe('ann');
    await source.events.listened();
    await first.leave();
    raise('1');
    expect((await second.next())?.data.alertRaised.id).toBe('1');
    await second.leave();
    await expect.poll(() => source.events.listeners).toBe(0);
    const third = await subscribe('ann');
    await source.events.listened();
    raise('2');
    expect((await third.next())?.data.alertRaised.id).toBe('2');
  });

  test('share the upstream even if they select different fields of an event', async () => {
    const one = await subscribe('ann');
    const other = await subscribe('ann', 'subscription { alertRaised { id account { asker } } }');
    await source.events.listened();
    raise('1');
    expect((await one.next())?.data.alertRaised.account).toEqual({ name: 'Account a1', asker: 'ann' });
    expect((await other.next())?.data.alertRaised.account).toEqual({ asker: 'ann' });
    expect(source.events.listeners).toBe(1);
  });
});

test.each([
  ['other subjects', 'bob', query, undefined],
  ['other roles', 'ann/admin', query, undefined],
  ['other variables', 'ann', 'subscription ($l: Int) { alertRaised(minLevel: $l) { id account { asker } } }', { l: 2 }],
])('%s share nothing', async (_what, as, text, variables) => {
  const one = await subscribe('ann');
  const other = await subscribe(as, text, variables);
  await source.events.listened(2);
  raise('1');
  expect((await one.next())?.data.alertRaised.account.asker).toBe('ann');
  expect((await other.next())?.data.alertRaised.account.asker).toBe(as.split('/')[0]);
  expect(source.events.listeners).toBe(2);
  expect(resolved()).toBe(2);
});

describe('a client that is too slow', () => {
  const slow = { subscriptionQueue: { max: 3 } };

  test('delays nobody, and learns how many events it has missed', async () => {
    await graph[Symbol.asyncDispose]();
    await start(slow);
    const quick = await subscribe('ann');
    const late = await subscribe('ann');
    await source.events.listened();
    for (let id = 1; id <= 40; id += 1) {
      raiseLong(String(id));
      expect((await quick.next())?.data.alertRaised.id).toBe(String(id));
    }
    const seen: string[] = [];
    let missed = 0;
    while (seen.at(-1) !== '40') {
      const { data, extensions } = ((await late.next()) ?? {}) as GraphResponse & {
        extensions?: { dropped?: number };
      };
      seen.push(data.alertRaised.id);
      missed += extensions?.dropped ?? 0;
    }
    expect(missed).toBe(40 - seen.length);
    expect(missed).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => Number(a) - Number(b)));
    expect(await metric('gateway_subscription_events_dropped_total')).toBe(missed);
  });

  test('is ended if configured', async () => {
    await graph[Symbol.asyncDispose]();
    await start({ subscriptionQueue: { max: 3, overflow: 'end' } });
    const quick = await subscribe('ann');
    const late = await subscribe('ann');
    await source.events.listened();
    for (let id = 1; id <= 40; id += 1) {
      raiseLong(String(id));
      expect((await quick.next())?.data.alertRaised.id).toBe(String(id));
    }
    let last: GraphResponse | undefined;
    for (let answer = await late.next(); answer; answer = await late.next()) last = answer;
    expect(last).toMatchObject({ errors: [{ extensions: { code: 'SLOW_SUBSCRIBER' } }] });
    expect(await metric('gateway_open_subscriptions')).toBe(1);
  });
});

describe('limits', () => {
  const opened = async (as: string) => {
    const response = await graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${as}` },
      body: JSON.stringify({ query }),
    });
    return response.text();
  };

  test('of one identity apply only to it, and free a place when a subscription ends', async () => {
    await graph[Symbol.asyncDispose]();
    await start({ subscriptionLimits: { perIdentity: 2 } });
    const first = await subscribe('ann');
    await subscribe('ann');
    expect(await opened('ann')).toContain('One identity may have 2 subscriptions open at the same time');
    await subscribe('bob');
    await first.leave();
    await expect.poll(() => metric('gateway_open_subscriptions')).toBe(2);
    await subscribe('ann');
    expect(await opened('ann')).toContain('TOO_MANY_SUBSCRIPTIONS');
  });

  test('of the gateway apply to all identities', async () => {
    await graph[Symbol.asyncDispose]();
    await start({ subscriptionLimits: { total: 2 } });
    await subscribe('ann');
    await subscribe('bob');
    expect(await opened('eve')).toContain('limit of open subscriptions');
  });
});

test('an event is written once for all clients over WebSocket', async () => {
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close(0));
  const connect = () =>
    createClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: 'Bearer ann' },
    });
  const clients = [connect(), connect()];
  for (const client of clients) onTestFinished(() => client.dispose());
  const streams = clients.map((client) => client.iterate({ query }));
  const first = streams.map((stream) => stream.next());
  await source.events.listened();
  await expect.poll(() => metric('gateway_open_subscriptions')).toBe(2);
  raise('"quoted"\n\u0000');
  for (const { value } of await Promise.all(first)) {
    expect(value).toEqual({
      data: { alertRaised: { id: '"quoted"\n\u0000', account: { name: 'Account a"quoted"\n\u0000', asker: 'ann' } } },
    });
  }
  expect(source.events.listeners).toBe(1);
  await Promise.all(streams.map((stream) => stream.return?.()));
});
