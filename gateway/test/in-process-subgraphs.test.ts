import { createInProcessSubgraph, type InProcessSubgraph } from '@sophia/serving';
import { execute, parse, subscribe, validate } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createGateway, createInProcessTransport, createNetworkTransport, type Gateway } from '../src/index.ts';
import { alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { compose, type GraphResponse, send } from './support/test-graph.ts';
import { type SubgraphDefinition, startSubgraph, subgraphSchema, type TestSubgraph } from './support/test-subgraph.ts';

interface Mixed extends AsyncDisposable {
  readonly gateway: Gateway;
  /** The subgraphs on the network. */
  readonly served: readonly TestSubgraph[];
  /** Lines that the gateway logged. */
  readonly log: string[];
}

/** Runs the definition's resolvers in this process; they get `context`, as over HTTP. */
function inProcess(definition: SubgraphDefinition): InProcessSubgraph {
  const schema = subgraphSchema(definition);
  return createInProcessSubgraph((headers) => ({
    schema,
    parse,
    validate,
    contextFactory: () => ({ headers }),
    execute,
    subscribe,
  }));
}

/** Starts some subgraphs in this process, with unreachable routing URLs, and the others on the network. */
async function startMixed(
  definitions: Record<string, SubgraphDefinition>,
  subgraphs: Record<string, InProcessSubgraph>,
  timeoutsMs: Record<string, number> = {},
): Promise<Mixed> {
  await using stack = new AsyncDisposableStack();
  const served: TestSubgraph[] = [];
  for (const [name, definition] of Object.entries(definitions)) {
    if (subgraphs[name]) continue;
    const subgraph = await startSubgraph(name, definition);
    stack.defer(() => subgraph.stop());
    served.push(subgraph);
  }
  const urlOf = (name: string) => served.find((subgraph) => subgraph.name === name)?.url;
  const log: string[] = [];
  const gateway = await createGateway({
    supergraph: compose(definitions, (name) => urlOf(name) ?? 'http://127.0.0.1:1/graphql'),
    transport: createInProcessTransport(new Map(Object.entries(subgraphs)), createNetworkTransport(), {
      timeoutMs: 30_000,
      timeoutsMs: new Map(Object.entries(timeoutsMs)),
    }),
    logger: pino({ level: 'warn' }, { write: (line) => void log.push(line) }),
  });
  stack.defer(() => gateway.dispose());
  const disposables = stack.move();
  return { gateway, served, log, [Symbol.asyncDispose]: () => disposables.disposeAsync() };
}

const next = async (events: AsyncIterator<unknown>) => (await events.next()).value as GraphResponse;

/** Reads the events of a subscription over server-sent events; `leave` closes the connection. */
async function listen(gateway: Gateway, query: string) {
  const leaving = new AbortController();
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    signal: leaving.signal,
  });
  async function* read() {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const data = /^data: ?(.+)$/m.exec(message)?.[1];
        if (data) yield JSON.parse(data);
      }
    }
  }
  return { events: read(), leave: () => leaving.abort() };
}

test('a subgraph in the process and others on the network make one graph', async () => {
  const definitions = bookshop();
  const { catalog } = definitions;
  if (!catalog) throw new Error('The bookshop has no catalog');
  await using mixed = await startMixed(definitions, { catalog: inProcess(catalog) });
  expect(mixed.served.map(({ name }) => name)).toEqual(Object.keys(definitions).filter((name) => name !== 'catalog'));
  const query = '{ books(first: 2) { title author { name } reviews { stars } } }';
  expect(await send(mixed.gateway, { query })).toEqual({
    data: {
      books: [
        { title: 'Dune', author: { name: 'Ada' }, reviews: [{ stars: 5 }, { stars: 2 }] },
        { title: 'Emma', author: { name: 'Bea' }, reviews: [] },
      ],
    },
  });
  const change = 'mutation { rename(id: "1", title: "Dune II") { title reviews { stars } } }';
  expect(await send(mixed.gateway, { query: change })).toEqual({
    data: { rename: { title: 'Dune II', reviews: [{ stars: 5 }, { stars: 2 }] } },
  });
});

test('a subgraph in the process gets the client’s identity', async () => {
  const { definitions } = alerts();
  const { accounts } = definitions;
  if (!accounts) throw new Error('There is no subgraph of accounts');
  const withRoot = {
    ...accounts,
    resolvers: { ...accounts.resolvers, Query: { account: (_: unknown, { id }: { id: string }) => ({ id }) } },
  };
  await using mixed = await startMixed(definitions, { accounts: inProcess(withRoot) });
  expect(await send(mixed.gateway, { query: '{ account(id: "1") { asker } }' })).toEqual({
    data: { account: { asker: 'local-developer' } },
  });
});

