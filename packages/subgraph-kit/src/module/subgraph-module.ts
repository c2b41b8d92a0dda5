import type { AnyEntity, EntityClass, EntitySchema } from '@mikro-orm/core';
import type { Database, EntityManager, MigrationList } from '@sophia/database';
import type { EventType, ReadEvent } from '@sophia/events';
import type { JobKind, Schedule } from '@sophia/jobs';
import type { ModuleContext, WorkContext } from '../context/module-context.ts';
import type { Route } from '../routes/route.ts';

/** A subgraph as its package exports it: everything that is needed to run it anywhere. */
export interface SubgraphModule<Services extends object = object> {
  /** Its name in the supergraph, and that of its database schema. */
  readonly name: string;
  /** Where it listens unless told otherwise. */
  readonly port: number;
  readonly typeDefs: string;
  readonly resolvers: object;
  readonly entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  readonly migrations: MigrationList;
  /**
   * What it opens once and others may replace, such as an analyser or the client of a source. Handlers, jobs, routes and
   * resolvers find them in their context, and import none. One that can be disposed of is, at the end.
   *
   *     services: { analyzer: () => ruleAnalyzer }
   *     openSubgraph(intelligence, { services: { analyzer: ofATest }, ... })
   */
  readonly services?: { readonly [Name in keyof Services]: () => Services[Name] | Promise<Services[Name]> };
  /**
   * What it does when events of other subgraphs arrive, in the transaction that takes note of them: quick, and without
   * calls that leave the database. A handler that needs more asks for a job.
   *
   *     consumers: { 'interaction.changed': (em, events) => enqueue(em, analyseTexts, textsOf(events)) }
   */
  readonly consumers?: ModuleHandlers<Services>;
  /**
   * Work outside the transaction that asks for it (see JobKind). A module with jobs has `jobTables` among its migrations.
   *
   *     jobs: [analyseTexts]
   */
  readonly jobs?: readonly JobKind<unknown, unknown, WorkContext<Services>>[];
  /**
   * Jobs that the clock asks for (see Schedule).
   *
   *     schedules: [{ name: 'age-scores', cron: '0 0 * * *', tenants: scoredTenants, job: ageScores, data: null }]
   */
  readonly schedules?: readonly Schedule<unknown, WorkContext<Services>>[];
  /**
   * Paths beside /graphql (see Route).
   *
   *     routes: [{ method: 'POST', path: '/webhooks/gong', handle: receiveGongCall }]
   */
  readonly routes?: readonly Route<Services>[];
  /** Work that follows from many events and may wait until fewer come (see the consumer's `settle`). */
  settle?(context: WorkContext<Services>): Promise<number>;
  /** Numbers of its own that operators are told. */
  readonly gauges?: readonly DatabaseGauge[];
}

/**
 * What a module does with each type of event: one or more events of one tenant, in order, in one transaction. The same
 * events may come again after a failure, so a handler must end in the same state when they do.
 */
export type ModuleHandlers<Services> = { readonly [T in EventType]?: Handler<T, Services>['handle'] };

/** A method, so that a module is one for whatever services it has. */
interface Handler<T extends EventType, Services> {
  handle(em: EntityManager, events: ReadEvent<T>[], context: ModuleContext<Services>): Promise<void>;
}

/** A number that is read from the database at every scrape, one for each of its labels' values. */
export interface DatabaseGauge {
  /** As Prometheus has it, beginning with `sophia_`. */
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  read(database: Database): Promise<readonly { readonly labels: Readonly<Record<string, string>>; value: number }[]>;
}
