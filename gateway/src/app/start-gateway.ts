import { createRequestSigner } from '@sophia/http-signatures';
import { type InProcessSubgraph, listenFailure, type ServingProgram } from '@sophia/serving';
import { openTracing } from '@sophia/tracing';
import type { Logger } from 'pino';
import { containerMemory } from '../admission/container-memory.ts';
import type { AdmissionOptions } from '../admission/steered-admission.ts';
import { workerCount } from '../cluster/worker-count.ts';
import type { WorkerLink } from '../cluster/worker-link.ts';
import type { EventSource } from '../event-bus/event-source.ts';
import type { OperationLimits } from '../guards/operation-limits.ts';
import { serveMetrics } from '../http/serve-metrics.ts';
import { readLandingPage, readStarterQueries } from '../http/starter-queries.ts';
import { type Identity, type IdentityProvider, localDevelopmentIdentity } from '../identity/identity.ts';
import { createTokenIdentity } from '../identity/token-identity.ts';
import { openManifest } from '../persisted/operation-manifest.ts';
import type { PersistedOperationsOptions } from '../persisted/persisted-operations.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { createInProcessTransport } from '../subgraphs/in-process-transport.ts';
import { createNetworkTransport } from '../subgraphs/network-transport.ts';
import type { SubgraphTimeouts } from '../subgraphs/subgraph-timeouts.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { chooseSource } from '../supergraph/choose-source.ts';
import type { SupergraphSource } from '../supergraph/supergraph-source.ts';
import { createGateway } from './create-gateway.ts';
import { serveGateway } from './serve-gateway.ts';
import type { GatewaySettings } from './settings.ts';

/** What a gateway that is started has beside its settings. */
export interface GatewayParts {
  readonly logger: Logger;
  /** Subgraphs that run in this process, by name; the others are reached over the network. */
  readonly inProcess?: ReadonlyMap<string, InProcessSubgraph>;
  /** The bus of events, where it is in this process already; otherwise the settings say where it is. */
  readonly events?: EventSource;
  /** Present in one of several processes that share the port. */
  readonly worker?: WorkerLink;
}

