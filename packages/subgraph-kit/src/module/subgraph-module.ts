import type { AnyEntity, EntityClass, EntitySchema } from '@mikro-orm/core';
import type { Database, EntityManager, MigrationList } from '@sophia/database';
import type { EventType, ReadEvent } from '@sophia/events';
import type { Loop } from '@sophia/events/loop';
import type { JobKind, Schedule } from '@sophia/jobs';
import type { Note } from '@sophia/serving';
import type { ZodRawShape } from 'zod';
import type { ModuleContext, WorkContext } from '../context/module-context.ts';
import type { Erasure } from '../erased-person/erasure.ts';
import type { Route } from '../routes/route.ts';
import type { OpenService } from './open-services.ts';

/** A subgraph as its package exports it, with everything needed to run it. */
export interface SubgraphModule<Services extends object = object, Settings extends object = object> {
  /** Name in the supergraph and of its database schema. */
  readonly name: string;
  /** Default port. */
  readonly port: number;
  readonly typeDefs: string;
  readonly resolvers: object;
  readonly entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  readonly migrations: MigrationList;
  /**
   * Objects that the module opens once, such as an analyser or the client of a source. A test or another program can
   * replace them. Handlers, jobs, routes and resolvers get them in their context and must not import them. Disposable
   * ones are disposed of at the end.
   *
   *     services: { analyzer: () => openAnalyzer(), store: ({ settings }) => openStore(settings.WEAVIATE_URL) }
   *     openSubgraph(intelligence, { services: { analyzer: ofATest }, ... })
   */
  readonly services?: { readonly [Name in keyof Services]: OpenService<Services[Name], Settings> };
  /**
   * Settings of the module's own, in addition to those of every subgraph. They stand in `src/settings.ts` as `settings`,
   * where `start`, `--help` and docs/settings.md find them without loading the module.
   *
   *     settings: { WEAVIATE_URL: url('http', 'https').optional().describe('…') }
   */
  readonly settings?: ZodRawShape;
  /** Calls `refuse` for each setting that does not fit to the others; `checkSettings` of `src/settings.ts`. */
  checkSettings?(settings: Settings, refuse: (name: string, message: string) => void): void;
  /**
   * Handlers of events from all subgraphs. They run in the transaction that records the events as handled, so they must
   * be quick and call nothing but the database. For longer work, a handler enqueues a job.
   *
   *     consumers: { 'interaction.changed': (em, events) => enqueue(em, analyseTexts, textsOf(events)) }
   */
  readonly consumers?: ModuleHandlers<Services>;
  /**
   * Kinds of work outside the transaction that enqueues it (see JobKind). A module with jobs needs `jobTables` in its
   * migrations.
   *
   *     jobs: [analyseTexts]
   */
  readonly jobs?: readonly JobKind<unknown, unknown, WorkContext<Services>>[];
  /**
   * Jobs that run at given times (see Schedule).
   *
   *     schedules: [{ name: 'age-scores', cron: '0 0 * * *', tenants: scoredTenants, job: ageScores, data: null }]
   */
  readonly schedules?: readonly Schedule<unknown, WorkContext<Services>>[];
  /**
   * Starts work at a pace of its own, beside jobs, such as many slow calls that must not wait for each other. Its loop is
   * woken after each transaction of the program, and ends with it.
   *
   *     startLoop: (context, options) => startDispatcher(context, options)
   */
  startLoop?(context: WorkContext<Services>, options: OwnLoopOptions): Loop;
  /**
   * HTTP paths beside /graphql (see Route).
   *
   *     routes: [{ method: 'POST', path: '/webhooks/gong', handle: receiveGongCall }]
   */
  readonly routes?: readonly Route<Services>[];
  /**
   * Called after all rows of a tenant were removed, in a transaction of the tenant. Enqueues jobs (`isRemoval`) that remove what
   * the module keeps outside the database.
   */
  forget?(em: EntityManager): Promise<void>;
  /** How the module takes part in the removal of a tenant, where that is more than to lose its rows. */
  readonly removal?: TenantRemoval<Services>;
  /** How the module takes part in the erasure of a person. Its tables are cleaned of the person's names and addresses in any case. */
  readonly erasure?: PersonErasure<Services>;
  /** Tables of what the tenant itself has set up or done, such as its users and rules. They stay when a sample is removed. */
  readonly notSample?: readonly string[];
  /** Work that follows from many events and can wait until fewer arrive (see the consumer's `settle`). */
  settle?(context: WorkContext<Services>): Promise<number>;
  /** Counts what `settle` still has to do, for all tenants. */
  unsettled?(database: Database): Promise<number>;
  /**
   * Tells the operator at the start what the services found, such as the model in use. Must not wait long.
   *
   *     notes: async ({ services }) => [{ about: 'engine', text: await services.engines.describe() }]
   */
  notes?(context: WorkContext<Services>): Promise<readonly Note[]>;
  /** Additional metrics of this subgraph. */
  readonly gauges?: readonly DatabaseGauge[];
}

interface TenantRemoval<Services> {
  /** Tables whose rows outlive their tenant. */
  readonly keeps?: readonly string[];
  /** True for the subgraph that keeps the tenants: it removes its rows after all others. @default false */
  readonly isLast?: boolean;
  /** Called once nothing of the tenant is left, perhaps repeatedly after a kill. */
  end?(context: WorkContext<Services>, tenant: string): Promise<void>;
}

interface PersonErasure<Services> {
  /** Tables that are not cleaned: of users of the graph, for example. */
  readonly keeps?: readonly string[];
  /** Tables with texts of many people, who may have said the same: only names and addresses are looked for in these. */
  readonly ownTexts?: readonly string[];
  /** True for the subgraph that ends erasures. @default false */
  readonly isLast?: boolean;
  /**
   * Erases what the module itself keeps of the person, in transactions of its own, and announces it by its usual events. Notes
   * what it finds (`noteTraces`) before it is gone. Repeated after a kill. Returns the number of rows by table.
   */
  erase?(context: WorkContext<Services>, erasure: Erasure): Promise<Record<string, number>>;
  /** Cleans tables for which to replace texts is not enough; again and again, until it finds nothing. */
  look?(context: WorkContext<Services>, erasure: Erasure): Promise<Record<string, number>>;
  /** Called once nothing of the person is left, perhaps repeatedly after a kill. */
  end?(context: WorkContext<Services>, erasure: Erasure): Promise<void>;
}

export interface OwnLoopOptions {
  /** True if the loop looks for work on its own; otherwise it works only in `drain`, until nothing is under way. */
  readonly isMoving: boolean;
  /** Called with every error of the loop, which goes on. */
  readonly onError: (error: unknown) => void;
  /** Called after each transaction that published events. */
  readonly afterCommit: () => void;
}

/**
 * Handlers by type of event. A handler gets one or more events of one tenant, in order, in one transaction. After a
 * failure it gets the same events again, and must produce the same state.
 */
export type ModuleHandlers<Services> = { readonly [T in EventType]?: Handler<T, Services>['handle'] };

/** A method, so that a module with services is assignable to one with unknown services. */
interface Handler<T extends EventType, Services> {
  handle(em: EntityManager, events: ReadEvent<T>[], context: ModuleContext<Services>): Promise<void>;
}

/** A metric that is read from the database at every scrape, with one value for each combination of labels. */
export interface DatabaseGauge {
  /** Prometheus name, starting with `sophia_`. */
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  read(database: Database): Promise<readonly { readonly labels: Readonly<Record<string, string>>; value: number }[]>;
}
