import { randomBytes } from 'node:crypto';
import { type Database, openDatabase, query, sql } from '@sophia/database';
import { createTail, type EventBus, listConsumers, openBus, type Tail } from '@sophia/events';
import { createRequestVerifier, type VerifierOptions } from '@sophia/http-signatures';
import { type Clock, listJobs, systemClock } from '@sophia/jobs';
import {
  createInProcessSubgraph,
  type GraphQLService,
  type InProcessSubgraph,
  type ListenOptions,
  localNames,
  type Note,
  serveGraphQL,
} from '@sophia/serving';
import type { Tracing } from '@sophia/tracing';
import type { GraphQLSchema } from 'graphql';
import { type Logger, pino } from 'pino';
import { type Background, startBackground } from './background.ts';
import { createCursorSealer } from './context/cursors.ts';
import type { WorkContext } from './context/module-context.ts';
import { openServices } from './module/open-services.ts';
import type { SubgraphModule } from './module/subgraph-module.ts';
import type { RouteContext } from './routes/route.ts';
import { useRoutes } from './routes/use-routes.ts';
import { buildSchema } from './server/build-schema.ts';
import { createServer, graphqlEndpoint, type SubgraphServer } from './server/create-server.ts';
import type { AccessLog } from './server/log-operation.ts';
import { createMetrics, type Metrics, type Scraped } from './server/metrics.ts';
import { socketRules } from './server/socket-rules.ts';
import { defaultModuleSettings } from './settings.ts';

export interface SubgraphOptions<Services extends object = object> {
  readonly databaseUrl: string;
  /** NATS server for events. @default events go through the database */
  readonly natsUrl?: string;
  /** True if events and jobs run on their own; otherwise they run only in `drain`. @default true */
  readonly background?: boolean;
  /** Settings of the module's own. @default their defaults */
  readonly settings?: object;
  /** Replacements for services of the module. */
  readonly services?: Partial<Services>;
  /** @default the clock of the machine */
  readonly clock?: Clock;
  readonly logger?: Logger;
  /**
   * Secret that seals cursors. All processes of a subgraph must share it.
   * @default a random one, so that cursors end with the process
   */
  readonly cursorSecret?: string;
  readonly poolSize?: number;
  /** Milliseconds after which a read statement is cancelled (PostgreSQL only). */
  readonly readTimeoutMs?: number;
  /** @default false */
  readonly graphiql?: boolean;
  /** Gateways whose signed requests are accepted. Without keys every request is accepted. */
  readonly gateways?: Pick<VerifierOptions, 'keys' | 'clockToleranceMs'>;
  /** Without keys: host names that requests may use, in addition to those of this machine. */
  readonly allowedHosts?: readonly string[];
  /** Traces operations, SQL statements and the handling of events. @default no tracing */
  readonly tracing?: Tracing;
  /** Log level of the line for each operation. @default debug */
  readonly accessLog?: AccessLog;
  /** Called with every statement before it is sent. */
  readonly onStatement?: (sql: string) => void;
}

export interface RunningSubgraph extends Background {
  readonly module: SubgraphModule;
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly yoga: SubgraphServer;
  readonly metrics: Metrics;
  readonly bus: EventBus;
  readonly tail: Tail;
  /** For a gateway in this process. */
  readonly inProcess: InProcessSubgraph;
  /** Handles a request without a port. */
  readonly fetch: (input: Request | string, init?: RequestInit) => Promise<Response>;
  /** Returns what the module tells its operator. */
  notes(): Promise<readonly Note[]>;
  /** Serves HTTP and WebSocket clients on a port. */
  listen(where: ListenOptions): Promise<GraphQLService>;
  /** Waits at most `graceMs` milliseconds for running requests, then closes everything. */
  close(graceMs?: number): Promise<void>;
}

/**
 * Opens a subgraph: migrates its database, builds its schema, opens its services, and starts its events and jobs. Does
 * not listen on a port.
 */
