import { pino } from 'pino';
import { openAudit } from '../audit/open-audit.ts';
import { createBudgets } from '../budgets/budgets.ts';
import type { EventFeed } from '../event-bus/event-source.ts';
import { createGeneration, type Generation, type GenerationParts } from '../generation/generation.ts';
import { loadSupergraph } from '../generation/load-supergraph.ts';
import { serveSupergraph } from '../generation/served-supergraph.ts';
import { createHttpHandler, graphqlEndpoints, type HttpHandler } from '../http/http-handler.ts';
import { createOpenSubscriptions } from '../http/open-subscriptions.ts';
import { createOperationRunner } from '../http/operation-runner.ts';
import { createOriginPolicy } from '../http/protocol/origins.ts';
import type { SocketGateway } from '../http/socket-rules.ts';
import { createReservations } from '../http/streams/reservations.ts';
import { subscriptionLimitsOf } from '../http/streams/streams-feature.ts';
import { defaultOperationsPerConnection } from '../http/streams/subscription-places.ts';
import { createIdempotency } from '../idempotency/idempotency.ts';
import { createDirectoryIdentity } from '../identity/directory-identity.ts';
import { localDevelopmentIdentity } from '../identity/identity.ts';
import { createIdentitySessions } from '../identity/identity-sessions.ts';
import { createToolbox } from '../mcp/toolbox.ts';
import { createValidation } from '../operation/validate-operation.ts';
import { createPersistedOperations } from '../persisted/persisted-operations.ts';
import { validManifest } from '../persisted/valid-manifest.ts';
import { measuredPlanner } from '../planning/measured-planner.ts';
import { headersOfInit } from '../request/connection-init.ts';
import { initMember } from '../request/header-rules.ts';
import { requestTimeoutOf } from '../request/request-timeout.ts';
import { createMemoryOutcomes, createMemoryPoints } from '../shared-state/memory-state.ts';
import { reliablePoints } from '../shared-state/reliable-points.ts';
import { createWaitingEvents } from '../streams/waiting-events.ts';
import { accessAudit } from '../subgraphs/access-audit.ts';
import { accessDirectory } from '../subgraphs/access-directory.ts';
import { createErrorPolicy, defaultPassedCodes } from '../subgraphs/error-policy.ts';
import { createNetworkTransport } from '../subgraphs/network-transport.ts';
import { subgraphTraffic } from '../subgraphs/subgraph-traffic.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { supergraphText } from '../supergraph/supergraph-source.ts';
import { createMetrics, type Metrics } from '../telemetry/metrics.ts';
import { openBus } from './bus.ts';
import { openExportsOf } from './exports.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { watchDirectory } from './watch-directory.ts';

export interface Gateway extends HttpHandler, SocketGateway {
  /**
   * Answers a request without a server. Limits on concurrent requests do not apply, because they belong to connections.
   */
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  /** Paths of GraphQL: first that of the whole API schema, then those of contracts. */
  readonly endpoints: readonly string[];
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
  const { supergraph, tracing, directoryUrl, logger = pino({ level: 'silent' }) } = options;
  const source = typeof supergraph === 'string' ? supergraphText(supergraph) : supergraph;
  const { requestHeaders = [], passedErrorCodes: passedCodes = defaultPassedCodes } = options;
  const waitingEvents = createWaitingEvents();
  const metrics = createMetrics({
    waitingEvents: waitingEvents.measure,
    supergraphsInUse: () => subscriptions.generationsInUse(served.generation),
    plannedOperations: () =>
      [...served.generation.variants.values()].reduce((sum, { operations }) => sum + operations.size, 0),
    eventFollowers: () => bus?.router.followers ?? 0,
    auditWaitingBytes: () => audit?.waitingBytes ?? 0,
    auditSetAsideBytes: () => audit?.setAsideBytes ?? 0,
    cachedAnswerBytes: () => bus?.answers?.bytes ?? 0,
    admission: () => http.admission?.state(),
    passedCodes,
  });
  const tokens = options.identity ?? localDevelopmentIdentity;
  const bus = options.events && openBus(options.events, options, { metrics, logger });
  const transport = subgraphTraffic(options.transport ?? createNetworkTransport(), options, {
    metrics,
    logger,
    isTraced: tracing !== undefined,
    varyBy: [
      ...(tokens.verifies ? ['authorization'] : []),
      ...requestHeaders.map(({ from }) => from).filter((from) => initMember(from) === undefined),
    ],
    changes: bus?.changes,
    answers: bus?.answers,
  });
  const directory =
    directoryUrl === undefined ? undefined : createDirectoryIdentity(tokens, accessDirectory(directoryUrl, transport));
  const identity = directory ?? tokens;