/** Opens and serves the gateway that the settings describe. Rejects when it cannot; `startFailure` says why. */
export async function startGateway(
  settings: GatewaySettings,
  { logger, inProcess = new Map(), events, worker }: GatewayParts,
): Promise<ServingProgram> {
  if (!worker) warnOfSettings(settings, logger);
  const isProduction = settings.NODE_ENV === 'production';
  const transport = createInProcessTransport(inProcess, openNetwork(settings), timeoutsOf(settings));
  const bus = events ? undefined : await openBus(settings);
  const gateway = await createGateway({
    supergraph: worker?.supergraph ?? supergraphSource(settings, transport),
    scrape: worker?.scrapeAll,
    metricsOnEndpoint: settings.METRICS_PORT === undefined,
    transport,
    events: events ?? bus,
    liveQueries: settings.LIVE_QUERIES,
    revocationCheckMs: settings.REVOCATION_CHECK,
    maxReplay: settings.MAX_REPLAY,
    cursorSecret: settings.CURSOR_SECRET ?? settings.NATS_URL ?? settings.DATABASE_URL,
    maxOperationsPerConnection: settings.MAX_OPERATIONS_PER_CONNECTION,
    subscriptionLimits: { total: settings.MAX_SUBSCRIPTIONS, perIdentity: settings.MAX_SUBSCRIPTIONS_PER_IDENTITY },
    subscriptionQueue: { max: settings.SUBSCRIPTION_QUEUE, overflow: settings.SUBSCRIPTION_OVERFLOW },
    reservedStreams: worker === undefined,
    streamHeartbeatMs: settings.STREAM_HEARTBEAT,
    shareClientRequests: settings.SHARE_CLIENT_REQUESTS,
    shareSubgraphRequests: settings.SHARE_SUBGRAPH_REQUESTS,
    retries: {
      attempts: settings.SUBGRAPH_RETRIES,
      delayMs: settings.SUBGRAPH_RETRY_DELAY,
      budget: settings.SUBGRAPH_RETRY_BUDGET,
    },
    circuitBreaker: settings.CIRCUIT_BREAKER && {
      windowMs: settings.CIRCUIT_BREAKER_WINDOW,
      minRequests: settings.CIRCUIT_BREAKER_MIN_REQUESTS,
      failureShare: settings.CIRCUIT_BREAKER_FAILURES,
      openMs: settings.CIRCUIT_BREAKER_OPEN,
    },
    identity: identityOf(settings),
    logger,
    accessLog: settings.ACCESS_LOG,
    slowOperationMs: settings.SLOW_OPERATION,
    tracing: await openTracing(settings, logger),
    allowedOrigins: settings.ALLOWED_ORIGINS,
    allowedHosts: settings.ALLOWED_HOSTS,
    passedErrorCodes: settings.SUBGRAPH_ERROR_CODES,
    authorization: {
      mode: settings.UNAUTHORIZED_FIELDS,
      claims: { scopes: settings.SCOPE_CLAIM, policies: settings.POLICY_CLAIM },
    },
    maxOperations: settings.PLAN_CACHE_SIZE,
    repeatedQueryCharacters: settings.REPEATED_QUERY_MEMORY * 1024 * 1024,
    entityCacheBytes: settings.ENTITY_CACHE * 1024 * 1024,
    sharedAnswers: await sharedAnswersOf(settings, logger),
    mutations: worker?.mutations,
    requestTimeoutMs: settings.REQUEST_TIMEOUT,
    planningTimeoutMs: settings.PLANNING_TIMEOUT,
    overrideLabels: overrideLabelsOf(settings),
    maxBatch: settings.MAX_BATCH,
    maxRequestBytes: settings.MAX_REQUEST_BYTES,
    persistedOperations: await persistedOperationsOf(settings, logger),
    requestHeaders: settings.FORWARD_REQUEST_HEADERS,
    responseHeaders: settings.FORWARD_RESPONSE_HEADERS,
    compression: settings.COMPRESSION ?? isProduction,
    admission: settings.ADMISSION && admissionOf(settings),
    limits: limitsOf(settings),
    costLimit: { max: settings.MAX_COST, listSize: settings.LIST_SIZE },
    showCost: showsCostTo(settings.COST_ROLE),
    showPlan: ({ identity }) => isTrusted(identity, settings.PLAN_ROLE),
    introspection: settings.INTROSPECTION ?? !isProduction,
    suggestions: settings.SUGGESTIONS ?? !isProduction,
    landingPage: settings.LANDING_PAGE === undefined ? undefined : await readLandingPage(settings.LANDING_PAGE),
    graphiql: (settings.GRAPHIQL ?? !isProduction) && {
      starterQueries: settings.STARTER_QUERIES ? await readStarterQueries(settings.STARTER_QUERIES) : [],
    },
  });
  gateway.metrics.includeProcess();
  worker?.offerMetrics(gateway.metrics.samples);
  const server = await serveGateway(
    gateway,
    { host: settings.HOST, port: settings.PORT },
    { maxHeaderBytes: settings.MAX_HEADER_BYTES, receiveTimeoutMs: settings.RECEIVE_TIMEOUT },
  );
  const { HOST: host, METRICS_PORT: port } = settings;
  const { contentType, text } = gateway.metrics;
  const metrics =
    port === undefined
      ? undefined
      : await serveMetrics({ contentType, text: worker?.scrapeAll ?? text }, { host, port });
  return {
    url: server.url,
    async close() {
      await server.close(settings.SHUTDOWN_GRACE, settings.SHUTDOWN_DELAY);
      await metrics?.close();
      await gateway.dispose();
      await bus?.[Symbol.asyncDispose]();
    },
  };
}

/** Says what is safe for developers alone. */
export function warnOfSettings(settings: GatewaySettings, logger: Logger): void {
  if (settings.JWT_SECRET === undefined && settings.JWKS_URL === undefined) {
    logger.warn(
      'NO AUTHENTICATION: every request is the local developer, who may do everything. Set JWT_SECRET or JWKS_URL.',
    );
  }
  if (settings.NODE_ENV === 'production' && !settings.SUBGRAPH_SIGNING_KEY) {
    logger.warn('Requests to subgraphs are not signed: set SUBGRAPH_SIGNING_KEY, without which ours refuse them.');
  }
}

/** How subgraphs are reached over the network. */
export function openNetwork(settings: GatewaySettings): SubgraphTransport {
  return createNetworkTransport({
    ...timeoutsOf(settings),
    maxConnections: settings.SUBGRAPH_CONNECTIONS,
    http2: settings.SUBGRAPH_HTTP2,
    reconnectAttempts: settings.SUBGRAPH_RECONNECT_ATTEMPTS,
    sign: settings.SUBGRAPH_SIGNING_KEY && createRequestSigner(settings.SUBGRAPH_SIGNING_KEY),
  });
}

const timeoutsOf = ({ SUBGRAPH_TIMEOUT, SUBGRAPH_TIMEOUTS }: GatewaySettings): SubgraphTimeouts => ({
  timeoutMs: SUBGRAPH_TIMEOUT,
  timeoutsMs: new Map(Object.entries(SUBGRAPH_TIMEOUTS)),
});

/** Where the supergraph comes from. `transport` is how running subgraphs are asked for their schemas. */
export function supergraphSource(settings: GatewaySettings, transport: SubgraphTransport): SupergraphSource {
  return chooseSource(settings.SUPERGRAPH, {
    transport,
    pollMs: settings.SUPERGRAPH_POLL_INTERVAL,
    uplink: {
      apiKey: settings.APOLLO_KEY ?? '',
      graphRef: settings.APOLLO_GRAPH_REF ?? '',
      endpoints: settings.APOLLO_UPLINK_ENDPOINTS,
    },
  });
}

