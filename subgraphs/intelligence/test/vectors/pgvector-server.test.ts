import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VectorStoreUnavailableError } from '../../src/vectors/vector-store.ts';
import { openPgvector } from './open-pgvector.ts';
import { describeStore, newSpace, stored } from './store-contract.ts';

const server = process.env.TEST_PGVECTOR_URL;

describe.runIf(server)('pgvector', () => {
  describeStore('on a PostgreSQL server', () => openPgvector(server));
  describeStore('on a PostgreSQL server, with an index', () => openPgvector(server, { indexFrom: 1 }));

  it('builds the indexes of tenants one after the other, if jobs repeat what was refused meanwhile', async () => {
    const { store, database, close } = await openPgvector(server, { indexFrom: 1_000 });
    onTestFinished(close);
    const space = newSpace(64);
    const tenants = [1, 2, 3, 4].map(() => randomUUID());
    const vectors = Array.from({ length: 1_000 }, () =>
      stored({ vector: Float32Array.from({ length: 64 }, () => Math.random() - 0.5) }),
    );
    await store.prepare('one', space);
    const put = async (tenant: string): Promise<void> => {
      try {
        await store.put(tenant, space, vectors);
      } catch (error) {
        if (!(error instanceof VectorStoreUnavailableError)) throw error;
        await put(tenant);
      }
    };
    await Promise.all(tenants.map(put));
    const indexes = await database.system((em) =>
      query(em, sql`select from pg_indexes where indexdef like '% USING hnsw %'`),
    );
    expect(indexes).toHaveLength(tenants.length);
  });
});