  const sessions = createIdentitySessions(identity, logger, options);
  const watching = directory && bus && watchDirectory(bus.feed, directory, sessions);
  const subscriptions = createOpenSubscriptions(metrics, logger, options, sessions);
  const reservations =
    options.reservedStreams === false ? undefined : createReservations(subscriptionLimitsOf(options));
  const origins = createOriginPolicy(options, { allowsLocal: !identity.verifies });
  const persisted = createPersistedOperations(options.persistedOperations);
  const validate = createValidation(options);
  const { sharedState } = options;
  const budgets = createBudgets(options.budgets ?? {}, {
    store: sharedState
      ? reliablePoints(sharedState.points, {
          logger,
          onFailed: metrics.budgetStoreFailed,
          timeoutMs: options.budgetTimeoutMs,
        })
      : createMemoryPoints(),
    isExact: sharedState === undefined,
    metrics,
  });
  const idempotency = createIdempotency(options, {
    store: sharedState?.outcomes ?? createMemoryOutcomes(),
    requestTimeoutMs: requestTimeoutOf(options),
    metrics,
    logger,
  });
  const parts: GenerationParts = {
    transport,
    errorPolicy: createErrorPolicy(passedCodes),
    events: bus?.router,
    validate,
    metrics,
    logger,
    waitingEvents,
    staleness: bus?.staleness,
    budgets,
    idempotency,
  };
  const makeGeneration = async (sdl: string) => {
    const loaded = await loadSupergraph(sdl, options);
    return createGeneration({ ...loaded, planner: measuredPlanner(loaded.planner, metrics) }, options, parts);
  };
  const toolbox = options.mcp === false ? undefined : createToolbox(options.mcp ?? {}, options, { validate, logger });
  const review = (generation: Generation) => {
    toolbox?.toolsOn(generation);
    subscriptions
      .review(generation)
      .catch((error) => logger.error({ err: error }, 'Subscriptions could not be reviewed'));
  };
  const served = await serveSupergraph(source, makeGeneration, metrics, logger, review);
  toolbox?.toolsOn(served.generation);
  const audit = await auditOf(options, transport, { metrics, logger });
  bus?.changes?.onChange(() => served.generation.changed());

  let draining = false;
  const isReady = () => !draining;
  const current = (contract: string | undefined): Generation => {
    const generation = served.generation.variants.get(contract);
    if (!generation) throw new Error(`The supergraph was loaded without the contract "${contract}"`);
    return generation;
  };
  /** The clients of a contract know only operations that others of them have sent, and those of the manifest. */
  const persistedOf = (contract: string | undefined) => {
    if (contract === undefined) return persisted;
    const { manifest } = options.persistedOperations ?? {};
    const ofContract = manifest && validManifest(manifest, () => current(contract).schema, validate);
    return createPersistedOperations({ ...options.persistedOperations, manifest: ofContract });
  };
  const runner = createOperationRunner(options, { subscriptions, metrics, logger, audit });
  const exports = openExportsOf(options, transport, {
    ...{ validate, logger, current, metrics: metrics.exports },
    // Their start, their end and their downloads are recorded in place of each page.
    runner: createOperationRunner(options, { subscriptions, metrics, logger }),
    admission: () => http.admission,
    allowsDeveloper: !identity.verifies,
  });
  const http = createHttpHandler(options, {
    identity,
    refused: audit?.refused,
    logger,
    metrics,
    origins,
    persisted: persistedOf,
    reservations,
    runner,
    toolbox,
    exports,
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
    watching?.[Symbol.dispose]();
    sessions[Symbol.dispose]();
    await exports?.[Symbol.asyncDispose]();
    await http[Symbol.asyncDispose]();
    await audit?.[Symbol.asyncDispose]();
    await bus?.[Symbol.asyncDispose]();
    await budgets[Symbol.asyncDispose]();
    await sharedState?.[Symbol.asyncDispose]();
    options.operationLists?.[Symbol.dispose]();
    await options.sharedAnswers?.[Symbol.asyncDispose]();
    await transport.dispose();
    await tracing?.dispose();
  }

  return {
    ...http,
    fetch: (input, init) => http.fetch(new Request(input, init)),
    identity,
    refused: audit?.refused,
    headersOfInit: headersOfInit(requestHeaders),
    sessions,
    maxOperationsPerConnection: options.maxOperationsPerConnection ?? defaultOperationsPerConnection,
    origins,
    endpoints: graphqlEndpoints(options),
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

async function auditOf(
  { audit, directoryUrl }: GatewayOptions,
  transport: SubgraphTransport,
  parts: Parameters<typeof openAudit>[2],
) {
  if (!audit) return undefined;
  if (directoryUrl === undefined) throw new Error('An audit needs the URL of the subgraph that keeps it');
  return openAudit(audit, accessAudit(directoryUrl, transport), parts);
}
