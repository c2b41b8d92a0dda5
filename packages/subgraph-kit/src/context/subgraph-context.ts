import type { MetadataStorage } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import type { Tail } from '@sophia/events';
import type DataLoader from 'dataloader';
import type { Cursors } from './cursors.ts';
import type { Scopes } from './identity.ts';
import type { ModuleContext } from './module-context.ts';

/** Loads the values of a batch of keys, in their order. An Error in the result fails only its own key. */
export type Batch<K, V> = (em: EntityManager, keys: readonly K[]) => Promise<readonly (V | Error)[]>;

export interface LoaderOptions<K> {
  /** Returns a primitive that identifies a key, for keys that are objects. */
  cacheKey?: (key: K) => unknown;
}

/**
 * Context of resolvers: the client's identity and the access to the database. There is one for each request, and for
 * each event of a subscription.
 */
export interface SubgraphContext<Services = object> extends ModuleContext<Services> {
  readonly tenant: string;
  /** Id of the user or program that sent the request. */
  readonly subject: string;
  readonly roles: readonly string[];
  /** Names of the scopes that the client has. */
  readonly scopes: Scopes;
  /** The person, by e-mail address, whose rows alone the client sees; absent if it sees all of the tenant. */
  readonly rowsOf?: string;
  /** The contract to which the client's API key is limited; absent if it is limited to none. */
  readonly contract?: string;
  readonly requestId: string;
  /** The client's `authorization` header, if the gateway forwards it to this subgraph. */
  readonly authorization?: string;
  /** Events of all subgraphs, when they reach the bus. */
  readonly tail: Tail;
  /** Seals and opens cursors of connections for this tenant. */
  readonly cursors: Cursors;
  readonly metadata: MetadataStorage;
  /**
   * Returns the entity manager of the request's read-only transaction, which the first call opens and the end of the
   * request closes. Must not be used inside `write`. Prefer a loader, which batches reads and runs statements one after
   * the other.
   */
  em(): Promise<EntityManager>;
  /**
   * Runs reads in that transaction, after those that were called before. For code that reads without a context.
   */
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /**
   * Calls a service, in whose time the request holds no transaction: ends the read transaction after the reads that were
   * called before, and lets later ones wait. So `work` must not read.
   */
  outside<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Runs changes in a transaction of its own. Later reads of the request see them. `work` may run more than once and
   * must change nothing but the database. For a client who sees own rows alone it begins limited to them, and can write
   * only after `liftRowLimit`.
   */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /**
   * Returns the loader with this key, and creates it on first use. All uses of a key must pass the same batch function.
   */
  loader<K, V>(key: PropertyKey | object, batch: Batch<K, V>, options?: LoaderOptions<K>): DataLoader<K, V, unknown>;
}
