import { type EntityManager, upsert } from '@sophia/database';
import type { JobKind } from '@sophia/jobs';
import type { OutsideTransaction } from '../analysis/services.ts';
import { inChunks } from '../common/in-chunks.ts';
import type { EngineKind, TextEngine, VectorSpace } from '../engines/text-engine.ts';
import { spaceId } from '../vectors/space-id.ts';
import { isComplete } from './missing.ts';
import { embedding, enqueueEmbedding, enqueueVectorChange } from './queue.ts';
import { embeddedText, readPassages, type StoredPassage } from './read-passages.ts';
import { noteSpace, serve, spacesOf } from './spaces.ts';

/** Vectors that were written to the store. */
interface Embedded {
  readonly space: VectorSpace;
  readonly engine: EngineKind;
  readonly isStandby: boolean;
  readonly passages: readonly { readonly id: string; readonly digest: string; readonly hasVector: boolean }[];
}

/**
 * Embeds passages and writes their vectors to the store. Its data are ids, and it reads the current texts, so a job that
 * is late embeds nothing old. While the engine or the store is away it is retried for a day.
 */
export const embedPassages: JobKind<string[], Embedded[], OutsideTransaction> = {
  ...embedding,
  batch: 4,
  concurrency: 2,
  attempts: 300,
  async work(jobs, { database, tenant, services, signal }) {
    const {
      engines,
      vectors: { store },
    } = services;
    if (store === undefined) return [];
    const read = (em: EntityManager) => readPassages(em, [...new Set(jobs.flat())]);
    const passages = await database.transaction(tenant, read, { readOnly: true });
    if (passages.length === 0) return [];
    const embedWith = async (engine: TextEngine, isStandby: boolean): Promise<Embedded> => {
      const texts = passages.map(embeddedText);
      const { space, engine: kind, vectors: found } = await engine.embed(texts, { role: 'PASSAGE', signal });
      await store.prepare(tenant, space, signal);
      await store.put(
        tenant,
        space,
        passages.flatMap(({ id, digest, text: _, context: __, ...facts }, place) => {
          const vector = found[place];
          return vector ? [{ passageId: id, digest, vector, facts }] : [];
        }),
        signal,
      );
      const written = passages.map(({ id, digest }, place) => ({ id, digest, hasVector: found[place] != null }));
      return { space, engine: kind, isStandby, passages: written };
    };
    // The standby comes first: it does not depend on a service, so its vectors are there even if the other is away.
    const standby = engines.standby === undefined ? [] : [await embedWith(engines.standby, true)];
    return [...standby, await embedWith(engines.current, false)];
  },
  async save(em, embedded, { tenant, clock }) {
    const now = clock.now();
    for (const each of embedded) {
      await noteSpace(em, tenant, each.space, { isStandby: each.isStandby, now });
      await noteEmbedded(em, tenant, each, now);
      if (!each.isStandby) await serveIfComplete(em, each.space, now);
    }
    const [last] = embedded.toReversed();
    if (last) await followChanges(em, last.passages);
  },
  split: (ids) => inChunks(ids, 1),
};

async function noteEmbedded(
  em: EntityManager,
  tenant: string,
  { space, engine, passages }: Embedded,
  now: Date,
): Promise<void> {
  await upsert(
    em,
    'intelligence.passage_embeddings',
    passages.map(({ id, digest, hasVector }) => ({
      tenant_id: tenant,
      space_id: spaceId(space),
      passage_id: id,
      text_digest: digest,
      engine,
      has_vector: hasVector,
      embedded_at: now.toISOString(),
    })),
    { key: ['tenant_id', 'space_id', 'passage_id'] },
  );
}

/** Lets searches use a new space when it has a vector for every passage. */
async function serveIfComplete(em: EntityManager, space: VectorSpace, now: Date): Promise<void> {
  const known = (await spacesOf(em)).find(({ id }) => id === spaceId(space));
  if (known?.state !== 'BUILDING' || !(await isComplete(em, known.id))) return;
  await enqueueVectorChange(em, { dropped: await serve(em, space, now) });
}

/** Handles passages that changed or were removed while they were embedded. */
async function followChanges(em: EntityManager, embedded: Embedded['passages']): Promise<void> {
  const current = new Map(
    (
      await readPassages(
        em,
        embedded.map(({ id }) => id),
      )
    ).map((each) => [each.id, each]),
  );
  const changed: StoredPassage[] = [];
  const removed: string[] = [];
  for (const { id, digest } of embedded) {
    const passage = current.get(id);
    if (passage === undefined) removed.push(id);
    else if (passage.digest !== digest) changed.push(passage);
  }
  await enqueueEmbedding(em, changed);
  await enqueueVectorChange(em, { removed });
}
