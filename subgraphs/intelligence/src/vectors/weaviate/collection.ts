import type { VectorSpace } from '@sophia/text-engines';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import { spaceName } from '../space-id.ts';
import { isAlreadyThere, isNotFound } from './errors.ts';
import { collectionOf } from './names.ts';
import { passageProperties } from './passage-object.ts';

/** Creates the collection of a space, if it does not exist. */
export async function createCollection(client: WeaviateClient, space: VectorSpace): Promise<void> {
  const name = collectionOf(space);
  const found = await client.collections.use(name).config.get().catch(undefinedIfNotFound);
  if (found?.multiTenancy.enabled) return;
  // Weaviate itself has created it for a write that came after the collection was removed.
  if (found) await client.collections.delete(name);
  const { vectors, vectorIndex, multiTenancy } = weaviate.configure;
  try {
    await client.collections.create({
      name,
      description: `Passages as embedded by ${spaceName(space)}`,
      properties: passageProperties,
      vectorizers: vectors.selfProvided({
        vectorIndexConfig: vectorIndex.hnsw({
          distanceMetric: 'cosine',
          efConstruction: 128,
          maxConnections: 32,
          dynamicEfMin: 200,
          filterStrategy: 'acorn',
          // A server may have another default, which loses precision.
          quantizer: vectorIndex.quantizer.none(),
        }),
      }),
      multiTenancy: multiTenancy({ enabled: true, autoTenantCreation: false, autoTenantActivation: true }),
    });
  } catch (error) {
    // Another program was faster.
    if (!isAlreadyThere(error)) throw error;
  }
}

function undefinedIfNotFound(error: unknown): undefined {
  if (!isNotFound(error)) throw error;
}