export async function openSubgraph<Services extends object>(
  module: SubgraphModule<Services>,
  options: SubgraphOptions<Services>,
): Promise<RunningSubgraph> {
  const {
    tracing,
    accessLog,
    logger = pino({ level: 'silent' }),
    cursorSecret = randomBytes(32).toString('hex'),
  } = options;
  await using opened = new AsyncDisposableStack();
  opened.defer(() => tracing?.dispose());
  const schema = buildSchema(module);
  const metrics: Metrics = createMetrics(module, () => scraped);

  const database = await openDatabase({
    url: options.databaseUrl,
    schema: module.name,
    entities: module.entities,
    migrations: module.migrations,
    poolSize: options.poolSize,
    readTimeoutMs: options.readTimeoutMs,
    onStatement(sql) {
      metrics.statementSent();
      options.onStatement?.(sql);
    },
    onWait: metrics.connectionWaited,
  });
  opened.defer(() => database.close());
  await database.migrate();

  const { bus, close: closeBus } = await openBus({ database, natsUrl: options.natsUrl });
  opened.defer(closeBus);
  const onError = (error: unknown) => {
    metrics.eventsFailed();
    logger.error({ err: error }, 'Events cannot be relayed or handled; retrying');
  };
  const tail = createTail(bus, { onError });
  opened.defer(() => tail.stop());
  const { settings = defaultModuleSettings(module) } = options;
  const sources = { settings, database, logger, registry: metrics.registry };
  const services = await openServices(module, options.services ?? {}, sources, opened);
  const { clock = systemClock } = options;
  const context: WorkContext<Services> = { database, services, clock };
  const background = startBackground({
    module,
    context,
    bus,
    isMoving: options.background ?? true,
    onEventError: onError,
    onJobError: (error) => logger.error({ err: error }, 'A job was parked, or the worker failed'),
    onJobRun: metrics.jobsRun,
    tracing,
  });
  opened.defer(() => background.stop());

  // If the database cannot be reached, its metrics have gaps; the others continue.
  const { relay } = background;
  const scraped: Scraped = {
    outbox: async () => ({ events: await relay.pending(), seconds: await relay.waitingFor() }),
    consumers: () => listConsumers({ database, bus }),
    jobs: () => listJobs(database),
    connections: database.connections,
    gauge: ({ read }) => read(database),
    failed: (error) => logger.warn({ err: error }, 'Metrics cannot be read'),
  };
  let closing: Promise<void> | undefined;
  const isReady = async () =>
    closing === undefined &&
    (await query(database.orm.em.fork(), sql`select 1`).then(
      () => true,
      () => false,
    ));
  const contexts = { ...context, tail, cursors: createCursorSealer(cursorSecret), onWrite: background.wake };
  const { gateways, graphiql = false } = options;
  const verify = gateways?.keys.length ? createRequestVerifier({ ...gateways, subgraph: module.name }) : undefined;
  const write: RouteContext['write'] = (tenant, work) => database.transaction(tenant, work).finally(background.wake);
  const routes = useRoutes(module.routes ?? [], { services, clock, write }, logger);
  const yoga = createServer({
    schema,
    sources: contexts,
    metrics,
    logger,
    isReady,
    routes,
    graphiql,
    verify,
    tracing,
    accessLog,
  });

  const listening: GraphQLService[] = [];
  const resources = opened.move();

  async function close(graceMs: number): Promise<void> {
    await Promise.all(listening.map((service) => service.close(graceMs)));
    await resources.disposeAsync();
  }

  return {
    ...background,
    module,
    database,
    schema,
    yoga,
    metrics,
    bus,
    tail,
    inProcess: createInProcessSubgraph((headers) => yoga.getEnveloped({ header: (name: string) => headers[name] })),
    notes: async () => module.notes?.(context) ?? [],
    fetch: async (input, init) => yoga.fetch(new Request(input, init)),
    async listen(where) {
      const sockets = socketRules(yoga, logger, verify);
      const service = await serveGraphQL({
        ...where,
        requests: yoga,
        endpoint: graphqlEndpoint,
        sockets,
        // Signed requests need no check of host names: a web page that points its own name to this machine cannot sign.
        hostNames: verify ? undefined : localNames([where.host, ...(options.allowedHosts ?? [])]),
        onRefused: ({ status, message }, { method }) => logger.info({ method, status }, `Refused: ${message}`),
      });
      listening.push(service);
      return service;
    },
    close(graceMs = 10_000) {
      closing ??= close(graceMs);
      return closing;
    },
  };
}