test('errors of a subgraph in the process are the same as over the network', async () => {
  const definitions = bookshop();
  const { catalog } = definitions;
  if (!catalog) throw new Error('The bookshop has no catalog');
  await using mixed = await startMixed(definitions, { catalog: inProcess(catalog) });
  await using served = await startMixed(definitions, {});
  const body = { query: '{ failing books(first: 1) { title } }' };
  const answer = await send(mixed.gateway, body);
  expect(answer.errors).toHaveLength(1);
  expect(answer).toEqual(await send(served.gateway, body));
});

test('one that throws does not affect other fields, and its reason is logged', async () => {
  const definitions = bookshop();
  const broken: InProcessSubgraph = {
    answer: async () => {
      throw new Error('out of cheese');
    },
    subscribe: async () => {
      throw new Error('out of cheese');
    },
  };
  await using mixed = await startMixed(definitions, { reviews: broken });
  const { data, errors } = await send(mixed.gateway, { query: '{ books(first: 1) { title reviews { stars } } }' });
  expect(data).toEqual({ books: [{ title: 'Dune', reviews: null }] });
  expect(errors).toEqual([
    {
      message: 'The request to subgraph "reviews" failed: it returned no answer',
      path: ['books', 0, 'reviews'],
      extensions: { code: 'SUBREQUEST_HTTP_ERROR', service: 'reviews' },
    },
  ]);
  expect(mixed.log.join()).toContain('out of cheese');
});

test('one that times out does not affect other fields', async () => {
  const hanging: InProcessSubgraph = {
    answer: () => new Promise(() => undefined),
    subscribe: () => new Promise(() => undefined),
  };
  await using mixed = await startMixed(bookshop(), { reviews: hanging }, { reviews: 20 });
  expect(await send(mixed.gateway, { query: '{ books(first: 1) { title reviews { stars } } }' })).toEqual({
    data: { books: [{ title: 'Dune', reviews: null }] },
    errors: [
      {
        message: 'Subgraph "reviews" did not answer within 20 ms',
        path: ['books', 0, 'reviews'],
        extensions: { code: 'SUBREQUEST_TIMEOUT', service: 'reviews' },
      },
    ],
  });
});

test('a client that leaves does not wait for a subgraph in the process', async () => {
  const definitions = bookshop();
  const arrived = Promise.withResolvers<void>();
  const hanging: InProcessSubgraph = {
    answer: () => {
      arrived.resolve();
      return new Promise(() => undefined);
    },
    subscribe: () => new Promise(() => undefined),
  };
  await using mixed = await startMixed(definitions, { catalog: hanging });
  const leaving = new AbortController();
  const pending = mixed.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ books { title } }' }),
    signal: leaving.signal,
  });
  pending.catch(() => undefined);
  await arrived.promise;
  leaving.abort();
  await expect.poll(() => mixed.gateway.metrics.text()).toContain('outcome="aborted"');
});

test('events of a subgraph in the process have the fields of others, until the client leaves', async () => {
  const { definitions, events: source } = alerts();
  const { alerts: definition } = definitions;
  if (!definition) throw new Error('There is no subgraph of alerts');
  await using mixed = await startMixed(definitions, { alerts: inProcess(definition) });
  const listening = await listen(mixed.gateway, 'subscription { alertRaised { id account { name } } }');
  for (const id of ['1', '2']) {
    const event = next(listening.events);
    await source.listened();
    source.emit({ alertRaised: { id, accountId: `a${id}` } });
    expect(await event).toEqual({ data: { alertRaised: { id, account: { name: `Account a${id}` } } } });
  }
  expect(source.listeners).toBe(1);
  listening.leave();
  await expect.poll(() => source.listeners).toBe(0);
});

test('a subscription that a subgraph in the process refuses or loses ends with the error', async () => {
  const { definitions } = alerts();
  const ending = (resolver: () => AsyncIterable<unknown>) => ({
    ...definitions,
    alerts: {
      typeDefs: definitions.alerts?.typeDefs ?? '',
      resolvers: { Subscription: { alertRaised: { subscribe: resolver } } },
    },
  });
  const refusing = ending(() => {
    throw new Error('not today');
  });
  const losing: InProcessSubgraph = {
    answer: async () => '{}',
    subscribe: async () => {
      throw new Error('the tail is gone');
    },
  };
  const query = 'subscription { alertRaised { id } }';
  await using one = await startMixed(refusing, { alerts: inProcess(refusing.alerts) });
  const refused = await listen(one.gateway, query);
  expect((await next(refused.events)).errors).toMatchObject([{ extensions: { service: 'alerts' } }]);
  expect(await refused.events.next()).toEqual({ done: true, value: undefined });
  await using two = await startMixed(definitions, { alerts: losing });
  const lost = await listen(two.gateway, query);
  expect(await next(lost.events)).toEqual({
    errors: [
      {
        message: 'The subscription to subgraph "alerts" was lost',
        extensions: { code: 'SUBSCRIPTION_UPSTREAM_LOST', service: 'alerts' },
      },
    ],
  });
  expect(two.log.join()).toContain('the tail is gone');
});
