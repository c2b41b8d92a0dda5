import { type Database, type EntityManager, query, sql } from '@sophia/database';
import { enqueue } from '@sophia/jobs';
import type { VectorSpace } from '@sophia/text-engines';
import { inChunks } from '../common/in-chunks.ts';

/** Kind of the jobs that embed passages, by their ids. */
export const embedding = { name: 'embed-passages', order: 'newest' } as const;

/** Kind of the jobs that change the vector store without an engine. */
export const vectorChange = { name: 'change-vectors' } as const;

export interface VectorChange {
  /** Passages whose facts changed, but not their text. */
  readonly described?: readonly string[];
  readonly removed?: readonly string[];
  /** Spaces that are no longer used. */
  readonly dropped?: readonly VectorSpace[];
  /** True after all rows of the tenant were removed. */
  readonly everything?: boolean;
}

/** Few enough that one is worked on in seconds, with any engine. */
const passagesAJob = 100;
const idsAChange = 1_000;

/** Enqueues the embedding of passages. Those that happened last come first. */
export const enqueueEmbedding = (
  em: EntityManager,
  passages: readonly { readonly id: string; readonly occurredAt: Date }[],
): Promise<void> =>
  enqueue(
    em,
    embedding,
    inChunks(
      passages.toSorted((one, other) => other.occurredAt.getTime() - one.occurredAt.getTime()),
      passagesAJob,
    ).map((chunk) => ({ data: chunk.map(({ id }) => id), at: chunk[0]?.occurredAt })),
  );

/** Counts the texts that wait to be embedded, of all tenants. Works in any program. */
export const countWaiting = async (database: Database): Promise<number> => {
  const [row] = await query<{ count: number }>(
    database.orm.em.fork(),
    sql`select coalesce(sum(json_array_length(data)), 0)::int as count from intelligence.jobs
     where kind = ${embedding.name} and parked_at is null`,
  );
  return row?.count ?? 0;
};

export const enqueueVectorChange = (em: EntityManager, change: VectorChange): Promise<void> =>
  enqueue<VectorChange>(em, vectorChange, [
    ...inChunks(change.described ?? [], idsAChange).map((described) => ({ data: { described } })),
    ...inChunks(change.removed ?? [], idsAChange).map((removed) => ({ data: { removed } })),
    ...inChunks(change.dropped ?? [], 1).map((dropped) => ({ data: { dropped } })),
    ...(change.everything ? [{ data: { everything: true } }] : []),
  ]);
