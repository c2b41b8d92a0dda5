import { type EntityManager, query, sql } from '@sophia/database';
import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import type { OutsideTransaction } from '../analysis/services.ts';
import type { VectorSpace } from '../engines/text-engine.ts';
import { spaceId } from '../vectors/space-id.ts';
import { missingIn } from './missing.ts';
import { embedding, enqueueEmbedding, enqueueVectorChange } from './queue.ts';
import { type KnownSpace, spacesOf } from './spaces.ts';

/** Passages that are enqueued at once. */
const mostAtOnce = 20_000;

interface Wanted {
  readonly current: VectorSpace;
  readonly standby: VectorSpace | undefined;
}

/**
 * Enqueues passages without an embedding by the configured engine, newest first: after another engine was configured, or
 * after a server got pgvector. Removes spaces of engines that are no longer configured.
 */
export const embedMissing: JobKind<null, Wanted | undefined, OutsideTransaction> = {
  name: 'embed-missing',
  async work(_, { services: { engines, vectors }, signal }) {
    if (vectors.store === undefined) return undefined;
    return { current: await engines.current.space(signal), standby: await engines.standby?.space(signal) };
  },
  async save(em, wanted) {
    if (wanted === undefined) return;
    await dropUnwanted(em, wanted);
    if (await isEmbedding(em)) return;
    for (const space of [wanted.current, wanted.standby]) {
      if (space === undefined) continue;
      const missing = await missingIn(em, spaceId(space), mostAtOnce);
      if (missing.length > 0) return enqueueEmbedding(em, missing);
    }
  },
};

export const everyMinute: Schedule<null, OutsideTransaction> = {
  name: 'embed-missing',
  cron: '* * * * *',
  tenants: (em) => tenantsOf(em, 'intelligence.passages'),
  job: embedMissing,
  data: null,
};

/** A space that was being built when yet another engine was configured, and a standby that is no longer wanted. */
async function dropUnwanted(em: EntityManager, { current, standby }: Wanted): Promise<void> {
  const wanted = new Set([current, standby].flatMap((space) => (space ? [spaceId(space)] : [])));
  const unwanted = (space: KnownSpace) => space.state !== 'SERVING' && !wanted.has(space.id);
  const dropped = (await spacesOf(em)).filter(unwanted);
  if (dropped.length === 0) return;
  const ids = dropped.map(({ id }) => id);
  await query(em, sql`delete from intelligence.vector_spaces where space_id = any(${ids}::uuid[])`);
  await query(em, sql`delete from intelligence.passage_embeddings where space_id = any(${ids}::uuid[])`);
  await enqueueVectorChange(em, { dropped });
}

/** True while passages are enqueued. Parked jobs do not count, or one would stop all others. */
async function isEmbedding(em: EntityManager): Promise<boolean> {
  const rows = await query(
    em,
    sql`select from intelligence.jobs where kind = ${embedding.name} and parked_at is null limit 1`,
  );
  return rows.length > 0;
}
