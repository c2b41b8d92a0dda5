import type { RequestListener } from 'node:http';
import { type Enveloped, yogaLogger } from '@sophia/serving';
import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';
import { createYoga, processRegularResult, type YogaServerInstance } from 'graphql-yoga';
import { type Logger, pino } from 'pino';
import type { Admission } from './admission/admission.ts';
import { type AdmissionOptions, createSteeredAdmission, defaultAdmission } from './admission/steered-admission.ts';
import type { AuthorizationOptions } from './authorization/authorization.ts';
import { createChanges } from './cache/changes.ts';
import { createKeptAnswers, defaultEntityCacheBytes } from './cache/kept-answers.ts';
import type { SharedAnswers } from './cache/shared-answers.ts';
import { errorCodes, gatewayError } from './errors.ts';
import type { ClientRequest } from './execution/execution.ts';
import { boundedParse } from './guards/bounded-parse.ts';
import { type CostLimit, defaultCostLimit } from './guards/cost-limit.ts';
import { defaultOperationLimits, type OperationLimits } from './guards/operation-limits.ts';
import { type RequestHeaderRule, setsCookies } from './headers/header-rules.ts';
import { forwardHeaders } from './headers/request-headers.ts';
import { admitRequests } from './http/admit-requests.ts';
import { createCompression } from './http/compression.ts';
import { createExpressLane } from './http/express-lane.ts';
import type { GatewayContext } from './http/gateway-context.ts';
import { createKnownQueries } from './http/known-queries.ts';
import { createOpenSubscriptions } from './http/open-subscriptions.ts';
import { createOperationRunner } from './http/operation-runner.ts';
import { createOriginPolicy, type OriginPolicy } from './http/origins.ts';
import { createReservations } from './http/streams/reservations.ts';
import { useReservedStreams } from './http/streams/use-reserved-streams.ts';
import { defaultStreamHeartbeatMs, useStreams } from './http/streams/use-streams.ts';
import {
  defaultOperationsPerConnection,
  defaultSubscriptionLimits,
  type SubscriptionLimits,
} from './http/subscription-places.ts';
import { useBatching } from './http/use-batching.ts';
import { useBodyLimit } from './http/use-body-limit.ts';
import { useCompression } from './http/use-compression.ts';
import { useCors } from './http/use-cors.ts';
import { useCrossSiteGuard } from './http/use-cross-site-guard.ts';
import { createFederation } from './http/use-federation.ts';
import { useFormats } from './http/use-formats.ts';
import { type StarterQuery, useGraphiQL } from './http/use-graphiql.ts';
import { useIdentity } from './http/use-identity.ts';
import { useLandingPage } from './http/use-landing-page.ts';
import { usePersistedOperations } from './http/use-persisted-operations.ts';
import { usePlanViewer } from './http/use-plan-viewer.ts';
import { useProbes } from './http/use-probes.ts';
import { type AccessLog, createRequestLog, useRequestLog } from './http/use-request-log.ts';
import { useResponseHeaders } from './http/use-response-headers.ts';
import { useTracing } from './http/use-tracing.ts';
import { type IdentityProvider, localDevelopmentIdentity } from './identity/identity.ts';
import { createValidities, defaultRevocationCheckMs, type Validities } from './identity/validities.ts';
import { createEventFeed, type EventFeed } from './live/event-feed.ts';
import { createEventRouter, defaultMaxBehind } from './live/event-router.ts';
import type { EventSource } from './live/event-source.ts';
import { defaultSubscriptionQueue, type SubscriptionQueue } from './live/shared-subscriptions.ts';
import { createStaleness } from './live/staleness.ts';
import { createWaitingEvents } from './live/waiting-events.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createTextCache } from './operation/text-cache.ts';
import { createValidation } from './operation/validate-operation.ts';
import { createPersistedOperations, type PersistedOperationsOptions } from './persisted/persisted-operations.ts';
import { measuredPlanner } from './planner/measured-planner.ts';
import { createErrorPolicy, defaultPassedCodes } from './subgraphs/error-policy.ts';
import { createNetworkTransport } from './subgraphs/network-transport.ts';
import { subgraphTraffic, type TrafficOptions } from './subgraphs/subgraph-traffic.ts';
import type { SubgraphTransport } from './subgraphs/transport.ts';
import { createGeneration, type Generation } from './supergraph/generation.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';
import { serveSupergraph } from './supergraph/served-supergraph.ts';
import { type SupergraphSource, supergraphText } from './supergraph/supergraph-source.ts';
import type { Tracing } from './tracing/span.ts';

