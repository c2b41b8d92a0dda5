import { type EntityManager, query, sql } from '@sophia/database';
import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import { type TextEngine, undefinedIfAway, type VectorSpace } from '@sophia/text-engines';
import { hasJobs } from '../common/has-jobs.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { spaceId } from '../vectors/space-id.ts';
import { hasChanged } from './has-changed.ts';
import { missingIn, refusedBefore } from './missing.ts';
import { embedding, enqueueEmbedding, enqueueVectorChange } from './queue.ts';
import { serveIfComplete } from './serve-if-complete.ts';
import { forgetEmbeddings, type KnownSpace, noteSpace, spacesOf } from './spaces.ts';

/** Passages that are enqueued at once. */
const maxAtOnce = 20_000;

/** Milliseconds after which a text that the service refused is sent to it again. */
const refusedForMs = 86_400_000;

/** Spaces of the configured engines. Undefined while an engine is away. */
interface Wanted {
  readonly current: VectorSpace | undefined;
  readonly standby: VectorSpace | undefined;
  /** True if the vectors of the current space are of another model, and were dropped. */
  readonly isEmptied: boolean;
}

/**
 * Enqueues passages without an embedding by the configured engine, newest first: after another engine was configured, its
 * model changed, or a server got pgvector; once a day also those that it refused. Removes spaces of engines that are no longer configured, and lets a complete one serve.
 */
export const embedMissing: JobKind<null, Wanted | undefined, OutsideTransaction> = {
  name: 'embed-missing',
  isAwaited: false,
  async work(_, context) {
    const { services, database, tenant, signal } = context;
    const { engines, vectors } = services;
    if (vectors.store === undefined) return undefined;
    // A run does what it can, and the next one comes in a minute.
    const spaceOf = (engine: TextEngine) => engine.space(signal).catch(undefinedIfAway);
    const current = await spaceOf(engines.current);
    const standby = engines.standby && (await spaceOf(engines.standby));
    const isIdle = !(await database.transaction(tenant, (em) => hasJobs(em, [embedding]), { readOnly: true }));
    const isEmptied = current !== undefined && isIdle && (await hasChanged(engines.current, current, context));
    if (isEmptied) {
      // First, so that a program that is killed in between embeds again. `save` also forgets what was noted meanwhile.
      await database.transaction(tenant, (em) => forgetSpaces(em, [spaceId(current)]));
      await vectors.store.drop(tenant, current, signal);
    }
    return { current, standby, isEmptied };
  },
  async save(em, wanted, { tenant, clock }) {
    if (wanted === undefined) return;
    const { current, standby, isEmptied } = wanted;
    if (current && isEmptied) await forgetSpaces(em, [spaceId(current)]);
    if (current) await dropUnwanted(em, [current, ...(standby ? [standby] : [])]);
    if (await hasJobs(em, [embedding])) return;
    for (const space of [current, standby]) {
      if (space === undefined) continue;
      const missing = await missingIn(em, spaceId(space), maxAtOnce);
      if (missing.length > 0) return enqueueEmbedding(em, missing);
      await enqueueEmbedding(
        em,
        await refusedBefore(em, spaceId(space), new Date(clock.now().getTime() - refusedForMs), maxAtOnce),
      );
    }
    if (current === undefined) return;
    // The last passage without a vector was removed, or the space was that of a standby.
    const now = clock.now();
    await noteSpace(em, tenant, current, { isStandby: false, now });
    await serveIfComplete(em, current, standby, now);
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
async function dropUnwanted(em: EntityManager, spaces: readonly VectorSpace[]): Promise<void> {
  const wanted = new Set(spaces.map(spaceId));
  const unwanted = (space: KnownSpace) => space.state !== 'SERVING' && !wanted.has(space.id);
  const dropped = (await spacesOf(em)).filter(unwanted);
  if (dropped.length === 0) return;
  await forgetSpaces(
    em,
    dropped.map(({ id }) => id),
  );
  await enqueueVectorChange(em, { dropped });
}

async function forgetSpaces(em: EntityManager, ids: readonly string[]): Promise<void> {
  await query(em, sql`delete from intelligence.vector_spaces where space_id = any(${[...ids]}::uuid[])`);
  await forgetEmbeddings(em, ids);
}
