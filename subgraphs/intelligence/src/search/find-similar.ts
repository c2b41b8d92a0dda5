import { query, sql } from '@sophia/database';
import { spacesOf } from '../embedding/spaces.ts';
import { type VectorHit, VectorStoreUnavailableError } from '../vectors/vector-store.ts';
import { askStore } from './ask-store.ts';
import type { SearchSources } from './find-by-meaning.ts';
import { withinOwnAccounts } from './own-accounts.ts';

/** An object and how similar it is to the one that it is compared with. */
export interface Similar {
  readonly id: string;
  /** Cosine similarity of the two, -1 to 1. */
  readonly similarity: number;
}

/** Column of a passage by which its object is known. */
type Owner = 'interaction_id' | 'message_id' | 'account_id';

interface SimilarRequest {
  readonly owner: Owner;
  readonly ownerId: string;
  /** Kinds of passages that are compared. */
  readonly kinds: readonly string[];
  readonly first: number;
}

/** Most passages of one object that are compared: the first of a long call say enough. */
const maxOwn = 8;
/** Several passages may belong to one object. */
const hitsAnObject = 5;
const maxHits = 1_000;

/**
 * Finds objects whose passages are most similar to those of one object, outside its threads. Compares stored vectors, so
 * it needs no engine. Null if the object has no vector or the store does not answer.
 */
export async function findSimilar(
  sources: SearchSources,
  { owner, ownerId, kinds, first }: SimilarRequest,
): Promise<Similar[] | null> {
  const { tenant, services, read } = sources;
  const { store } = services.vectors;
  const serving = store && (await read(spacesOf)).find(({ state }) => state === 'SERVING');
  if (store === undefined || serving === undefined) return null;
  const own = await read((em) =>
    query<{ id: string; thread_id: string | null; interaction_id: string | null }>(
      em,
      sql`select passage_id as id, thread_id, interaction_id from intelligence.passages
       where ${sql.ref(owner)} = ${ownerId} and kind = any(${kinds}::text[]) and is_findable
       order by occurred_at, passage_id limit ${maxOwn}`,
    ),
  );
  try {
    const ownIds = own.map(({ id }) => id);
    const found = await askStore(sources, store, (options) => store.vectorsOf(tenant, serving, ownIds, options));
    const vector = meanOf([...found.values()]);
    if (vector === null) return null;
    const within = await withinOwnAccounts(sources, {
      kinds,
      notThreadIds: own.flatMap(({ thread_id }) => thread_id ?? []),
      notInteractionIds: own.flatMap(({ interaction_id }) => interaction_id ?? []),
    });
    const search = async (limit: number) => {
      const hits = await askStore(sources, store, (options) =>
        store.search(tenant, serving, { ...within, vector, limit, ...options }),
      );
      return { hits, similar: await bestOfEach(hits, owner, ownerId, first, read) };
    };
    const enough = Math.min(maxHits, (first + 1) * hitsAnObject);
    const { hits, similar } = await search(enough);
    // A long call can take all places with its passages.
    return similar.length < first && hits.length === enough ? (await search(maxHits)).similar : similar;
  } catch (error) {
    if (error instanceof VectorStoreUnavailableError) return null;
    throw error;
  }
}

/** Returns the mean direction of vectors; null for none, or if they cancel each other out. */
function meanOf(vectors: readonly Float32Array[]): Float32Array | null {
  const [first] = vectors;
  if (first === undefined) return null;
  const sum = new Float32Array(first.length);
  for (const vector of vectors) for (const [index, value] of vector.entries()) sum[index] = (sum[index] ?? 0) + value;
  const length = Math.hypot(...sum);
  return length < 1e-6 ? null : sum.map((value) => value / length);
}

async function bestOfEach(
  hits: readonly VectorHit[],
  owner: Owner,
  ownerId: string,
  first: number,
  read: SearchSources['read'],
): Promise<Similar[]> {
  const rows = await read((em) =>
    query<{ passage_id: string; owner_id: string | null }>(
      em,
      sql`select passage_id, ${sql.ref(owner)} as owner_id from intelligence.passages
       where passage_id = any(${hits.map(({ passageId }) => passageId)}::uuid[]) and is_findable`,
    ),
  );
  const owners = new Map(rows.map((row) => [row.passage_id, row.owner_id]));
  const best = new Map<string, number>();
  for (const { passageId, similarity } of hits) {
    const id = owners.get(passageId);
    if (id != null && id !== ownerId && !best.has(id)) best.set(id, similarity);
  }
  return [...best].slice(0, first).map(([id, similarity]) => ({ id, similarity }));
}