function identityOf({ JWT_SECRET, JWKS_URL, ...settings }: GatewaySettings): IdentityProvider {
  const common = {
    issuer: settings.JWT_ISSUER,
    audience: settings.JWT_AUDIENCE,
    tenantClaim: settings.TENANT_CLAIM,
    allowAnonymous: settings.ALLOW_ANONYMOUS,
    allowUnlimited: settings.ALLOW_UNLIMITED_TOKENS,
    clockToleranceMs: settings.JWT_CLOCK_TOLERANCE,
  };
  if (JWT_SECRET !== undefined) return createTokenIdentity({ keys: { secret: JWT_SECRET }, ...common });
  if (JWKS_URL !== undefined) return createTokenIdentity({ keys: { jwksUrl: JWKS_URL }, ...common });
  return localDevelopmentIdentity;
}

async function persistedOperationsOf(
  { APQ, OPERATION_MANIFEST, SAFELIST }: GatewaySettings,
  logger: Logger,
): Promise<PersistedOperationsOptions> {
  if (SAFELIST === 'off' || OPERATION_MANIFEST === undefined) return { automatic: APQ };
  const manifest = await openManifest(OPERATION_MANIFEST, logger);
  return { automatic: APQ, manifest, manifestOnly: SAFELIST === 'only' };
}

function admissionOf(settings: GatewaySettings): AdmissionOptions {
  return {
    maxInProgress: settings.MAX_REQUESTS_IN_PROGRESS,
    maxQueued: settings.MAX_QUEUED_REQUESTS,
    maxWaitMs: settings.MAX_QUEUE_TIME,
    maxLoopLagMs: settings.MAX_EVENT_LOOP_LAG,
    maxHeapShare: settings.MAX_HEAP_SHARE,
    maxResidentBytes:
      settings.MAX_MEMORY === undefined ? containerMemory() / workerCount(settings) : settings.MAX_MEMORY * 1024 * 1024,
  };
}

function limitsOf(settings: GatewaySettings): OperationLimits {
  return {
    depth: settings.MAX_DEPTH,
    introspectionDepth: settings.MAX_INTROSPECTION_DEPTH,
    aliases: settings.MAX_ALIASES,
    rootFields: settings.MAX_ROOT_FIELDS,
    directives: settings.MAX_DIRECTIVES,
    fields: settings.MAX_FIELDS,
    tokens: settings.MAX_TOKENS,
    literalDepth: settings.MAX_LITERAL_DEPTH,
    inputValues: settings.MAX_INPUT_VALUES,
    inputDepth: settings.MAX_INPUT_DEPTH,
  };
}

/** Those who ask for it, of the developer and the holders of the role. */
function showsCostTo(role: string | undefined) {
  return ({ identity, requestHeaders }: ClientRequest) =>
    requestHeaders['x-show-cost'] !== undefined && isTrusted(identity, role);
}

/** The developer, and the holders of a role where one is set. */
function isTrusted({ kind, roles }: Identity, role: string | undefined): boolean {
  return kind === 'developer' || (role !== undefined && roles.includes(role));
}

/** What reads the bus is large, so it is loaded only where there is one. */
async function openBus({ NATS_URL: natsUrl, DATABASE_URL: databaseUrl }: GatewaySettings) {
  if (natsUrl === undefined && databaseUrl === undefined) return undefined;
  const { openEventSource } = await import('@sophia/events/source');
  return openEventSource({ natsUrl, databaseUrl });
}

/** Loaded only where there is a Redis. */
async function sharedAnswersOf({ REDIS_URL, ENTITY_CACHE }: GatewaySettings, logger: Logger) {
  if (REDIS_URL === undefined || ENTITY_CACHE === 0) return undefined;
  const { createRedisAnswers } = await import('../caching/redis-answers.ts');
  return createRedisAnswers({ url: REDIS_URL, logger });
}

/** The labels that hold always, and those that the client names, when it may. */
function overrideLabelsOf({ OVERRIDE_LABELS, OVERRIDE_LABELS_HEADER }: GatewaySettings) {
  const header = OVERRIDE_LABELS_HEADER?.toLowerCase();
  return ({ requestHeaders }: ClientRequest) => {
    const named = header === undefined ? undefined : requestHeaders[header];
    return [...OVERRIDE_LABELS, ...(named?.split(',').map((label) => label.trim()) ?? [])];
  };
}

/** Why the gateway could not start, in one line. */
export function startFailure(error: unknown, { HOST, PORT }: GatewaySettings): string {
  const port = error instanceof Error && 'port' in error ? Number(error.port) : PORT;
  const failure = listenFailure(error, { host: HOST, port });
  if (failure !== undefined) return failure.replace(/^./, (first) => first.toUpperCase());
  return error instanceof Error ? error.message : String(error);
}