export interface GatewayOptions extends TrafficOptions {
  /** The composed supergraph: its text, or a source that is watched for changes. */
  readonly supergraph: string | SupergraphSource;
  /** Whether equal queries of clients with equal forwarded headers, at the same time, are run once. False by default. */
  readonly shareClientRequests?: boolean;
  /** How many subscriptions may be open at once; 100,000 by default, and 1,000 of one identity. */
  readonly subscriptionLimits?: Partial<SubscriptionLimits>;
  /**
   * How often the keys that sign tokens are looked at, in milliseconds, so that streams whose tokens are not trusted any
   * more end; 60,000 by default, 0 never.
   */
  readonly revocationCheckMs?: number;
  /** Whether queries marked @live are answered again when what they read has changed; true by default, and needs `events`. */
  readonly liveQueries?: boolean;
  /** How many operations one WebSocket may have open at once; 1,000 by default. */
  readonly maxOperationsPerConnection?: number;
  /** How many responses to a subscription may wait for a slow client, and what happens to it then. */
  readonly subscriptionQueue?: Partial<SubscriptionQueue>;
  /** How often a stream over HTTP that has nothing to tell shows that it is alive, in milliseconds; 12,000 by default. */
  readonly streamHeartbeatMs?: number;
  /** The bus of events that fields and caches follow. Without it each field streams from its subgraph. */
  readonly events?: EventSource;
  /**
   * Whether clients may reserve a stream for all their operations (graphql-sse's single connection mode). True by default;
   * not for one of several processes, since reservations are known to one alone.
   */
  readonly reservedStreams?: boolean;
  /**
   * How far behind the newest event a client may be that comes back to a stream, in positions of the bus; 1,000,000 by
   * default.
   */
  readonly maxReplay?: number;
  /** How subgraphs are reached; by default over the network at their routing URLs. */
  readonly transport?: SubgraphTransport;
  /** Who is asking; by default everybody is the local developer. */
  readonly identity?: IdentityProvider;
  readonly logger?: Logger;
  /** Where spans go; by default nothing is traced. Disposed of with the gateway. */
  readonly tracing?: Tracing;
  /** Origins, besides the gateway's own, whose pages may use it. */
  readonly allowedOrigins?: readonly string[];
  /** What `/metrics` answers, as Prometheus text; by default what this gateway counts. */
  readonly scrape?: () => Promise<string>;
  /** The level of the line that the log has for each request; `debug` by default. */
  readonly accessLog?: AccessLog;
  /** An operation that takes longer is logged with a warning, in milliseconds; 5,000 by default. */
  readonly slowOperationMs?: number;
  /** Codes of subgraph errors whose message clients may see; `*` stands for all. */
  readonly passedErrorCodes?: readonly string[];
  /** Operations whose plans are kept. */
  readonly maxOperations?: number;
  /**
   * How many characters of answers are kept so that a query which subgraphs answer as before costs less work; they are
   * asked all the same. 32 Mi by default; 0 keeps none.
   */
  readonly repeatedQueryCharacters?: number;
  /**
   * What may be kept of answers that @cacheControl lets be kept, in bytes; 64 MiB by default, 0 keeps none. Nothing is
   * kept without `events`, which tell of changes.
   */
  readonly entityCacheBytes?: number;
  /** What is kept and shared with other gateways of the same bus; disposed of with the gateway. By default nothing is shared. */
  readonly sharedAnswers?: SharedAnswers;
  /**
   * How long one request of a client, or one event of a subscription, may take once it is planned, in milliseconds. What
   * subgraphs have not answered by then is missing with an error, and the rest is given. 60,000 by default.
   */
  readonly requestTimeoutMs?: number;
  /** How long the planning of one operation may take, in milliseconds. */
  readonly planningTimeoutMs?: number;
  /** Names the labels of progressive overrides (`@override(label:)`) that hold for a request. None by default. */
  readonly overrideLabels?: (client: ClientRequest) => Iterable<string>;
  /** How @authenticated, @requiresScopes and @policy are enforced. */
  readonly authorization?: AuthorizationOptions;
  /** What one operation may have at most; each has a default. */
  readonly limits?: Partial<OperationLimits>;
  /** What an operation may be reckoned to cost at most, by @cost and @listSize. */
  readonly costLimit?: Partial<CostLimit>;
  /** Whether a client is told what its operation is reckoned to cost, in `extensions.cost`. By default none is. */
  readonly showCost?: (client: ClientRequest) => boolean;
  /** Operations that clients may ask for by hash or id. By default they may by hash, once they have sent the text. */
  readonly persistedOperations?: PersistedOperationsOptions;
  /** Whether a client is shown the plans of its operations when it asks with `x-show-plan`. By default the developer is. */
  readonly showPlan?: (client: ClientRequest) => boolean;
  /** Whether clients may ask for the schema. True by default. */
  readonly introspection?: boolean;
  /** Whether errors name fields and types that the client may have meant. True by default. */
  readonly suggestions?: boolean;
  /** How many operations a request may hold as a list; with 0, the default, it may hold none. */
  readonly maxBatch?: number;
  /** Headers of clients that subgraphs get. None by default. */
  readonly requestHeaders?: readonly RequestHeaderRule[];
  /** Whether answers are compressed for clients that take that. False by default. */
  readonly compression?: boolean;
  /** How much is let in at a time and when requests are shed; each has a default. False lets everything in. */
  readonly admission?: false | Partial<AdmissionOptions>;
  /** A longer request body, also once it is decompressed, is refused, in bytes. */
  readonly maxRequestBytes?: number;
  /** GraphiQL for browsers, with these queries as its first tabs; false serves none. */
  readonly graphiql?: false | { readonly starterQueries?: readonly StarterQuery[] };
}

