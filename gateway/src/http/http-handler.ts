import type { RequestListener } from 'node:http';
import { type Enveloped, yogaLogger } from '@sophia/serving';
import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';
import { createYoga, processRegularResult, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Admission } from '../admission/admission.ts';
import { createSteeredAdmission, defaultAdmission } from '../admission/steered-admission.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Generation } from '../generation/generation.ts';
import { boundedParse } from '../guards/bounded-parse.ts';
import { limitsOf } from '../guards/limits-feature.ts';
import type { IdentityProvider } from '../identity/identity.ts';
import { operationNotFound } from '../operation/operation-cache.ts';
import { operationOptionsOf } from '../operation/operation-feature.ts';
import { createTextCache } from '../operation/text-cache.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { PersistedOperations } from '../persisted/persisted-operations.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { admitRequests } from './admit-requests.ts';
import { defaultMaxRequestBytes } from './bodies-feature.ts';
import { createExpressLane } from './express-lane.ts';
import { createFederation } from './federation.ts';
import type { HttpOptions } from './http-options.ts';
import { createKnownQueries } from './known-queries.ts';
import type { OperationRunner } from './operation-runner.ts';
import { useGraphiQL } from './pages/use-graphiql.ts';
import { useLandingPage } from './pages/use-landing-page.ts';
import { usePlanViewer } from './pages/use-plan-viewer.ts';
import { createCompression } from './plugins/compression.ts';
import { createRequestLog } from './plugins/request-log.ts';
import { useBatching } from './plugins/use-batching.ts';
import { useBodyLimit } from './plugins/use-body-limit.ts';
import { useCompression } from './plugins/use-compression.ts';
import { useCors } from './plugins/use-cors.ts';
import { useCrossSiteGuard } from './plugins/use-cross-site-guard.ts';
import { useFormats } from './plugins/use-formats.ts';
import { useIdentity } from './plugins/use-identity.ts';
import { usePersistedOperations } from './plugins/use-persisted-operations.ts';
import { useProbes } from './plugins/use-probes.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useResponseHeaders } from './plugins/use-response-headers.ts';
import { useTracing } from './plugins/use-tracing.ts';
import type { GatewayContext } from './protocol/gateway-context.ts';
import type { OriginPolicy } from './protocol/origins.ts';
import type { Reservations } from './streams/reservations.ts';
import { useReservedStreams } from './streams/use-reserved-streams.ts';
import { defaultStreamHeartbeatMs, useStreams } from './streams/use-streams.ts';

export const graphqlEndpoint = '/graphql';

/** Answers HTTP requests. */
export interface HttpHandler {
  readonly yoga: YogaServerInstance<object, GatewayContext>;
  /** Answers the requests of a Node server. It does the same as `yoga` with less work. */
  readonly requests: RequestListener;
  /** Returns the functions for one operation of a connection that carries several (a WebSocket). */
  enveloped(context: GatewayContext): Enveloped;
  /** Absent if there is no limit on concurrent requests. */
  readonly admission: (Admission & Disposable) | undefined;
}

export interface HttpHandlerParts {
  readonly identity: IdentityProvider;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly origins: OriginPolicy;
  readonly persisted: PersistedOperations;
  /** Reserved streams, which carry several operations; absent if they are disabled. */
  readonly reservations: Reservations | undefined;
  readonly runner: OperationRunner;
  readonly validate: ValidateOperation;
  /** Returns the generation that new requests use. */
  readonly current: () => Generation;
  readonly isReady: () => boolean;
}

export function createHttpHandler(options: HttpOptions, parts: HttpHandlerParts): HttpHandler {
  const { identity, logger, metrics, origins, persisted, reservations, runner, validate, current, isReady } = parts;
  const { tracing, graphiql = {}, maxBatch = 0, maxRequestBytes = defaultMaxRequestBytes } = options;
  const { maxOperations } = operationOptionsOf(options);
  const { streamHeartbeatMs: heartbeatMs = defaultStreamHeartbeatMs } = options;
  const log = createRequestLog(graphqlEndpoint, logger, metrics, options.accessLog ?? 'debug');
  const { plugin: requestLog, requestIds } = useRequestLog(log);
  const knownQueries = createKnownQueries(maxOperations);
  const scraped = { text: options.scrape ?? metrics.text, contentType: metrics.contentType };
  const compress = options.compression ? createCompression() : undefined;
  const tracingPlugin = tracing && useTracing(graphqlEndpoint, tracing);
  const subscriptionsProtocol = identity.verifies ? 'SSE' : 'WS';
  const admission =
    options.admission === false
      ? undefined
      : createSteeredAdmission({ ...defaultAdmission, ...options.admission }, metrics.admission);
  const admitted =
    admission && admitRequests({ admission, endpoint: graphqlEndpoint, origins, log, hasPage: graphiql !== false });
  const federation = createFederation({
    current,
    parse: boundedParse(limitsOf(options).tokens),
    validate,
    runner,
    knownQueries,
  });

  const yoga = createYoga<object, GatewayContext>({
    graphqlEndpoint,
    // Disabled: the plugins below do this work, or nobody does.
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    // The probes answer /health. No URL ends with a space, so this one disables Yoga's own health check.
    healthCheckEndpoint: ' ',
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
      useProbes(isReady, options.metricsOnEndpoint === false ? undefined : scraped),
      useLandingPage(options.landingPage),
      // Before the guard, which would refuse a preflight or a browser's navigation as a request of another site.
      useCors(origins),
      graphiql !== false &&
        useGraphiQL(graphqlEndpoint, { starterQueries: graphiql.starterQueries ?? [], subscriptionsProtocol }),
      graphiql !== false && usePlanViewer(),
      useCrossSiteGuard(graphqlEndpoint, origins),
      useIdentity(identity, requestIds, tracingPlugin?.requestSpans),
      // After the guard against other sites and after the identity.
      reservations ? useReservedStreams({ endpoint: graphqlEndpoint, reservations, identity, heartbeatMs }) : false,
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
    enveloped: (context) => ({ ...yoga.getEnveloped(context), subscribe: federation.subscribe }),
    admission,
  };
}

/** A `GraphQLError` without an original error was created for the client. */
function maskUnexpected(error: unknown) {
  const isForClient =
    error instanceof GraphQLError && !(error.originalError && !(error.originalError instanceof GraphQLError));
  // Yoga notices before us that the operation is missing, and would answer plain JSON with 400 too.
  if (isForClient && error.extensions.code === errorCodes.operationNotFound) return operationNotFound(error.message);
  return isForClient ? error : gatewayError(errorCodes.internal, 'Internal server error', { status: 500 });
}
