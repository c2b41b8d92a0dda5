import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openPgvectorStore } from '../../src/vectors/pgvector/open-pgvector-store.ts';
import { partitionOf } from '../../src/vectors/pgvector/prepare-space.ts';
import type { StoredVector } from '../../src/vectors/vector-store.ts';
import { openPgvector, openTables } from './open-pgvector.ts';
import { at, describeStore, newSpace, someFacts, stored } from './store-contract.ts';

const plainServer = process.env.TEST_DATABASE_URL;

describe.runIf(plainServer)('a PostgreSQL server without pgvector', () => {
  it('has no store, and says why', async () => {
    const { database, close } = await openTables();
    onTestFinished(close);
    expect(await openPgvectorStore(database)).toEqual({ reason: 'the database server has no pgvector extension' });
  });
});

describe.skipIf(plainServer)('pgvector', () => {
  describeStore('in the embedded database', () => openPgvector());
  describeStore('in the embedded database, with an index', () => openPgvector(undefined, { indexFrom: 1 }));

  describe('in the embedded database', () => {
    let opened: Awaited<ReturnType<typeof openPgvector>>;
    beforeAll(async () => {
      opened = await openPgvector();
    });
    afterAll(() => opened?.close());

    it('keeps the partition of a space as long as a tenant has vectors in it', async () => {
      const { store, database } = opened;
      const space = newSpace();
      const partitions = async () =>
        (
          await database.system((em) =>
            query(em, sql`select from pg_inherits where inhparent = 'intelligence.passage_vectors'::regclass`),
          )
        ).length;
      await store.prepare('one', space);
      for (const tenant of ['one', 'other']) await store.put(tenant, space, [stored()]);
      await store.drop('one', space);
      expect(await partitions()).toBe(1);
      await store.dropTenant('other');
      expect(await partitions()).toBe(0);
    });

    it('creates indexes of vectors and of facts for each tenant that has enough vectors in a space, and drops them with these', async () => {
      const { database } = opened;
      const { store } = await openPgvectorStore(database, { indexFrom: 1_000 });
      const [large, other, space] = [randomUUID(), randomUUID(), newSpace()];
      const indexed = async () => {
        const rows = await database.system((em) =>
          query<{ index: string }>(
            em,
            sql`select substring(indexdef from 'USING (hnsw|gin)') || substring(indexdef from 'tenant_id = ''([^'']*)') as index
              from pg_indexes where tablename = ${partitionOf(space)} and indexdef like '%WHERE (tenant_id = %'`,
          ),
        );
        return rows.map(({ index }) => index).toSorted();
      };
      const put = (tenant: string, count: number) =>
        store?.put(
          tenant,
          space,
          Array.from({ length: count }, () => stored()),
        );
      await store?.prepare(large, space);
      await put(large, 999);
      await put(other, 500);
      expect(await indexed()).toEqual([]);
      await put(large, 1);
      expect(await indexed()).toEqual([`gin${large}`, `hnsw${large}`]);
      await put(large, 100);
      await put(other, 500);
      expect(await indexed()).toEqual([large, other].flatMap((tenant) => [`gin${tenant}`, `hnsw${tenant}`]).toSorted());
      await store?.drop(large, space);
      expect(await indexed()).toEqual([`gin${other}`, `hnsw${other}`]);
      await store?.dropTenant(other);
    });

    it('creates the index of facts for a tenant that has one of vectors only, as earlier versions made it', async () => {
      const { database } = opened;
      const { store } = await openPgvectorStore(database, { indexFrom: 1 });
      const [tenant, space] = [randomUUID(), newSpace()];
      const ofFacts = () =>
        database.system((em) =>
          query<{ name: string }>(
            em,
            sql`select indexname as name from pg_indexes
              where tablename = ${partitionOf(space)} and indexdef like '% USING gin %WHERE (tenant_id = %'`,
          ),
        );
      await store?.prepare(tenant, space);
      await store?.put(tenant, space, [stored()]);
      const [made] = await ofFacts();
      await database.system((em) => em.execute(`drop index intelligence.${made?.name}`));
      await store?.put(tenant, space, [stored()]);
      expect(await ofFacts()).toEqual([made]);
      await store?.dropTenant(tenant);
    });

    it('drops the indexes of a tenant, whatever its name', async () => {
      const { store, database } = opened;
      const indexed = await openPgvectorStore(database, { indexFrom: 1 });
      const [tenant, space] = ["o'hara $drop$ $$", newSpace()];
      await store.prepare('other', space);
      await store.put('other', space, [stored()]);
      await indexed.store?.put(tenant, space, [stored()]);
      const indexes = () =>
        database.system((em) =>
          query(
            em,
            sql`select from pg_indexes where tablename = ${partitionOf(space)} and indexdef like '%WHERE (tenant_id = %'`,
          ),
        );
      expect(await indexes()).toHaveLength(2);
      await store.dropTenant(tenant);
      expect(await indexes()).toHaveLength(0);
      await store.dropTenant('other');
    });

    it('finds what matches a filter, whether the statistics expect fewer or more', async () => {
      const { database } = opened;
      const { store } = await openPgvectorStore(database, { indexFrom: 1 });
      const [tenant, space] = [randomUUID(), newSpace()];
      const of = (language: string, count: number) =>
        Array.from({ length: count }, (_, index) => stored({ vector: at(index / 20), facts: someFacts({ language }) }));
      const german = of('de', 2_400);
      const analyze = () => database.system((em) => query(em, sql`analyze intelligence.passage_vectors`));
      const findGerman = async () => {
        const hits = await store?.search(tenant, space, { vector: at(0), filter: { languages: ['de'] }, limit: 10 });
        return hits?.map(({ passageId }) => passageId);
      };
      const idsOf = (vectors: readonly StoredVector[]) => vectors.map(({ passageId }) => passageId);
      await store?.prepare(tenant, space);
      await store?.put(tenant, space, of('en', 100));
      await analyze();
      await store?.put(tenant, space, german);
      expect(await findGerman()).toHaveLength(10);
      await analyze();
      const few = german.filter((_, index) => index % 800 === 799);
      await store?.remove(tenant, idsOf(german.filter((each) => !few.includes(each))));
      expect(await findGerman()).toEqual(idsOf(few));
      await store?.dropTenant(tenant);
    });

    it('can be opened by several programs at once, and again', async () => {
      const reopened = await Promise.all([1, 2, 3].map(() => openPgvectorStore(opened.database)));
      expect(reopened.map(({ reason }) => reason)).toEqual([undefined, undefined, undefined]);
    });
  });
});
