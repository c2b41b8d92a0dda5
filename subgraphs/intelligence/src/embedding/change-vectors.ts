import { type EntityManager, query, sql } from '@sophia/database';
import type { JobKind } from '@sophia/jobs';
import type { VectorSpace } from '@sophia/text-engines';
import type { OutsideTransaction } from '../services/services.ts';
import { spaceId } from '../vectors/space-id.ts';
import { enqueueEmbedding, type VectorChange, vectorChange } from './queue.ts';
import { factsOf, readPassages, timesOf } from './read-passages.ts';
import { forgetEmbeddings, spacesOf } from './spaces.ts';

interface Changed {
  readonly removed: readonly string[];
  readonly dropped: readonly VectorSpace[];
}

/** Brings the vector store up to date with passages that moved to another account, were removed, and so on. */
export const changeVectors: JobKind<VectorChange, Changed, OutsideTransaction> = {
  ...vectorChange,
  isAwaited: false,
  isRemoval: true,
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
    if (store === undefined) return { removed, dropped: [] };
    if (jobs.some((job) => job.everything)) await store.dropTenant(tenant, signal);
    const ids = [...new Set(jobs.flatMap((job) => job.described ?? []))];
    const read = (em: EntityManager) => readPassages(em, ids);
    const described = ids.length === 0 ? [] : await database.transaction(tenant, read, { readOnly: true });
    const facts = new Map(described.map((passage) => [passage.id, factsOf(passage)]));
    if (facts.size > 0) await store.describe(tenant, facts, signal);
    if (removed.length > 0) await store.remove(tenant, removed, signal);
    const asked = jobs.flatMap((job) => job.dropped ?? []);
    // An engine may have been configured again meanwhile.
    const used = asked.length === 0 ? [] : await database.transaction(tenant, spacesOf, { readOnly: true });
    const dropped = asked.filter((space) => !used.some(({ id }) => id === spaceId(space)));
    for (const space of dropped) await store.drop(tenant, space, signal);
    return { removed, dropped };
  },
  async save(em, { removed, dropped }) {
    if (dropped.length > 0) await forgetEmbeddings(em, dropped.map(spaceId));
    if (removed.length === 0) return;
    await query(em, sql`delete from intelligence.passage_embeddings where passage_id = any(${[...removed]}::uuid[])`);
    // A passage that came back meanwhile may have lost its new vector.
    await enqueueEmbedding(em, await timesOf(em, removed));
  },
};