export interface Gateway {
  readonly yoga: YogaServerInstance<object, GatewayContext>;
  /** Answers the requests of a server, as `yoga` does but with less work. */
  readonly requests: RequestListener;
  /** Answers a request without a server, and so without admission, which is for connections. */
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  readonly identity: IdentityProvider;
  /** Of those on whose behalf connections and streams are open. */
  readonly validities: Validities;
  /** The functions for one operation that comes over a connection with others. */
  enveloped(context: GatewayContext): Enveloped;
  /** Absent where everything is let in. */
  readonly admission: Admission | undefined;
  readonly origins: OriginPolicy;
  /** Operations that one WebSocket may have open at once. */
  readonly maxOperationsPerConnection: number;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** The one loop over the bus of events; absent without one. */
  readonly feed: EventFeed | undefined;
  /** Serves another supergraph once it is loaded. Rejects with an `InvalidSupergraph`, and changes nothing, when it cannot. */
  reload(sdl: string): Promise<void>;
  isReady(): boolean;
  /** Takes no new subscriptions, ends the open ones, and is no longer ready; requests are still answered. */
  drain(): void;
  /** Drains, stops watching and closes the connections to subgraphs. */
  dispose(): Promise<void>;
}

export const graphqlEndpoint = '/graphql';

/** Builds a gateway. Opens no port and handles no signal. Rejects when the supergraph cannot be served. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraph, tracing, identity = localDevelopmentIdentity, logger = pino({ level: 'silent' }) } = options;
  const source = typeof supergraph === 'string' ? supergraphText(supergraph) : supergraph;
  const { passedErrorCodes: passedCodes = defaultPassedCodes, requestHeaders = [] } = options;
  const waitingEvents = createWaitingEvents();
  const metrics = createMetrics({
    waitingEvents: waitingEvents.measure,
    supergraphsInUse: () => subscriptions.generationsInUse(served.generation),
    plannedOperations: () => served.generation.operations.size,
    eventFollowers: () => events?.followers ?? 0,
    keptBytes: () => answers?.bytes ?? 0,
    admission: () => admission?.state(),
    passedCodes,
  });
  const eventsUnread = (error: unknown) => logger.warn({ err: error }, 'Events cannot be read; trying again');
  const feed = options.events && createEventFeed(options.events, { onError: eventsUnread });
  const events =
    options.events &&
    feed &&
    createEventRouter({
      source: options.events,
      feed,
      maxBehind: options.maxReplay ?? defaultMaxBehind,
      onError: eventsUnread,
    });
  const { entityCacheBytes = defaultEntityCacheBytes, liveQueries = true } = options;
  const { shareSubgraphRequests, shareClientRequests } = options;
  const needsChanges = entityCacheBytes > 0 || shareSubgraphRequests !== false || shareClientRequests || liveQueries;
  const changes =
    options.events && feed && needsChanges
      ? createChanges({ source: options.events, feed, onTold: metrics.entityChangeTold })
      : undefined;
  const answers =
    changes && entityCacheBytes > 0
      ? createKeptAnswers({ changes, maxBytes: entityCacheBytes, shared: options.sharedAnswers })
      : undefined;
  const transport = subgraphTraffic(options.transport ?? createNetworkTransport(), options, {
    metrics,
    logger,
    isTraced: tracing !== undefined,
    varyBy: [...(identity.verifies ? ['authorization'] : []), ...requestHeaders.map(({ from }) => from)],
    changes,
    answers,
  });
  const staleness = changes && liveQueries ? createStaleness(changes) : undefined;
  const subscriptionLimits = { ...defaultSubscriptionLimits, ...options.subscriptionLimits };
  const validities = createValidities(identity, logger, options.revocationCheckMs ?? defaultRevocationCheckMs);
  const subscriptions = createOpenSubscriptions(metrics, logger, subscriptionLimits, validities);
  const { reservedStreams = true, streamHeartbeatMs: heartbeatMs = defaultStreamHeartbeatMs } = options;
  const reservations = reservedStreams && createReservations(subscriptionLimits);
  const origins = createOriginPolicy(options.allowedOrigins ?? []);
  const errorPolicy = createErrorPolicy(passedCodes);
  const { maxOperations = 1_000, planningTimeoutMs = 10_000, requestTimeoutMs = 60_000 } = options;
  const limits = { ...defaultOperationLimits, ...options.limits };
  const { introspection = true, suggestions = true } = options;
  const persisted = createPersistedOperations(options.persistedOperations);
  const validate = createValidation({ limits, introspection, suggestions });
  const makeGeneration = async (sdl: string) => {
    const loaded = await loadSupergraph(sdl, { planningTimeoutMs });
    const planner = measuredPlanner(loaded.planner, metrics);
    return createGeneration(
      { ...loaded, planner },
      {
        transport,
        errorPolicy,
        requestTimeoutMs,
        events,
        validate,
        suggestions,
        costLimit: { ...defaultCostLimit, ...options.costLimit },
        showCost: options.showCost,
        showPlan: options.showPlan ?? (({ identity }) => identity.kind === 'developer'),
        maxOperations,
        maxTrailCharacters: options.repeatedQueryCharacters,
        // A cookie is for the one client that asked.
        shareClientRequests: options.shareClientRequests && !setsCookies(options.responseHeaders ?? []),
        onClientRequestShared: metrics.clientRequestShared,
        subscriptionQueue: { ...defaultSubscriptionQueue, ...options.subscriptionQueue },
        streamTelemetry: metrics,
        waitingEvents,
        staleness,
        authorization: options.authorization,
        overrideLabels: options.overrideLabels,
        onPlanLookup: metrics.planLookup,
        onPlanningFailed: (error) => logger.warn({ err: error }, 'An operation cannot be planned'),
      },
    );
  };
  const review = (generation: Generation) => {
    subscriptions
      .review(generation)
      .catch((error) => logger.error({ err: error }, 'Subscriptions could not be reviewed'));
  };
  const served = await serveSupergraph(source, makeGeneration, metrics, logger, review);
  changes?.onChange(() => served.generation.changed());

  let draining = false;
  const isReady = () => !draining;
  const log = createRequestLog(graphqlEndpoint, logger, metrics, options.accessLog ?? 'debug');
  const { plugin: requestLog, requestIds } = useRequestLog(log);
  const current = () => served.generation;
  const knownQueries = createKnownQueries(maxOperations);
  const slowMs = options.slowOperationMs ?? 5_000;
  const { maxBatch = 0 } = options;
  const runner = createOperationRunner({
    subscriptions,
    metrics,
    logger,
    tracing,
    slowMs,
    forwardHeaders: forwardHeaders(requestHeaders),
  });
  const { maxRequestBytes = 2 * 1024 * 1024 } = options;
  const compress = options.compression ? createCompression() : undefined;
  const tracingPlugin = tracing && useTracing(graphqlEndpoint, tracing);
  const subscriptionsProtocol = identity.verifies ? 'SSE' : 'WS';
  const { graphiql = {} } = options;
  const admission =
    options.admission === false
      ? undefined
      : createSteeredAdmission({ ...defaultAdmission, ...options.admission }, metrics.admission);
  const admitted =
    admission && admitRequests({ admission, endpoint: graphqlEndpoint, origins, log, hasPage: graphiql !== false });

  const federation = createFederation({
    current,
    parse: boundedParse(limits.tokens),
    validate,
    runner,
    knownQueries,
  });

  const yoga = createYoga<object, GatewayContext>({
    graphqlEndpoint,
    // What these would do is done by the plugins below, or not at all.
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    healthCheckEndpoint: '/health',
    maxRequestBodySize: false,
    batching: maxBatch > 0 && { limit: maxBatch },
    logging: yogaLogger(logger),
    maskedErrors: { maskError: maskUnexpected },
    parserAndValidationCache: {
      documentCache: createTextCache<DocumentNode>(maxOperations),
      errorCache: createTextCache<object>(maxOperations),
    },
    plugins: [
      // First, so that every answer has a request id and is counted.
      requestLog,
      tracingPlugin?.plugin ?? false,
      admitted?.plugin ?? false,
      useProbes(isReady, { text: options.scrape ?? metrics.text, contentType: metrics.contentType }),
      useLandingPage(),
      // Before the guard, which would take a preflight or a browser's navigation for another site's request.
      useCors(origins),
      graphiql !== false &&
        useGraphiQL(graphqlEndpoint, { starterQueries: graphiql.starterQueries ?? [], subscriptionsProtocol }),
      graphiql !== false && usePlanViewer(),
      useCrossSiteGuard(graphqlEndpoint, origins),
      useIdentity(identity, requestIds, tracingPlugin?.requestSpans),
      // Behind the guard against other sites, and behind who is asking.
      reservations && useReservedStreams({ endpoint: graphqlEndpoint, reservations, identity, heartbeatMs }),
      usePersistedOperations(persisted),
      federation.plugin,
      useStreams(heartbeatMs),
      useFormats(),
      maxBatch > 0 && useBatching(maxBatch),
      useBodyLimit(maxRequestBytes),
      useResponseHeaders(),
      compress ? useCompression(compress) : false,
    ],
  });

  async function respond(result: ExecutionResult, mediaType: string) {
    const errors = result.errors?.map(maskUnexpected);
    const response = processRegularResult({ ...result, errors }, yoga.fetchAPI, mediaType);
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), bytes };
  }

  function drain(): void {
    draining = true;
    subscriptions.endAll();
    if (reservations) reservations.drain();
  }

  let disposed: Promise<void> | undefined;

  async function dispose(): Promise<void> {
    drain();
    served[Symbol.dispose]();
    persisted[Symbol.dispose]();
    validities[Symbol.dispose]();
    await yoga.dispose();
    changes?.[Symbol.dispose]();
    await options.sharedAnswers?.[Symbol.asyncDispose]();
    await feed?.[Symbol.asyncDispose]();
    await transport.dispose();
    await tracing?.dispose();
    admission?.[Symbol.dispose]();
  }

  const requests = tracing
    ? yoga
    : createExpressLane({
        endpoint: graphqlEndpoint,
        current,
        knownQueries,
        isAdmitted: persisted.isAdmitted,
        identity,
        runner,
        log,
        respond,
        maxRequestBytes,
        compress,
        otherwise: yoga,
      });

  return {
    yoga,
    requests: admitted ? admitted.listener(requests) : requests,
    fetch: async (input, init) => yoga.fetch(new Request(input, init)),
    identity,
    validities,
    enveloped: (context) => ({ ...yoga.getEnveloped(context), subscribe: federation.subscribe }),
    admission,
    maxOperationsPerConnection: options.maxOperationsPerConnection ?? defaultOperationsPerConnection,
    origins,
    logger,
    metrics,
    feed,
    reload: served.reload,
    isReady,
    drain,
    dispose() {
      disposed ??= dispose();
      return disposed;
    },
  };
}

/** A `GraphQLError` that nothing else caused was made for the client. */
function maskUnexpected(error: unknown) {
  const isForClient =
    error instanceof GraphQLError && !(error.originalError && !(error.originalError instanceof GraphQLError));
  return isForClient ? error : gatewayError(errorCodes.internal, 'Internal server error', { status: 500 });
}
