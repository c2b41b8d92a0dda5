import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { startWeaviate, type WeaviateServer } from '@sophia/testing/weaviate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type VectorStore, VectorStoreUnavailableError } from '../../src/vectors/vector-store.ts';
import { createWeaviateStore } from '../../src/vectors/weaviate/weaviate-store.ts';
import { at, describeStore, newSpace, someFacts, stored } from './store-contract.ts';

/** A running server, or the program of one that the suite starts itself. */
const { WEAVIATE_URL: runningUrl, WEAVIATE_GRPC_PORT: runningPort, TEST_WEAVIATE_BINARY: binary } = process.env;

describe.runIf(runningUrl !== undefined || binary !== undefined)('Weaviate', () => {
  describeStore('on a server', async () => {
    const server = await start();
    const store = createWeaviateStore({ url: server.url, grpcPort: server.grpcPort });
    return {
      store,
      async close() {
        await store[Symbol.asyncDispose]();
        await server.close();
      },
    };
  });
});

/** Starts a server that removes few objects at once, unless one runs. */
async function start(): Promise<Pick<WeaviateServer, 'url' | 'grpcPort' | 'close'>> {
  if (binary !== undefined) return startWeaviate({ binary, env: { QUERY_MAXIMUM_RESULTS: '1000' } });
  return { url: String(runningUrl), grpcPort: Number(runningPort ?? 50_051), close: async () => undefined };
}

describe.runIf(binary !== undefined)('a Weaviate server', () => {
  let server: WeaviateServer;
  beforeAll(async () => {
    server = await startWeaviate({ binary: String(binary) });
  });
  afterAll(() => server?.close());
  const open = () => opened({ url: server.url, grpcPort: server.grpcPort, readTimeoutMs: 500, writeTimeoutMs: 1_000 });

  it('that hangs is unavailable, and is used again when it answers', async () => {
    const store = open();
    const [tenant, space, one] = [randomUUID(), newSpace(), stored()];
    await patiently(() => store.prepare(tenant, space));
    await patiently(() => store.put(tenant, space, [one]));
    server.pause();
    try {
      await isUnavailable(store);
    } finally {
      server.resume();
    }
    await patiently(async () => expect(await ids(store, tenant, space)).toEqual([one.passageId]));
  });

  it('that was killed is unavailable, and has all vectors when it runs again', async () => {
    const store = open();
    const [tenant, space, one] = [randomUUID(), newSpace(), stored()];
    await patiently(() => store.prepare(tenant, space));
    await patiently(() => store.put(tenant, space, [one]));
    await server.kill();
    await isUnavailable(store);
    await server.restart();
    await patiently(async () => expect(await ids(store, tenant, space)).toEqual([one.passageId]));
    // Another program, such as this one after a restart, finds the space by its model.
    await patiently(async () => expect(await ids(open(), tenant, { ...space })).toEqual([one.passageId]));
  }, 90_000);

  it('that lost everything is filled again', async () => {
    const store = opened({ url: server.url, grpcPort: server.grpcPort });
    const [tenant, space, one] = [randomUUID(), newSpace(), stored()];
    await store.prepare(tenant, space);
    const response = await fetch(`${server.url}/v1/schema`);
    const { classes } = (await response.json()) as { classes: { class: string }[] };
    for (const each of classes) await fetch(`${server.url}/v1/schema/${each.class}`, { method: 'DELETE' });
    expect(await ids(store, tenant, space)).toEqual([]);
    await store.remove(tenant, [one.passageId]);
    await store.put(tenant, space, [one]);
    await patiently(async () => expect(await ids(store, tenant, space)).toEqual([one.passageId]));
  });

  it('lists its collections once for many passages whose facts change', async () => {
    const store = opened({ url: server.url, grpcPort: server.grpcPort });
    const [tenant, space] = [randomUUID(), newSpace()];
    const vectors = Array.from({ length: 40 }, () => stored());
    await store.prepare(tenant, space);
    await store.put(tenant, space, vectors);
    const lists: unknown[] = [];
    const countLists = (message: unknown) => {
      const { method, path } = (message as { request: { method: string; path: string } }).request;
      if (method === 'GET' && path === '/v1/schema') lists.push(message);
    };
    subscribe('undici:request:create', countLists);
    await store.describe(tenant, new Map(vectors.map(({ passageId }) => [passageId, someFacts({ source: 'gong' })])));
    unsubscribe('undici:request:create', countLists);
    expect(lists).toHaveLength(1);
    const asked = { ...nearest, filter: { sources: ['gong'] }, limit: 100 };
    await vi.waitFor(async () => expect(await store.search(tenant, space, asked)).toHaveLength(40), {
      timeout: 10_000,
    });
  });

  it('that wants a key says so, and takes it', async () => {
    const guarded = await startWeaviate({
      binary: String(binary),
      env: {
        AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'false',
        AUTHENTICATION_APIKEY_ENABLED: 'true',
        AUTHENTICATION_APIKEY_ALLOWED_KEYS: 'secret',
        AUTHENTICATION_APIKEY_USERS: 'sophia',
      },
    });
    onTestFinished(() => guarded.close());
    const { url, grpcPort } = guarded;
    for (const apiKey of [undefined, 'wrong']) {
      await expect(opened({ url, grpcPort, apiKey }).prepare('acme', newSpace())).rejects.toThrow(
        /Weaviate refuses access, see WEAVIATE_API_KEY/,
      );
    }
    const store = opened({ url, grpcPort, apiKey: 'secret' });
    const space = newSpace();
    await store.prepare('acme', space);
    await store.put('acme', space, [stored()]);
  });
});

