import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { expect, it, onTestFinished } from 'vitest';
import { openPgvectorStore } from '../../src/vectors/pgvector/open-pgvector-store.ts';
import { partitionOf } from '../../src/vectors/pgvector/prepare-space.ts';
import { spaceId } from '../../src/vectors/space-id.ts';
import { openTables } from './open-pgvector.ts';
import { at, newSpace, stored } from './store-contract.ts';

const withoutPgvector = process.env.TEST_DATABASE_URL && !process.env.TEST_PGVECTOR_URL;

it.skipIf(withoutPgvector)('vectors of before get the facts of their passages, and then an index', async () => {
  const { database, close } = await openTables(process.env.TEST_PGVECTOR_URL);
  onTestFinished(close);
  const [tenant, space] = [randomUUID(), newSpace()];
  const [known, gone] = [randomUUID(), randomUUID()];
  const accountId = randomUUID();
  await database.system(async (em) => {
    await em.execute('create extension if not exists vector with schema public');
    await em.execute(`
      create table intelligence.passage_vectors (tenant_id text not null, space_id uuid not null, passage_id uuid not null,
        text_digest text not null, embedding halfvec not null, primary key (tenant_id, space_id, passage_id)
      ) partition by list (space_id);
      alter table intelligence.passage_vectors enable row level security;
      create policy tenant on intelligence.passage_vectors using (tenant_id = current_setting('sophia.tenant', true));
      grant select, insert, update, delete on intelligence.passage_vectors to sophia_intelligence;
      create table intelligence.${partitionOf(space)} partition of intelligence.passage_vectors for values in ('${spaceId(space)}');
      create index on intelligence.${partitionOf(space)} using hnsw ((embedding::halfvec(4)) halfvec_cosine_ops)`);
    await query(
      em,
      sql`insert into intelligence.passages (tenant_id, passage_id, kind, place, account_id, source, occurred_at, is_findable,
          title, text, topics, text_digest, words)
        values (${tenant}, ${known}, 'MESSAGE', 0, ${accountId}, 'slack', '2026-05-01', true, '', '', '{lease}', 'digest', '')`,
    );
    for (const id of [known, gone])
      await query(
        em,
        sql`insert into intelligence.passage_vectors values (${tenant}, ${spaceId(space)}, ${id}, 'digest', '[1,0,0,0]')`,
      );
  });

  const { store } = await openPgvectorStore(database, { indexFrom: 1 });
  const find = async (filter = {}) => {
    const hits = await store?.search(tenant, space, { vector: at(0), filter, limit: 10 });
    return hits?.map(({ passageId }) => passageId);
  };
  expect(await find()).toEqual([known]);
  expect(await find({ accountIds: [accountId], topics: ['lease'], kinds: ['MESSAGE'] })).toEqual([known]);
  expect(await find({ sources: ['gong'] })).toEqual([]);
  const added = stored({ vector: at(20) });
  await store?.put(tenant, space, [added]);
  expect(await find()).toEqual([known, added.passageId]);
  const indexes = await database.system((em) =>
    query(em, sql`select from pg_indexes where tablename = ${partitionOf(space)} and indexdef like '% USING hnsw %'`),
  );
  expect(indexes).toHaveLength(1);
});
