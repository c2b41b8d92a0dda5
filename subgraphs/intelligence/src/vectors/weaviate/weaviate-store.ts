import type { VectorSpace } from '@sophia/text-engines';
import type { WeaviateClient } from 'weaviate-client';
import { inChunks } from '../../common/in-chunks.ts';
import { checkQuery, checkSpace, checkVectors } from '../check-vectors.ts';
import type { StoredVector, VectorStore } from '../vector-store.ts';
import { createCollection } from './collection.ts';
import { createConnection, type WeaviateOptions } from './connection.ts';
import { isMissing, isNotFound, saysAway, unavailable } from './errors.ts';
import { allowsNothing, filterObjects } from './filter-objects.ts';
import { collectionOf, collectionPrefix, tenantOf } from './names.ts';
import { changedProperties, properties } from './passage-object.ts';

/** Objects and bytes of a request. A server takes 100 MB by default. */
const maxWritten = { objects: 200, bytes: 4_000_000 };
/** Bytes of an object beside its vector, generously. */
const bytesOfFacts = 2_000;
const maxRemoved = 1_000;
const maxListed = 1_000;
const maxRead = 200;
/** Objects whose facts are changed at once: each takes a request. */
const maxDescribed = 8;

export interface WeaviateStore extends VectorStore, AsyncDisposable {
  /** Asks the server for its version. */
  version(): Promise<string>;
}

/**
 * Creates the store in Weaviate: a collection for each space, and in it a tenant for each of ours. Two named vectors of one
 * collection would not do: a batch replaces whole objects, so that writing one vector would drop the other, and a vector
 * of another length is refused until the tenant is removed. Here dropping a space removes a tenant.
 */