describe('a Weaviate server that is away', () => {
  it('is unavailable if nothing listens at its address', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await once(server.close(), 'close');
    await isUnavailable(opened({ url: `http://127.0.0.1:${port}`, grpcPort: port, ...shortly }));
  });

  it('is unavailable if it never answers', async () => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    });
    const { port } = server.address() as AddressInfo;
    const store = opened({ url: `http://127.0.0.1:${port}`, grpcPort: port, ...shortly });
    await isUnavailable(store);
    // More calls than run at once: those that wait for a place give up in time too.
    const calls = Array.from({ length: 40 }, () => store.search('acme', newSpace(), { ...nearest, limit: 1 }));
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(40);
  });
});

const shortly = { readTimeoutMs: 300, writeTimeoutMs: 300 };
const nearest = { vector: at(0), filter: {} };

function opened(options: Parameters<typeof createWeaviateStore>[0]) {
  const store = createWeaviateStore(options);
  onTestFinished(() => store[Symbol.asyncDispose]());
  return store;
}

async function ids(store: VectorStore, tenant: string, space: ReturnType<typeof newSpace>): Promise<string[]> {
  return (await store.search(tenant, space, { ...nearest, limit: 10 })).map((hit) => hit.passageId);
}

/** Repeats what fails until it succeeds, because a busy server may need longer than the short timeouts. */
const patiently = (work: () => Promise<void>) => vi.waitFor(work, { timeout: 25_000 });

async function isUnavailable(store: VectorStore): Promise<void> {
  const [tenant, space, one] = ['acme', newSpace(), stored()];
  for (const call of [
    () => store.prepare(tenant, space),
    () => store.put(tenant, space, [one]),
    () => store.describe(tenant, new Map([[one.passageId, someFacts()]])),
    () => store.remove(tenant, [one.passageId]),
    () => store.search(tenant, space, { ...nearest, limit: 1 }),
    () => store.vectorsOf(tenant, space, [one.passageId]),
    () => store.list(tenant, space)[Symbol.asyncIterator]().next(),
    () => store.drop(tenant, space),
    () => store.dropTenant(tenant),
  ]) {
    await expect(call()).rejects.toThrow(VectorStoreUnavailableError);
  }
}
