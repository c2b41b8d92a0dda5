import { type EntityManager, query, sql } from '@sophia/database';
import type { JobKind } from '@sophia/jobs';
import type { OutsideTransaction } from '../analysis/services.ts';
import { enqueueEmbedding, type VectorChange, vectorChange } from './queue.ts';
import { readPassages, timesOf } from './read-passages.ts';

/** Brings the vector store up to date with passages that moved to another account, were removed, and so on. */
export const changeVectors: JobKind<VectorChange, string[], OutsideTransaction> = {
  ...vectorChange,
  batch: 20,
  attempts: 300,
  async work(
    jobs,
    {
      database,
      tenant,
      services: {
        vectors: { store },
      },
      signal,
    },
  ) {
    const removed = [...new Set(jobs.flatMap((job) => job.removed ?? []))];
    if (store === undefined) return removed;
    const ids = [...new Set(jobs.flatMap((job) => job.described ?? []))];
    const read = (em: EntityManager) => readPassages(em, ids);
    const described = ids.length === 0 ? [] : await database.transaction(tenant, read, { readOnly: true });
    const facts = described.map(({ id, digest: _, text: __, context: ___, ...rest }) => [id, rest] as const);
    if (facts.length > 0) await store.describe(tenant, new Map(facts), signal);
    if (removed.length > 0) await store.remove(tenant, removed, signal);
    for (const space of jobs.flatMap((job) => job.dropped ?? [])) await store.drop(tenant, space, signal);
    return removed;
  },
  async save(em, removed) {
    if (removed.length === 0) return;
    await query(em, sql`delete from intelligence.passage_embeddings where passage_id = any(${removed}::uuid[])`);
    // A passage that came back meanwhile may have lost its new vector.
    await enqueueEmbedding(em, await timesOf(em, removed));
  },
};
