import { pino } from 'pino';
import type { EventFeed } from '../event-bus/event-feed.ts';
import { createGeneration, type Generation } from '../generation/generation.ts';
import { loadSupergraph } from '../generation/load-supergraph.ts';
import { serveSupergraph } from '../generation/served-supergraph.ts';
import { defaultCostLimit } from '../guards/cost-limit.ts';
import { defaultOperationLimits } from '../guards/operation-limits.ts';
import { createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { createOpenSubscriptions } from '../http/open-subscriptions.ts';
import { createOperationRunner } from '../http/operation-runner.ts';
import { createOriginPolicy } from '../http/origins.ts';
import type { SocketGateway } from '../http/socket-rules.ts';
import { createReservations } from '../http/streams/reservations.ts';
import { defaultOperationsPerConnection, defaultSubscriptionLimits } from '../http/streams/subscription-places.ts';
import { localDevelopmentIdentity } from '../identity/identity.ts';
import { createValidities, defaultRevocationCheckMs } from '../identity/validities.ts';
import { defaultSubscriptionQueue } from '../live/shared-subscriptions.ts';
import { createValidation } from '../operation/validate-operation.ts';
import { createPersistedOperations } from '../persisted/persisted-operations.ts';
import { measuredPlanner } from '../planning/measured-planner.ts';
import { headersOfInit } from '../request/connection-init.ts';
import { initMember, setsCookies } from '../request/header-rules.ts';
import { forwardHeaders } from '../request/request-headers.ts';
import { createWaitingEvents } from '../streams/waiting-events.ts';
import { createErrorPolicy, defaultPassedCodes } from '../subgraphs/error-policy.ts';
import { createNetworkTransport } from '../subgraphs/network-transport.ts';
import { subgraphTraffic } from '../subgraphs/subgraph-traffic.ts';
import { supergraphText } from '../supergraph/supergraph-source.ts';
import { createMetrics, type Metrics } from '../telemetry/metrics.ts';
import { openBus } from './bus.ts';
import type { GatewayOptions } from './gateway-options.ts';

export interface Gateway extends HttpHandler, SocketGateway {
  /** Answers a request without a server, and so without admission, which is for connections. */
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  /** Names, besides those of this machine, that clients without tokens may reach the gateway by. */
  readonly allowedHosts: readonly string[];
  readonly metrics: Metrics;
  /** The one loop over the bus of events; absent without one. */
  readonly feed: EventFeed | undefined;
  /** Serves another supergraph once it is loaded. Rejects with an `InvalidSupergraph`, and changes nothing, when it cannot. */
  reload(sdl: string): Promise<void>;
  /** Takes no new subscriptions, ends the open ones, and is no longer ready; requests are still answered. */
  drain(): void;
  /** Drains, stops watching and closes the connections to subgraphs. */
  dispose(): Promise<void>;
}

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
    eventFollowers: () => bus?.router.followers ?? 0,
    keptBytes: () => bus?.answers?.bytes ?? 0,
    admission: () => http.admission?.state(),
    passedCodes,
  });
  const bus = options.events && openBus(options.events, options, { metrics, logger });
  const transport = subgraphTraffic(options.transport ?? createNetworkTransport(), options, {
    metrics,
    logger,
    isTraced: tracing !== undefined,
    varyBy: [
      ...(identity.verifies ? ['authorization'] : []),
      ...requestHeaders.map(({ from }) => from).filter((from) => initMember(from) === undefined),
    ],
    changes: bus?.changes,
    answers: bus?.answers,
  });
  const subscriptionLimits = { ...defaultSubscriptionLimits, ...options.subscriptionLimits };
  const validities = createValidities(identity, logger, options.revocationCheckMs ?? defaultRevocationCheckMs);
  const subscriptions = createOpenSubscriptions(metrics, logger, subscriptionLimits, validities);
  const reservations = options.reservedStreams === false ? undefined : createReservations(subscriptionLimits);
  const origins = createOriginPolicy(options.allowedOrigins ?? [], { allowsLocal: !identity.verifies });
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
        events: bus?.router,
        validate,
        suggestions,
        limits,
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
        staleness: bus?.staleness,
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
  bus?.changes?.onChange(() => served.generation.changed());

  let draining = false;
  const isReady = () => !draining;
  const current = () => served.generation;
  const runner = createOperationRunner({
    subscriptions,
    metrics,
    logger,
    tracing,
    slowMs: options.slowOperationMs ?? 5_000,
    forwardHeaders: forwardHeaders(requestHeaders),
  });
  const http = createHttpHandler(options, {
    identity,
    logger,
    metrics,
    origins,
    persisted,
    reservations,
    runner,
    validate,
    limits,
    maxOperations,
    current,
    isReady,
  });

  function drain(): void {
    draining = true;
    subscriptions.endAll();
    reservations?.drain();
  }

  let disposed: Promise<void> | undefined;

  async function dispose(): Promise<void> {
    drain();
    served[Symbol.dispose]();
    persisted[Symbol.dispose]();
    validities[Symbol.dispose]();
    await http.yoga.dispose();
    await bus?.[Symbol.asyncDispose]();
    await options.sharedAnswers?.[Symbol.asyncDispose]();
    await transport.dispose();
    await tracing?.dispose();
    http.admission?.[Symbol.dispose]();
  }

  return {
    ...http,
    fetch: async (input, init) => http.yoga.fetch(new Request(input, init)),
    identity,
    headersOfInit: headersOfInit(requestHeaders),
    validities,
    maxOperationsPerConnection: options.maxOperationsPerConnection ?? defaultOperationsPerConnection,
    origins,
    allowedHosts: options.allowedHosts ?? [],
    logger,
    metrics,
    feed: bus?.feed,
    reload: served.reload,
    isReady,
    drain,
    dispose() {
      disposed ??= dispose();
      return disposed;
    },
  };
}
