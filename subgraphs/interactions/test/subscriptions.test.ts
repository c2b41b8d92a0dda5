import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { interactionIdOf } from '../src/timeline/ids.ts';
import { call, channel, contact, identity, idOf, message, sync } from './support/events.ts';
import { type Graph, openGraph } from './support/graph.ts';

let graph: Graph;
let url: string;
const disposers: (() => unknown)[] = [];

beforeAll(async () => {
  graph = await openGraph();
  url = (await graph.running.listen({ host: '127.0.0.1', port: 0 })).url;
});
afterEach(async () => {
  for (const dispose of disposers.splice(0)) await dispose();
});
afterAll(() => graph?.close());

type Events = AsyncIterator<Record<string, unknown>>;

/** Subscribes, and waits until the subgraph listens. */
async function listening(start: () => Events): Promise<Events> {
  const listen = vi.spyOn(graph.running.tail, 'listen');
  const events = start();
  await vi.waitFor(() => expect(listen).toHaveBeenCalled(), { timeout: 10_000 });
  listen.mockRestore();
  await graph.running.tail.ready();
  disposers.push(() => events.return?.());
  return events;
}

/** Subscribes as the gateway does: by graphql-transport-ws. */
function overWebSocket(tenant: string, query: string, variables: Record<string, unknown>): Events {
  const client = createClient({
    url: url.replace('http', 'ws'),
    connectionParams: { headers: { 'x-sophia-tenant': tenant, 'x-sophia-scopes': '*' } },
    retryAttempts: 0,
  });
  disposers.push(() => client.dispose());
  const results = client.iterate({ query, variables });
  // Starts to listen with the first step, not when a test waits for an event.
  let next: Promise<IteratorResult<unknown>> | undefined = results.next();
  return {
    async next() {
      const result = await (next ?? results.next());
      next = undefined;
      return result as IteratorResult<Record<string, unknown>>;
    },
    return: async () => ({ done: true, value: await client.dispose() }),
  };
}

const interactionAdded = /* GraphQL */ `
  subscription ($filter: InteractionAddedFilter) {
    interactionAdded(filter: $filter) {
      eventId cursor occurredAt interactionId accountId kind account { id }
      interaction { __typename id title participants { displayName } }
    }
  }`;

const added = async (events: Events): Promise<Record<string, unknown>> => {
  const { value } = await events.next();
  expect(value.errors).toBeUndefined();
  return (value.data as { interactionAdded: Record<string, unknown> }).interactionAdded;
};

it('sends every new interaction with all its fields', async () => {
  const tenant = 'all';
  const events = await listening(() => overWebSocket(tenant, interactionAdded, {}));
  await graph.receive(tenant, [
    message({ id: idOf('m1'), text: 'First' }),
    message({ id: idOf('m2'), text: 'Second' }),
  ]);
  expect(await added(events)).toMatchObject({
    interactionId: interactionIdOf(tenant, idOf('m1')),
    kind: 'MESSAGE',
    accountId: null,
    interaction: { __typename: 'MessageInteraction', title: 'First', participants: [{ displayName: 'Ann' }] },
  });
  const second = await added(events);
  expect(second).toMatchObject({ interaction: { title: 'Second' } });
  expect(second.eventId).toMatch(/^[0-9a-f-]{36}$/);
  expect(second.cursor).toMatch(/^\d+$/);
});

it('without accounts sends an interaction once, not again when it is edited or linked', async () => {
  const tenant = 'once';
  await graph.receive(tenant, [message({ id: idOf('old') })]);
  const events = await listening(() => overWebSocket(tenant, interactionAdded, {}));
  await graph.receive(tenant, [
    message({ id: idOf('old'), text: 'Edited' }),
    channel({ id: idOf('general'), accountId: idOf('Acme') }),
  ]);
  await graph.receive(tenant, [
    message({ id: idOf('bot'), isBot: true }),
    message({ id: idOf('old'), deleted: true }),
    message({ id: idOf('new'), text: 'New' }),
  ]);
  expect(await added(events)).toMatchObject({ accountId: idOf('Acme'), interaction: { title: 'New' } });
});

it('with accounts sends an interaction when it is added to one of them, even later', async () => {
  const tenant = 'accounts';
  await graph.receive(tenant, [
    message({ id: idOf('early'), text: 'Early' }),
    message({ id: idOf('elsewhere'), channelId: idOf('other') }),
    call({ id: idOf('call') }),
  ]);
  const events = await listening(() =>
    overWebSocket(tenant, interactionAdded, { filter: { accountIds: [idOf('Acme')] } }),
  );
  await graph.receive(tenant, [
    channel({ id: idOf('other'), accountId: idOf('Birch') }),
    channel({ id: idOf('general'), accountId: idOf('Acme') }),
  ]);
  expect(await added(events)).toMatchObject({
    accountId: idOf('Acme'),
    account: { id: idOf('Acme') },
    interaction: { title: 'Early' },
  });
  await graph.receive(tenant, [
    message({ id: idOf('early'), text: 'Edited, but on the timeline already' }),
    identity(idOf('call'), { source: 'gong', objectType: 'call', accountId: idOf('Acme') }),
  ]);
  expect(await added(events)).toMatchObject({ kind: 'CALL' });
});