export function createWeaviateStore(options: WeaviateOptions): WeaviateStore {
  const connection = createConnection(options);

  const within = (client: WeaviateClient, tenant: string, name: string) =>
    client.collections.use(name).withTenant(tenantOf(tenant)).withConsistency('QUORUM');

  /** Names our collections. A list of an earlier call may lack one that another program has created since. */
  async function ourCollections(signal?: AbortSignal): Promise<string[]> {
    const all = await connection.call('read', (client) => client.collections.listAll(), signal);
    return all.map(({ name }) => name).filter((name) => name.startsWith(collectionPrefix));
  }

  /** Runs `work` on each of the collections in which the tenant is. */
  async function inEach(
    collections: readonly string[],
    work: (name: string, client: WeaviateClient) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    for (const name of collections) {
      await ifThere(
        connection.call('write', (client) => work(name, client), signal),
        undefined,
      );
    }
  }

  const prepare = (tenant: string, space: VectorSpace, signal?: AbortSignal) =>
    connection.call(
      'write',
      async (client) => {
        await createCollection(client, space);
        await client.collections.use(collectionOf(space)).tenants.create([{ name: tenantOf(tenant) }]);
      },
      signal,
    );

  const insert = (tenant: string, space: VectorSpace, chunk: readonly StoredVector[], signal?: AbortSignal) =>
    connection.call(
      'write',
      async (client) => {
        const objects = chunk.map(({ passageId, digest, vector, facts }) => ({
          id: passageId,
          vectors: [...vector],
          properties: { ...properties(facts), digest },
        }));
        const { errors } = await within(client, tenant, collectionOf(space)).data.insertMany(objects);
        const [first, ...more] = Object.values(errors);
        if (!first) return;
        const message = `${more.length + 1} of ${objects.length} vectors were refused: ${first.message}`;
        throw saysAway(first.message) ? unavailable(message) : new Error(message);
      },
      signal,
    );

  async function putChunk(
    tenant: string,
    space: VectorSpace,
    chunk: readonly StoredVector[],
    signal?: AbortSignal,
  ): Promise<void> {
    try {
      await insert(tenant, space, chunk, signal);
    } catch (error) {
      if (!isMissing(error)) throw error;
      // Removed since `prepare`, by hand or with the tenant's data.
      await prepare(tenant, space, signal);
      await insert(tenant, space, chunk, signal);
    }
  }

  return {
    name: 'weaviate',
    isInDatabase: false,

    async prepare(tenant, space, signal) {
      checkSpace(space);
      await prepare(tenant, space, signal);
    },

    async put(tenant, space, vectors, signal) {
      const bytesOfOne = space.dimensions * 4 + bytesOfFacts;
      const size = Math.min(maxWritten.objects, Math.floor(maxWritten.bytes / bytesOfOne));
      const checked = checkVectors(space, vectors);
      for (const chunk of inChunks(checked, size)) await putChunk(tenant, space, chunk, signal);
      // A killed server forgets in its index what the last request wrote. Another one, which changes nothing, keeps it.
      if (checked.length > 0) await putChunk(tenant, space, checked.slice(-1), signal);
    },

    async describe(tenant, facts, signal) {
      const collections = await ourCollections(signal);
      for (const chunk of inChunks([...facts], maxDescribed)) {
        const describe = async (name: string, client: WeaviateClient) => {
          const { data } = within(client, tenant, name);
          await Promise.all(
            chunk.map(([id, changed]) =>
              data.update({ id, properties: changedProperties(changed) }).catch((error: unknown) => {
                if (!isNotFound(error)) throw error;
              }),
            ),
          );
        };
        await inEach(collections, describe, signal);
      }
    },

    async remove(tenant, passageIds, signal) {
      const collections = await ourCollections(signal);
      for (const chunk of inChunks(passageIds, maxRemoved)) {
        const remove = async (name: string, client: WeaviateClient) => {
          const { data, filter } = within(client, tenant, name);
          let matches: number;
          // A server removes a limited number at once.
          do {
            const removed = await data.deleteMany(filter.byId().containsAny([...chunk]));
            if (removed.failed > 0) throw unavailable(`${removed.failed} vectors were not removed`);
            matches = removed.matches;
          } while (matches > 0);
        };
        await inEach(collections, remove, signal);
      }
    },

    async search(tenant, space, asked) {
      const vector = checkQuery(space, asked);
      if (allowsNothing(asked.filter)) return [];
      const found = await ifThere(
        connection.call(
          'read',
          (client, abortSignal) =>
            within(client, tenant, collectionOf(space)).query.nearVector(
              [...vector],
              {
                limit: asked.limit,
                filters: filterObjects(asked.filter),
                returnProperties: ['digest'],
                returnMetadata: ['distance'],
              },
              { abortSignal },
            ),
          asked.signal,
        ),
        { objects: [] },
      );
      return found.objects.map(({ uuid, properties, metadata }) => ({
        passageId: uuid,
        digest: String(properties.digest),
        similarity: 1 - (metadata?.distance ?? 2),
      }));
    },

    async vectorsOf(tenant, space, passageIds, { signal } = {}) {
      const vectors = new Map<string, Float32Array>();
      for (const chunk of inChunks(passageIds, maxRead)) {
        const found = await ifThere(
          connection.call(
            'read',
            (client, abortSignal) => {
              const { query, filter } = within(client, tenant, collectionOf(space));
              const filters = filter.byId().containsAny([...chunk]);
              return query.fetchObjects(
                { filters, limit: chunk.length, includeVector: true, returnProperties: [] },
                { abortSignal },
              );
            },
            signal,
          ),
          { objects: [] },
        );
        for (const { uuid, vectors: named } of found.objects) {
          vectors.set(uuid, Float32Array.from(named.default as number[]));
        }
      }
      return vectors;
    },

    async *list(tenant, space, signal) {
      let after: string | undefined;
      for (;;) {
        const { objects } = await ifThere(
          connection.call(
            'read',
            (client, abortSignal) =>
              within(client, tenant, collectionOf(space)).query.fetchObjects(
                { limit: maxListed, after, returnProperties: ['digest'] },
                { abortSignal },
              ),
            signal,
          ),
          { objects: [] },
        );
        if (objects.length > 0)
          yield objects.map(({ uuid, properties }) => ({ passageId: uuid, digest: String(properties.digest) }));
        after = objects.at(-1)?.uuid;
        if (objects.length < maxListed) return;
      }
    },

    async drop(tenant, space, signal) {
      const name = collectionOf(space);
      await ifThere(
        connection.call('write', (client) => client.collections.use(name).tenants.remove(tenantOf(tenant)), signal),
        undefined,
      );
    },

    async dropTenant(tenant, signal) {
      const drop = (name: string, client: WeaviateClient) =>
        client.collections.use(name).tenants.remove(tenantOf(tenant));
      await inEach(await ourCollections(signal), drop, signal);
    },

    version: () => connection.call('read', async (client) => (await client.getMeta()).version ?? 'unknown'),

    [Symbol.asyncDispose]: () => connection.close(),
  };
}

/** Settles like `call`, or as `otherwise` if the collection or the tenant does not exist. */
async function ifThere<T>(call: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}
