import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, upsert } from '@sophia/database';
import type { JobKind } from '@sophia/jobs';
import type { EngineKind, TextEngine, VectorSpace } from '@sophia/text-engines';
import { inChunks } from '../common/in-chunks.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { spaceId } from '../vectors/space-id.ts';
import type { PassageFacts, VectorStore } from '../vectors/vector-store.ts';
import { embedding, enqueueEmbedding, enqueueVectorChange } from './queue.ts';
import { embeddedText, factsOf, readPassages, type StoredPassage } from './read-passages.ts';
import { serveIfComplete } from './serve-if-complete.ts';
import { noteSpace } from './spaces.ts';

/** Vectors that were written to the store. */
interface Embedded {
  readonly space: VectorSpace;
  readonly engine: EngineKind;
  readonly passages: readonly {
    readonly id: string;
    readonly digest: string;
    readonly facts: PassageFacts;
    readonly hasVector: boolean;
    readonly wasRefused: boolean;
  }[];
}

interface Result {
  /** By the current engine. */
  readonly embedded?: Embedded;
  readonly standby?: VectorSpace;
  /** Passages that are no longer there. */
  readonly goneIds: readonly string[];
}

/**
 * Embeds passages and writes their vectors to the store. Its data are ids, and it reads the current texts, so a job that
 * is late embeds nothing old. While the engine or the store is away it is retried for a day.
 */
export const embedPassages: JobKind<string[], Result, OutsideTransaction> = {
  ...embedding,
  isAwaited: false,
  batch: 8,
  concurrency: 2,
  attempts: 300,
  async work(jobs, { database, tenant, services, clock, signal }) {
    const {
      engines,
      vectors: { store },
    } = services;
    if (store === undefined) return { goneIds: [] };
    const ids = [...new Set(jobs.flat())];
    const passages = await database.transaction(tenant, (em) => readPassages(em, ids), { readOnly: true });
    const present = new Set(passages.map(({ id }) => id));
    const goneIds = ids.filter((id) => !present.has(id));
    if (passages.length === 0) return { goneIds };
    const embedWith = (engine: TextEngine) => embedInto(store, tenant, engine, passages, signal);
    const standby = engines.standby && (await embedWith(engines.standby));
    // Saved before the current engine is asked, which may be away for long.
    if (standby) await database.transaction(tenant, (em) => saveEmbedded(em, tenant, standby, true, clock.now()));
    return { embedded: await embedWith(engines.current), standby: standby?.space, goneIds };
  },
  async save(em, { embedded, standby, goneIds }, { tenant, clock }) {
    // A run that was killed may have written their vectors after they were removed.
    await enqueueVectorChange(em, { removed: goneIds });
    if (embedded === undefined) return;
    const now = clock.now();
    await saveEmbedded(em, tenant, embedded, false, now);
    await serveIfComplete(em, embedded.space, standby, now);
    await followChanges(em, embedded.passages);
  },
  split: (ids) => inChunks(ids, 1),
};

async function embedInto(
  store: VectorStore,
  tenant: string,
  engine: TextEngine,
  passages: readonly StoredPassage[],
  signal: AbortSignal,
): Promise<Embedded> {
  const texts = passages.map(embeddedText);
  const { space, engine: kind, vectors: found, refused } = await engine.embed(texts, { role: 'PASSAGE', signal });
  await store.prepare(tenant, space, signal);
  await store.put(
    tenant,
    space,
    passages.flatMap((passage, place) => {
      const vector = found[place];
      return vector ? [{ passageId: passage.id, digest: passage.digest, vector, facts: factsOf(passage) }] : [];
    }),
    signal,
  );
  const written = passages.map((passage, place) => ({
    id: passage.id,
    digest: passage.digest,
    facts: factsOf(passage),
    hasVector: found[place] != null,
    wasRefused: refused?.has(place) ?? false,
  }));
  return { space, engine: kind, passages: written };
}

async function saveEmbedded(
  em: EntityManager,
  tenant: string,
  embedded: Embedded,
  isStandby: boolean,
  now: Date,
): Promise<void> {
  await noteSpace(em, tenant, embedded.space, { isStandby, now });
  await noteEmbedded(em, tenant, embedded, now);
}

async function noteEmbedded(
  em: EntityManager,
  tenant: string,
  { space, engine, passages }: Embedded,
  now: Date,
): Promise<void> {
  await upsert(
    em,
    'intelligence.passage_embeddings',
    passages.map(({ id, digest, hasVector, wasRefused }) => ({
      tenant_id: tenant,
      space_id: spaceId(space),
      passage_id: id,
      text_digest: digest,
      engine,
      has_vector: hasVector,
      was_refused: wasRefused,
      embedded_at: now.toISOString(),
    })),
    { key: ['tenant_id', 'space_id', 'passage_id'] },
  );
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
  const described: string[] = [];
  const removed: string[] = [];
  for (const { id, digest, facts } of embedded) {
    const passage = current.get(id);
    if (passage === undefined) removed.push(id);
    else if (passage.digest !== digest) changed.push(passage);
    // The store ignored the change if it did not hold the passage yet.
    else if (!isDeepStrictEqual(factsOf(passage), facts)) described.push(id);
  }
  await enqueueEmbedding(em, changed);
  await enqueueVectorChange(em, { described, removed });
}
