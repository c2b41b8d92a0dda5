import type { EntityManager } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import type { PassageFilter } from '../filtering/passage-filter.ts';

/** Facts about a passage by which a search is limited. A store keeps a copy of them beside the vector. */
export interface PassageFacts {
  readonly kind: string;
  readonly collections: readonly string[];
  readonly source: string;
  readonly occurredAt: Date;
  readonly interactionId: string | null;
  readonly threadId: string | null;
  readonly accountId: string | null;
  readonly contactIds: readonly string[];
  readonly speakerRoles: readonly string[];
  readonly topics: readonly string[];
  readonly language: string | null;
}

/** A passage's vector as a store keeps it. */
export interface StoredVector {
  readonly passageId: string;
  /** Digest of the text that was embedded; tells if the vector is still that of the passage. */
  readonly digest: string;
  readonly vector: Float32Array;
  readonly facts: PassageFacts;
}

export interface VectorHit {
  readonly passageId: string;
  readonly digest: string;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
}

export interface VectorQuery {
  readonly vector: Float32Array;
  readonly filter: PassageFilter;
  /** True if `read` does not see all of the tenant: what it counts says nothing to others. */
  readonly isLimited?: boolean;
  /** Number of hits, 1 to 2,000. */
  readonly limit: number;
  readonly signal?: AbortSignal;
  /**
   * Reads the subgraph's database in the transaction of a request. A store in that database must use it, because the
   * embedded database runs one transaction at a time. @default a transaction of its own
   */
  read?<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
}

/**
 * An index of vectors. It can be made anew from PostgreSQL at any time, so losing it loses nothing. Every call belongs to
 * one tenant. Writes can be repeated with the same result. Rejects with VectorStoreUnavailableError when the store does
 * not answer in time.
 */
export interface VectorStore {
  readonly name: 'pgvector' | 'weaviate';
  /** False for a server of its own. No transaction may wait for that. */
  readonly isInDatabase: boolean;
  /** Prepares the store for vectors of a space. Programs that call it at once wait for each other. */
  prepare(tenant: string, space: VectorSpace, signal?: AbortSignal): Promise<void>;
  /** Writes vectors, replacing earlier ones of the same passages. */
  put(tenant: string, space: VectorSpace, vectors: readonly StoredVector[], signal?: AbortSignal): Promise<void>;
  /** Changes the facts of passages that it holds, in all spaces. Ignores passages that it does not hold. */
  describe(tenant: string, facts: ReadonlyMap<string, PassageFacts>, signal?: AbortSignal): Promise<void>;
  /** Removes passages from all spaces. */
  remove(tenant: string, passageIds: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Returns the most similar passages, best first. */
  search(tenant: string, space: VectorSpace, query: VectorQuery): Promise<readonly VectorHit[]>;
  /** Returns the vectors of passages, for finding similar ones. Leaves out passages that it does not hold. */
  vectorsOf(
    tenant: string,
    space: VectorSpace,
    passageIds: readonly string[],
    options?: Pick<VectorQuery, 'read' | 'signal'>,
  ): Promise<ReadonlyMap<string, Float32Array>>;
  /** Lists everything that it holds of a space, in no order. */
  list(
    tenant: string,
    space: VectorSpace,
    signal?: AbortSignal,
  ): AsyncIterable<readonly Pick<StoredVector, 'passageId' | 'digest'>[]>;
  /** Removes all vectors of a tenant in this space. */
  drop(tenant: string, space: VectorSpace, signal?: AbortSignal): Promise<void>;
  /** Removes everything of a tenant. */
  dropTenant(tenant: string, signal?: AbortSignal): Promise<void>;
}

/** The store does not answer now. The call may be repeated later. */
export class VectorStoreUnavailableError extends Error {
  override readonly name = 'VectorStoreUnavailableError';
}
