import type { AnyEntity, EntityClass, EntitySchema } from '@mikro-orm/core';
import type { MigrationList } from '@sophia/database';
import type { Handlers } from '@sophia/events';

/** A subgraph as its package exports it: everything that is needed to run it anywhere. */
export interface SubgraphModule {
  /** Its name in the supergraph, and that of its database schema. */
  readonly name: string;
  /** Where it listens unless told otherwise. */
  readonly port: number;
  readonly typeDefs: string;
  readonly resolvers: object;
  readonly entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  readonly migrations: MigrationList;
  /** What it does when events of other subgraphs arrive. */
  readonly consumers?: Handlers;
}
