import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IdentityProvider } from '../src/index.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { compose, startGraph, type TestGraph } from './support/test-graph.ts';

let source: Alerts;
let graph: TestGraph;

beforeEach(async () => {
  source = alerts();
  graph = await startGraph(source.definitions);
});

afterEach(() => graph[Symbol.asyncDispose]());

/** Returns the supergraph with another schema of one subgraph. */
function changed(subgraph: 'alerts' | 'accounts', change: (typeDefs: string) => string): string {
  const { definitions } = source;
  const typeDefs = change(definitions[subgraph]?.typeDefs ?? '');
  expect(typeDefs).not.toBe(definitions[subgraph]?.typeDefs);
  return compose({ ...definitions, [subgraph]: { typeDefs } }, (name) => graph.subgraph(name).url);
}

const withoutName = () => changed('accounts', (typeDefs) => typeDefs.replace('name: String', ''));

interface Subscriber {
  /** Resolves with everything received when it contains the text. */
  until(text: string): Promise<string>;
  leave(): Promise<void>;
}

async function subscribe(query: string, token = 'anybody'): Promise<Subscriber> {
  const listeners = source.events.listeners;
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  // The first read begins the stream.
  const first = reader?.read();
  await source.events.listened(listeners + 1);
  let received = (await first)?.value ?? '';
  return {
    async until(text) {
      while (!received.includes(text)) {
        const { done, value } = (await reader?.read()) ?? {};
        if (done) throw new Error(`The stream ended without ${text}: ${received}`);
        received += value;
      }
      return received;
    },
    leave: async () => reader?.cancel(),
  };
}

const raise = (id: string) => source.events.emit({ alertRaised: { id, accountId: `a${id}` } });
const supergraphsInUse = async () =>
  Number(/^gateway_supergraphs_in_use (\d+)/m.exec(await graph.gateway.metrics.text())?.[1]);

const named = 'subscription { alertRaised { id account { name } } }';
const unnamed = 'subscription { alertRaised { id account { asker } } }';

test('a subscription continues on its upstream if the new schema has everything that it selects', async () => {
  const subscriber = await subscribe(unnamed);
  await graph.gateway.reload(withoutName());
  raise('1');
  expect(await subscriber.until('local-developer')).not.toContain('errors');
  expect(source.events.listeners).toBe(1);
  await subscriber.leave();
});

test('its supergraph is freed when it ends', async () => {
  const subscriber = await subscribe(unnamed);
  expect(await supergraphsInUse()).toBe(1);
  await graph.gateway.reload(withoutName());
  expect(await supergraphsInUse()).toBe(2);
  await subscriber.leave();
  await expect.poll(supergraphsInUse).toBe(1);
});

describe('a subscription ends with a reason if the new schema lacks', () => {
  test.each<[string, string, () => string, string]>([
    ['a field of another subgraph', named, withoutName, 'Account.name'],
    [
      'a field in a fragment',
      'subscription { alertRaised { ...F } } fragment F on Alert { account { ... { name } } }',
      withoutName,
      'Account.name',
    ],
    [
      'its own field',
      named,
      () => changed('alerts', (typeDefs) => typeDefs.replace('alertRaised(', 'alertCleared(')),
      'Subscription.alertRaised',
    ],
    [
      'any subscription',
      named,
      () => changed('alerts', (typeDefs) => typeDefs.replace(/type Subscription .*/, '')),
      'subscription',
    ],
    [
      'an argument that it gives',
      'subscription { alertRaised(minLevel: 1) { id } }',
      () => changed('alerts', (typeDefs) => typeDefs.replace('minLevel', 'lowest')),
      'Subscription.alertRaised(minLevel:)',
    ],
    [
      'the type of a variable',
      'subscription ($level: Level) { alertRaised(level: $level) { id } }',
      () =>
        changed('alerts', (typeDefs) => typeDefs.replace(', level: Level', '').replace('enum Level { LOW HIGH }', '')),
      'Level',
    ],
  ])('%s', async (_what, query, next, missing) => {
    const subscriber = await subscribe(query);
    await graph.gateway.reload(next());
    const received = await subscriber.until('event: complete');
    const [, data = ''] = /event: next\ndata: (.*)\n/.exec(received) ?? [];
    expect(JSON.parse(data)).toEqual({
      errors: [
        {
          message: `The subscription has ended because the schema has changed: ${missing} no longer exists`,
          extensions: { code: 'SUBSCRIPTION_FIELD_GONE' },
        },
      ],
    });
    await expect.poll(() => source.events.listeners).toBe(0);
    expect(await graph.gateway.metrics.text()).toContain('gateway_subscriptions_ended_total{reason="field-gone"} 1');
  });
});

describe('when the new schema guards a selected field', () => {
  /** The token lists the scopes. */
  const identity: IdentityProvider = {
    verifies: true,
    identify: async (token = '') => ({
      kind: 'verified',
      subject: token,
      tenant: 'acme',
      roles: [],
      scopes: [token],
      claims: {},
    }),
  };
  const guarded = () =>
    changed('accounts', (typeDefs) =>
      typeDefs.replace('name: String', 'name: String @requiresScopes(scopes: [["names"]])'),
    );

  beforeEach(async () => {
    await graph[Symbol.asyncDispose]();
    graph = await startGraph(source.definitions, { identity });
  });

  test('the subscription ends only for clients that may not read it', async () => {
    const without = await subscribe(named, 'nothing');
    const other = await subscribe(unnamed, 'nothing-else');
    const having = await subscribe(named, 'names');
    await graph.gateway.reload(guarded());
    expect(await without.until('event: complete')).toContain('"code":"UNAUTHORIZED_FIELD_OR_TYPE"');
    expect(await graph.gateway.metrics.text()).toContain('gateway_subscriptions_ended_total{reason="unauthorized"} 1');
    raise('1');
    expect(await having.until('Account a1')).not.toContain('errors');
    expect(await other.until('nothing-else')).not.toContain('errors');
    await having.leave();
    await other.leave();
  });

  test('the subscription continues for clients that could not read it before', async () => {
    const before = guarded();
    await graph.gateway.reload(before);
    const without = await subscribe(named, 'nothing');
    await graph.gateway.reload(before.replace('asker: String', 'asker: String  '));
    raise('1');
    expect(await without.until('"id":"1"')).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    await without.leave();
  });
});

test('only the running operation of a document counts', async () => {
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({
      query: `${named.replace('subscription', 'subscription A')} ${unnamed.replace('subscription', 'subscription B')}`,
      operationName: 'B',
    }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = (await reader?.read())?.value ?? '';
  await source.events.listened();
  await graph.gateway.reload(withoutName());
  raise('1');
  while (!received.includes('alertRaised')) received += (await reader?.read())?.value ?? '';
  expect(received).not.toContain('FIELD_GONE');
  await reader?.cancel();
});

test('a supergraph is freed when nothing runs on it any more', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const old = new WeakRef(graph.gateway.yoga.getEnveloped().schema as object);
  const isKept = () => {
    collectGarbage();
    return old.deref() !== undefined;
  };
  const subscriber = await subscribe(unnamed);
  await graph.gateway.reload(withoutName());
  // Yoga keeps the schema of the last request.
  await graph.query('{ alerts { id } }');
  expect(isKept()).toBe(true);
  await subscriber.leave();
  await expect.poll(isKept).toBe(false);
});