it('applies every condition of the filter', async () => {
  const tenant = 'filters';
  await graph.receive(tenant, [contact({ id: idOf('Cora') }), identity(idOf('U-cora'), { contactId: idOf('Cora') })]);
  const events = await listening(() =>
    overWebSocket(tenant, interactionAdded, {
      filter: {
        contactIds: [idOf('Cora'), idOf('x')],
        kinds: ['MESSAGE', 'EMAIL'],
        sources: ['SLACK'],
        directions: ['INBOUND'],
      },
    }),
  );
  await graph.receive(tenant, [
    call({ id: idOf('c') }),
    message({ id: idOf('m1') }),
    message({ id: idOf('m2'), mentionedUserIds: [idOf('U-cora')] }),
    message({ id: idOf('m3'), userId: idOf('U-cora'), text: 'From Cora' }),
  ]);
  expect(await added(events)).toMatchObject({ interaction: { title: 'From Cora' } });
});

it('never sends events of another tenant', async () => {
  const events = await listening(() => overWebSocket('mine', interactionAdded, {}));
  await graph.receive('theirs', [message({ id: idOf('m'), text: 'Theirs' })]);
  await graph.receive('mine', [message({ id: idOf('m'), text: 'Mine' })]);
  expect(await added(events)).toMatchObject({ interaction: { title: 'Mine' } });
});

it('refuses a filter that is too long, and names it', async () => {
  const events = overWebSocket('long', interactionAdded, {
    filter: { accountIds: Array.from({ length: 201 }, (_, n) => String(n)) },
  });
  const outcome = await events.next().then(
    ({ value }) => value.errors,
    (error: unknown) => error,
  );
  expect(JSON.stringify(outcome)).toContain('filter.accountIds');
});

it('streams over HTTP as server-sent events too', async () => {
  const tenant = 'sse';
  const leaving = new AbortController();
  const listen = vi.spyOn(graph.running.tail, 'listen');
  const response = await fetch(url, {
    method: 'POST',
    signal: leaving.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'x-sophia-tenant': tenant,
      'x-sophia-scopes': '*',
    },
    body: JSON.stringify({ query: interactionAdded }),
  });
  await vi.waitFor(() => expect(listen).toHaveBeenCalled(), { timeout: 10_000 });
  listen.mockRestore();
  await graph.running.tail.ready();
  await graph.receive(tenant, [message({ id: idOf('m'), text: 'Over SSE' })]);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('Over SSE')) break;
  }
  leaving.abort();
  expect(text).toContain('event: next');
});

it('sends load runs in the state of each event', async () => {
  const tenant = 'syncs';
  const query = /* GraphQL */ `
    subscription ($filter: SourceSyncChangedFilter) {
      sourceSyncChanged(filter: $filter) { sourceSyncId source state sourceSync { id name state inserted finishedAt qualityScore } }
    }`;
  const events = await listening(() =>
    overWebSocket(tenant, query, { filter: { sources: ['GONG'], states: ['RUNNING', 'FAILED'] } }),
  );
  await graph.receive(tenant, [
    sync({ id: idOf('slack run'), source: 'slack' }),
    sync({ id: idOf('run'), source: 'gong', state: 'RUNNING' }),
    sync({ id: idOf('run'), source: 'gong', state: 'SUCCEEDED' }),
    sync({
      id: idOf('run 2'),
      source: 'gong',
      state: 'FAILED',
      inserted: 7,
      qualityScore: 0.25,
      finishedAt: '2026-03-01T00:01:00.000Z',
    }),
  ]);
  const changed = async () =>
    ((await events.next()).value.data as { sourceSyncChanged: Record<string, unknown> }).sourceSyncChanged;
  expect(await changed()).toMatchObject({
    sourceSyncId: idOf('run'),
    state: 'RUNNING',
    sourceSync: { state: 'RUNNING', finishedAt: null },
  });
  expect(await changed()).toEqual({
    sourceSyncId: idOf('run 2'),
    source: 'GONG',
    state: 'FAILED',
    sourceSync: {
      id: idOf('run 2'),
      name: 'export.zip',
      state: 'FAILED',
      inserted: 7,
      finishedAt: '2026-03-01T00:01:00.000Z',
      qualityScore: 0.25,
    },
  });
});
