import type { EntityManager } from '@sophia/database';
import type { IntelligenceServices } from '../analysis/services.ts';
import { type KnownSpace, spacesOf } from '../embedding/spaces.ts';
import type { Embeddings, VectorSpace } from '../engines/text-engine.ts';
import { undefinedIfAway } from '../engines/undefined-if-away.ts';
import type { PassageFilter } from '../filtering/passage-filter.ts';
import { spaceId } from '../vectors/space-id.ts';
import { type VectorHit, VectorStoreUnavailableError } from '../vectors/vector-store.ts';

/** Access to what a search reads. */
export interface SearchSources {
  readonly tenant: string;
  readonly services: IntelligenceServices;
  /** Reads the subgraph's database, in the transaction of a request. */
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
}

/** Result of a search by meaning. */
export interface Meaning {
  readonly hits: readonly VectorHit[];
  /** The vectors that were compared; null if none were. */
  readonly used: {
    readonly engine: Embeddings['engine'];
    readonly space: VectorSpace;
    readonly isStandby: boolean;
  } | null;
  /** Why nothing was compared, in a sentence; null if something was. */
  readonly problem: string | null;
}

/** A query as a vector, with where it came from. */
export interface QueryVector {
  readonly vector: Float32Array | null;
  readonly engine: Embeddings['engine'];
  readonly space: VectorSpace;
  readonly isStandby: boolean;
}

const nothing = (problem: string): Meaning => ({ hits: [], used: null, problem });

const noEngine = 'The inference service does not answer, or answers wrongly.';
const noVectors = 'No text has a vector yet.';
const unknownWords = 'The engine knows no word of the query.';
const oldVectors = 'The vectors are those of an earlier engine, which is not available.';

/**
 * Embeds a query. Uses the standby engine while the service is away. Calls services, so it should come before the first
 * read of a request. Returns the problem if there is no engine.
 */
export async function embedQuery(
  { engines, vectors }: IntelligenceServices,
  text: string,
  signal?: AbortSignal,
): Promise<QueryVector | string> {
  if (vectors.store === undefined) return `There are no vectors, because ${vectors.reason}.`;
  const options = { role: 'QUERY', signal } as const;
  const current = await engines.current.embed([text], options).catch(undefinedIfAway);
  const answer = current ?? (await engines.standby?.embed([text], options).catch(undefinedIfAway));
  if (answer === undefined) return noEngine;
  const { engine, space, vectors: [vector = null] = [] } = answer;
  return { vector, engine, space, isStandby: current === undefined };
}

/** Finds the passages that are most similar to a query. Compares vectors of one space only. */
export async function findByMeaning(
  sources: SearchSources,
  text: string,
  embedded: QueryVector | string,
  { filter, limit, signal }: { filter: PassageFilter; limit: number; signal?: AbortSignal },
): Promise<Meaning> {
  const { tenant, services, read } = sources;
  if (typeof embedded === 'string') return nothing(embedded);
  const { store } = services.vectors;
  if (store === undefined) return nothing(noVectors);
  const query = await inServedSpace(services, text, embedded, await read(spacesOf), signal);
  if (typeof query === 'string') return nothing(query);
  const { vector, engine, space, isStandby } = query;
  if (vector === null) return nothing(unknownWords);
  try {
    const hits = await store.search(tenant, space, { vector, filter, limit, read, signal });
    return { hits, used: { engine, space, isStandby }, problem: null };
  } catch (error) {
    if (error instanceof VectorStoreUnavailableError) return nothing('The vector store does not answer.');
    throw error;
  }
}

/** Returns the query as a vector of the space that serves, or the problem. */
async function inServedSpace(
  { engines }: IntelligenceServices,
  text: string,
  embedded: QueryVector,
  spaces: readonly KnownSpace[],
  signal?: AbortSignal,
): Promise<QueryVector | string> {
  const own = spaces.find(({ id }) => id === spaceId(embedded.space));
  if (embedded.isStandby) return own ? embedded : noVectors;
  const serving = spaces.find(({ state }) => state === 'SERVING');
  if (serving === undefined) return noVectors;
  if (own?.state === 'SERVING') return embedded;
  const engine = await engines.forSpace(serving);
  if (engine === undefined) return own ? embedded : oldVectors;
  const answer = await engine.embed([text], { role: 'QUERY', signal }).catch(undefinedIfAway);
  if (answer === undefined) return oldVectors;
  const { engine: kind, vectors: [vector = null] = [] } = answer;
  return { vector, engine: kind, space: serving, isStandby: false };
}
