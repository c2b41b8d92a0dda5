import type { AnyEntity, EntityClass, EntitySchema } from '@mikro-orm/core';
import type { Database, MigrationList } from '@sophia/database';
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
  /** Work that follows from many events and may wait until fewer come (see the consumer's `settle`). */
  readonly settle?: (database: Database) => Promise<number>;
  /** Numbers of its own that operators are told. */
  readonly gauges?: readonly DatabaseGauge[];
}

/** A number that is read from the database at every scrape, one for each of its labels' values. */
export interface DatabaseGauge {
  /** As Prometheus has it, beginning with `sophia_`. */
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  read(database: Database): Promise<readonly { readonly labels: Readonly<Record<string, string>>; value: number }[]>;
}
