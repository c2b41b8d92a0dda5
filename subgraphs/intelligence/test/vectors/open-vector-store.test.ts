import { parseSettings } from '@sophia/settings';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openVectorStore } from '../../src/vectors/open/open-vector-store.ts';
import { vectorSettings } from '../../src/vectors/open/settings.ts';
import { VectorStoreUnavailableError } from '../../src/vectors/vector-store.ts';
import { openTables } from './open-pgvector.ts';
import { at, newSpace, stored } from './store-contract.ts';

let tables: Awaited<ReturnType<typeof openTables>>;
beforeAll(async () => {
  tables = await openTables();
});
afterAll(() => tables?.close());

async function open(env: Record<string, string> = {}) {
  const read = parseSettings(z.object(vectorSettings), env);
  if (!read.ok) throw new Error(read.errors.join());
  const registry = new Registry();
  const opened = await openVectorStore(read.settings, { database: tables.database, registry });
  onTestFinished(() => opened[Symbol.asyncDispose]());
  return { ...opened, registry };
}

const nearest = { vector: at(0), filter: {}, limit: 1 };

describe('the vector store of the settings', () => {
  it('is the database where it has pgvector, and else none, with the reason', async () => {
    const { store, reason, describe } = await open();
    if (process.env.TEST_DATABASE_URL) {
      expect(store).toBeUndefined();
      expect(reason).toBe('the database server has no pgvector extension');
      expect(await describe()).toBe(`Searches find words only, because ${reason}`);
    } else {
      expect(store?.name).toBe('pgvector');
      expect(await describe()).toBe('Vectors are in the database, in pgvector');
    }
  });

  it('is Weaviate if its address is set, also while it is away', async () => {
    const { store, describe } = await open({ WEAVIATE_URL: 'http://127.0.0.1:1', WEAVIATE_TIMEOUT: '500ms' });
    expect(store?.name).toBe('weaviate');
    expect(await describe()).toMatch(
      /^Vectors are in Weaviate at 127\.0\.0\.1:1; searches find words only until it answers: Weaviate does not answer: /,
    );
    await expect(store?.search('acme', newSpace(), nearest)).rejects.toThrow(VectorStoreUnavailableError);
  });

  it('counts calls by operation and outcome', async () => {
    const { store, registry } = await open({ WEAVIATE_URL: 'http://127.0.0.1:1', WEAVIATE_TIMEOUT: '500ms' });
    const space = newSpace();
    await expect(store?.search('acme', space, nearest)).rejects.toThrow();
    await expect(store?.put('acme', space, [stored({ vector: at(0, 3) })])).rejects.toThrow(RangeError);
    await expect(store?.list('acme', space)[Symbol.asyncIterator]().next()).rejects.toThrow();
    const text = await registry.metrics();
    for (const labels of [
      'operation="search",outcome="unavailable"',
      'operation="put",outcome="failed"',
      'operation="list",outcome="unavailable"',
    ]) {
      expect(text).toContain(`sophia_vector_store_duration_seconds_count{store="weaviate",${labels}} 1`);
    }
  });
});
