import { pino } from 'pino';
import type { EventFeed } from '../event-bus/event-source.ts';
import { createGeneration, type Generation, type GenerationParts } from '../generation/generation.ts';
import { loadSupergraph } from '../generation/load-supergraph.ts';
import { serveSupergraph } from '../generation/served-supergraph.ts';
import { createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { createOpenSubscriptions } from '../http/open-subscriptions.ts';
import { createOperationRunner } from '../http/operation-runner.ts';
import { createOriginPolicy } from '../http/protocol/origins.ts';
import type { SocketGateway } from '../http/socket-rules.ts';
import { createReservations } from '../http/streams/reservations.ts';
import { subscriptionLimitsOf } from '../http/streams/streams-feature.ts';
import { defaultOperationsPerConnection } from '../http/streams/subscription-places.ts';
import { localDevelopmentIdentity } from '../identity/identity.ts';
import { createIdentitySessions } from '../identity/identity-sessions.ts';
import { createValidation } from '../operation/validate-operation.ts';
import { createPersistedOperations } from '../persisted/persisted-operations.ts';
import { measuredPlanner } from '../planning/measured-planner.ts';
import { headersOfInit } from '../request/connection-init.ts';
import { initMember } from '../request/header-rules.ts';
import { createWaitingEvents } from '../streams/waiting-events.ts';
import { createErrorPolicy, defaultPassedCodes } from '../subgraphs/error-policy.ts';
import { createNetworkTransport } from '../subgraphs/network-transport.ts';
import { subgraphTraffic } from '../subgraphs/subgraph-traffic.ts';
import { supergraphText } from '../supergraph/supergraph-source.ts';
import { createMetrics, type Metrics } from '../telemetry/metrics.ts';
import { openBus } from './bus.ts';
import type { GatewayOptions } from './gateway-options.ts';

export interface Gateway extends HttpHandler, SocketGateway {
  /**
   * Answers a request without a server. Limits on concurrent requests do not apply, because they belong to connections.
   */
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  /** Names, besides those of this machine, by which clients without tokens may reach the gateway. */
  readonly allowedHosts: readonly string[];
  readonly metrics: Metrics;
  /** Reads the bus of events; absent without a bus. */
  readonly feed: EventFeed | undefined;
  /**
   * Loads another supergraph and then serves it. Rejects with an `InvalidSupergraph`, and changes nothing, if it cannot
   * be served.
   */
  reload(sdl: string): Promise<void>;
  /** Accepts no new subscriptions, ends the open ones, and is no longer ready; requests are still answered. */
  drain(): void;
  /** Drains, stops watching the supergraph, and closes the connections to subgraphs. */
  dispose(): Promise<void>;
}

/** Creates a gateway. Opens no port and handles no signal. Rejects if the supergraph cannot be served. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraph, tracing, identity = localDevelopmentIdentity, logger = pino({ level: 'silent' }) } = options;
  const source = typeof supergraph === 'string' ? supergraphText(supergraph) : supergraph;
  const { requestHeaders = [], passedErrorCodes: passedCodes = defaultPassedCodes } = options;
  const waitingEvents = createWaitingEvents();
  const metrics = createMetrics({
    waitingEvents: waitingEvents.measure,
    supergraphsInUse: () => subscriptions.generationsInUse(served.generation),
    plannedOperations: () => served.generation.operations.size,
    eventFollowers: () => bus?.router.followers ?? 0,
    cachedAnswerBytes: () => bus?.answers?.bytes ?? 0,
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
  const sessions = createIdentitySessions(identity, logger, options);
  const subscriptions = createOpenSubscriptions(metrics, logger, options, sessions);
  const reservations =
    options.reservedStreams === false ? undefined : createReservations(subscriptionLimitsOf(options));
  const origins = createOriginPolicy(options, { allowsLocal: !identity.verifies });
  const persisted = createPersistedOperations(options.persistedOperations);
  const validate = createValidation(options);
  const parts: GenerationParts = {
    transport,
    errorPolicy: createErrorPolicy(passedCodes),
    events: bus?.router,
    validate,
    metrics,
    logger,
    waitingEvents,
    staleness: bus?.staleness,
  };
  const makeGeneration = async (sdl: string) => {
    const loaded = await loadSupergraph(sdl, options);
    return createGeneration({ ...loaded, planner: measuredPlanner(loaded.planner, metrics) }, options, parts);
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
  const runner = createOperationRunner(options, { subscriptions, metrics, logger });
  const http = createHttpHandler(options, {
    identity,
    logger,
    metrics,
    origins,
    persisted,
    reservations,
    runner,
    validate,
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
    sessions[Symbol.dispose]();
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
    sessions,
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
