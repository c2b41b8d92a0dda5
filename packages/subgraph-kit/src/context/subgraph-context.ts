import type { MetadataStorage } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import type { Tail } from '@sophia/events';
import type DataLoader from 'dataloader';
import type { Cursors } from './cursors.ts';
import type { ModuleContext } from './module-context.ts';

/** Answers the keys of a batch in their order; an Error in a place fails that key alone. */
export type Batch<K, V> = (em: EntityManager, keys: readonly K[]) => Promise<readonly (V | Error)[]>;

export interface LoaderOptions<K> {
  /** What makes two keys the same, for keys that are objects. */
  cacheKey?: (key: K) => unknown;
}

/** What every resolver gets: who asks, and the only ways to the database. One for each request, and for each event of a subscription. */
export interface SubgraphContext<Services = object> extends ModuleContext<Services> {
  readonly tenant: string;
  /** The user or program that asks. */
  readonly subject: string;
  readonly roles: readonly string[];
  readonly requestId: string;
  /** Of all subgraphs, as they reach the bus. */
  readonly tail: Tail;
  /** Signs and checks the positions of connections for this tenant. */
  readonly cursors: Cursors;
  readonly metadata: MetadataStorage;
  /**
   * The entity manager of the request's read-only transaction, which the first call opens and the end of the request
   * ends. Not for use inside `write`. Prefer a loader: it batches, and puts statements one after the other.
   */
  em(): Promise<EntityManager>;
  /**
   * Changes something, in a transaction of its own, and lets everything that is read afterwards see it. `work` may run
   * more than once and must change nothing but the database.
   */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** The loader with this key, made on first use. Whoever uses the same key must mean the same batch. */
  loader<K, V>(key: PropertyKey | object, batch: Batch<K, V>, options?: LoaderOptions<K>): DataLoader<K, V, unknown>;
}
