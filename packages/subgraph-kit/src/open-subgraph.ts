import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@sophia/database';
import { createTail, type EventBus, listConsumers, openBus, type Tail } from '@sophia/events';
import { createRequestVerifier, type VerifierOptions } from '@sophia/http-signatures';
import { type Clock, listJobs, systemClock } from '@sophia/jobs';
import {
  createInProcessSubgraph,
  type GraphQLService,
  type InProcessSubgraph,
  type ListenOptions,
  localNames,
  serveGraphQL,
} from '@sophia/serving';
import type { Tracing } from '@sophia/tracing';
import type { GraphQLSchema } from 'graphql';
import { type Logger, pino } from 'pino';
import { type Background, startBackground } from './background.ts';
import { createCursorSigner } from './context/cursors.ts';
import type { WorkContext } from './context/module-context.ts';
import type { SubgraphModule } from './module/subgraph-module.ts';
import type { RouteContext } from './routes/route.ts';
import { useRoutes } from './routes/use-routes.ts';
import { buildSchema } from './server/build-schema.ts';
import { createServer, graphqlEndpoint, type SubgraphServer } from './server/create-server.ts';
import type { AccessLog } from './server/log-operation.ts';
import { createMetrics, type Metrics, type Scraped } from './server/metrics.ts';
import { socketRules } from './server/socket-rules.ts';
import { openServices } from './services.ts';

export interface SubgraphOptions<Services extends object = object> {
  readonly databaseUrl: string;
  /** The NATS server that events travel through. @default they travel through the database */
  readonly natsUrl?: string;
  /** Whether events and jobs move by themselves; otherwise only `drain` moves them. @default true */
  readonly background?: boolean;
  /** Put in the place of services that the module would open. */
  readonly services?: Partial<Services>;
  /** @default the clock of the machine */
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** What cursors are signed with; all instances of a subgraph must share it. @default one that ends with the process */
  readonly cursorSecret?: string;
  readonly poolSize?: number;
  /** A statement of a request that reads is cancelled after so long (PostgreSQL only). */
  readonly readTimeoutMs?: number;
  /** @default false */
  readonly graphiql?: boolean;
  /** Whose signed requests are answered; without keys every request is. */
  readonly gateways?: Pick<VerifierOptions, 'keys' | 'clockToleranceMs'>;
  /** Without keys: host names that requests may be sent to, besides those of this machine. */
  readonly allowedHosts?: readonly string[];
  /** Traces operations, SQL statements and the handling of events. @default nothing is traced */
  readonly tracing?: Tracing;
  /** At what level each operation is logged. @default debug */
  readonly accessLog?: AccessLog;
  /** Sees every statement before it is sent. */
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
  /** Answers a request without a port. */
  readonly fetch: (input: Request | string, init?: RequestInit) => Promise<Response>;
  /** Serves HTTP and WebSocket clients. */
  listen(where: ListenOptions): Promise<GraphQLService>;
  /** Lets requests in flight finish for at most `graceMs` milliseconds, then ends everything. */
  close(graceMs?: number): Promise<void>;
}

/** Opens a subgraph: its database, migrated, its schema, its services, and the moving of its events and jobs. Listens to nothing yet. */
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
    logger.error({ err: error }, 'Events cannot be moved; trying again');
  };
  const tail = createTail(bus, { onError });
  opened.defer(() => tail.stop());
  const services = await openServices(module, options.services ?? {}, opened);
  const { clock = systemClock } = options;
  const context: WorkContext<Services> = { database, services, clock };
  const background = startBackground({
    module,
    context,
    bus,
    isMoving: options.background ?? true,
    onEventError: onError,
    onJobError: (error) => logger.error({ err: error }, 'Jobs cannot be done'),
    onJobRun: metrics.jobsRun,
    tracing,
  });
  opened.defer(() => background.stop());

  // A database that is away leaves gaps in the curves, and the other numbers as they are.
  const { relay } = background;
  const scraped: Scraped = {
    outbox: async () => ({ events: await relay.pending(), seconds: await relay.waitingFor() }),
    consumers: () => listConsumers({ database, bus }),
    jobs: () => listJobs(database),
    connections: database.connections,
    gauge: ({ read }) => read(database),
    failed: (error) => logger.warn({ err: error }, 'Numbers of the metrics cannot be read'),
  };
  let closing: Promise<void> | undefined;
  const isReady = async () =>
    closing === undefined &&
    (await database.orm.em
      .fork()
      .execute('select 1')
      .then(
        () => true,
        () => false,
      ));
  const sources = { ...context, tail, cursors: createCursorSigner(cursorSecret), onWrite: background.wake };
  const { gateways, graphiql = false } = options;
  const verify = gateways?.keys.length ? createRequestVerifier({ ...gateways, subgraph: module.name }) : undefined;
  const write: RouteContext['write'] = (tenant, work) => database.transaction(tenant, work).finally(background.wake);
  const routes = useRoutes(module.routes ?? [], { services, clock, write }, logger);
  const yoga = createServer({
    schema,
    sources,
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
    fetch: async (input, init) => yoga.fetch(new Request(input, init)),
    async listen(where) {
      const sockets = socketRules(yoga, logger, verify);
      const service = await serveGraphQL({
        ...where,
        requests: yoga,
        endpoint: graphqlEndpoint,
        sockets,
        // Requests that must be signed are safe from pages whose own host name was pointed at this machine.
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
