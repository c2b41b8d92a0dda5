import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
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

  it('takes vectors of others while an index is built, and builds a broken one again', async () => {
    const { store, database, close } = await openPgvector(server, { indexFrom: 100 });
    onTestFinished(close);
    const [tenant, other, space] = [randomUUID(), randomUUID(), newSpace()];
    const vectors = Array.from({ length: 100 }, () => stored());
    const states = async () => {
      const rows = await database.system((em) =>
        query<{ valid: boolean }>(
          em,
          sql`select indisvalid as valid from pg_index join pg_class on oid = indexrelid
            where pg_get_expr(indpred, indrelid) like '%tenant_id%' and relname like 'passage_vectors_%' order by 1`,
        ),
      );
      return rows.map(({ valid }) => valid);
    };
    await store.prepare(tenant, space);
    // A transaction that began before keeps an index from being finished.
    const old = database.orm.em.fork();
    await old.begin();
    await old.execute('set transaction isolation level repeatable read');
    await old.execute('select from intelligence.passage_vectors limit 1');
    const building = store.put(tenant, space, vectors);
    await vi.waitFor(async () => expect(await states()).toEqual([false]), { timeout: 20_000 });
    await store.put(other, space, [stored()]);
    expect(await states()).toEqual([false]);
    await old.rollback();
    await building;
    expect(await states()).toEqual([true, true]);

    await database.system((em) =>
      em.execute(`update pg_index set indisvalid = false where indexrelid in
        (select oid from pg_class where relname like 'passage_vectors_%') and pg_get_expr(indpred, indrelid) like '%tenant_id%'`),
    );
    await store.put(tenant, space, [stored()]);
    expect(await states()).toEqual([true, true]);
  });
});
