import type { RequestListener } from 'node:http';
import { type Enveloped, yogaLogger } from '@sophia/serving';
import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';
import { createYoga, type Plugin, processRegularResult, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { RefusedClient } from '../audit/sign-ins.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Exports } from '../exports/open-exports.ts';
import type { Generation } from '../generation/generation.ts';
import { boundedParse } from '../guards/bounded-parse.ts';
import { limitsOf } from '../guards/limits-feature.ts';
import type { IdentityProvider } from '../identity/identity.ts';
import { createAnswerMessage } from '../mcp/answer-message.ts';
import type { Toolbox } from '../mcp/toolbox.ts';
import { operationNotFound } from '../operation/operation-cache.ts';
import { operationOptionsOf } from '../operation/operation-feature.ts';
import { createTextCache } from '../operation/text-cache.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { PersistedOperations } from '../persisted/persisted-operations.ts';
import { defaultMaxRequestBytes } from './bodies-feature.ts';
import { useExports } from './exports/use-exports.ts';
import { createExpressLane } from './express-lane.ts';
import { createFederation } from './federation.ts';
import type { HttpOptions } from './http-options.ts';
import { createKnownQueries } from './known-queries.ts';
import type { OperationRunner } from './operation-runner.ts';
import { useGraphiQL } from './pages/use-graphiql.ts';
import type { Compress } from './plugins/compression.ts';
import type { RequestLog } from './plugins/request-log.ts';
import { useBatching } from './plugins/use-batching.ts';
import { useBodyLimit } from './plugins/use-body-limit.ts';
import { useCompression } from './plugins/use-compression.ts';
import { useCors } from './plugins/use-cors.ts';
import { useCrossSiteGuard } from './plugins/use-cross-site-guard.ts';
import { useFormats } from './plugins/use-formats.ts';
import { useIdentity } from './plugins/use-identity.ts';
import { useMcp } from './plugins/use-mcp.ts';
import { usePageHeaders } from './plugins/use-page-headers.ts';
import { usePersistedOperations } from './plugins/use-persisted-operations.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useResponseHeaders } from './plugins/use-response-headers.ts';
import { useTracing } from './plugins/use-tracing.ts';
import { createReadClient } from './protocol/client-of-request.ts';
import { exportsBeside, mcpEndpoint } from './protocol/endpoints.ts';
import type { GatewayContext } from './protocol/gateway-context.ts';
import type { OriginPolicy } from './protocol/origins.ts';
import { challengeOf } from './sign-in/use-resource-metadata.ts';
import type { Reservations } from './streams/reservations.ts';
import { useReservedStreams } from './streams/use-reserved-streams.ts';
import { defaultStreamHeartbeatMs, useStreams } from './streams/use-streams.ts';

/** A path at which clients send operations on one schema. */
export interface Endpoint {
  readonly yoga: YogaServerInstance<object, GatewayContext>;
  /** Answers the requests of a Node server. It does the same as `yoga` with less work. */
  readonly requests: RequestListener;
  /** Returns the functions for one operation of a connection that carries several (a WebSocket). */
  enveloped(context: GatewayContext): Enveloped;
}

/** What differs between the endpoints of a gateway. */
export interface EndpointPlace {
  readonly path: string;
  /** Undefined for the whole schema. */
  readonly contract: string | undefined;
  /** Returns the generation that new requests use. */
  readonly current: () => Generation;
  readonly persisted: PersistedOperations;
  /** First tabs of its GraphiQL, and whether that draws plans; undefined for no GraphiQL. */
  readonly graphiql: Pick<Parameters<typeof useGraphiQL>[1], 'starterQueries' | 'drawsPlans'> | undefined;
  /** Plugins for the paths around it: before those that look at other origins, and after. */
  readonly pages: readonly Plugin[];
  readonly scripts: readonly Plugin[];
  /** Tools for language models, at a path beside it; absent if it has none. */
  readonly toolbox: Toolbox | undefined;
}

/** What the endpoints of a gateway have in common. */
export interface EndpointParts {
  readonly identity: IdentityProvider;
  /** Called for each client that cannot be identified; absent without an audit. */
  readonly refused?: (client: RefusedClient) => void;
  readonly logger: Logger;
  readonly origins: OriginPolicy;
  readonly reservations: Reservations | undefined;
  readonly runner: OperationRunner;
  /** Exports of whole lists; absent if there are none. */
  readonly exports: Exports | undefined;
  readonly validate: ValidateOperation;
  readonly log: RequestLog;
  readonly compress: Compress | undefined;
  /** Frees the places of requests that become streams; absent without a limit on requests. */
  readonly admitted: Plugin | undefined;
}

export function createEndpoint(place: EndpointPlace, options: HttpOptions, parts: EndpointParts): Endpoint {
  const { path, contract, current, persisted, graphiql, toolbox } = place;
  const { identity, refused, logger, origins, reservations, runner, exports, validate, log, compress, admitted } =
    parts;
  const { tracing, maxBatch = 0, maxRequestBytes = defaultMaxRequestBytes } = options;
  const { maxOperations } = operationOptionsOf(options);
  const { streamHeartbeatMs: heartbeatMs = defaultStreamHeartbeatMs } = options;
  const endpoints = toolbox ? [path, mcpEndpoint] : [path];
  const { plugin: requestLog, requestIds, noteOperation } = useRequestLog(log);
  const knownQueries = createKnownQueries(maxOperations);
  const tracingPlugin = tracing && useTracing(endpoints, tracing);
  const readClient = createReadClient({
    provider: identity,
    contract,
    refused,
    idOf: requestIds.of,
    spanOf: tracingPlugin?.requestSpans.of,
  });
  const subscriptionsProtocol = identity.verifies ? 'SSE' : 'WS';
  const federation = createFederation({
    current,
    parse: boundedParse(limitsOf(options).tokens),
    validate,
    runner,
    knownQueries,
  });

  const yoga = createYoga<object, GatewayContext>({
    graphqlEndpoint: path,
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
      admitted ?? false,
      usePageHeaders(),
      ...place.pages,
      // Before the guard, which would refuse a preflight or a browser's navigation as a request of another site.
      useCors(origins),
      graphiql ? useGraphiQL(path, { ...graphiql, subscriptionsProtocol }) : false,
      ...place.scripts,
      useCrossSiteGuard([...endpoints, exportsBeside(path)], origins),
      toolbox
        ? useMcp({
            logger,
            toolbox,
            answerMessage: createAnswerMessage(logger),
            readClient,
            challenge: options.signIn && challengeOf(options.signIn),
            maxRequestBytes,
            current,
            enveloped,
            noteOperation,
          })
        : false,
      exports
        ? useExports({ path: exportsBeside(path), exports, readClient, logger, maxRequestBytes, current, enveloped })
        : false,
      useIdentity(readClient),
      // After the guard against other sites and after the identity.
      reservations ? useReservedStreams({ endpoint: path, reservations, readClient, heartbeatMs }) : false,
      usePersistedOperations(persisted, options.operationLists),
      federation.plugin,
      useStreams(heartbeatMs),
      useFormats(),
      maxBatch > 0 && useBatching(maxBatch),
      useBodyLimit(maxRequestBytes),
      useResponseHeaders(),
      compress ? useCompression(compress) : false,
    ],
  });

  function enveloped(context: GatewayContext): Enveloped {
    return { ...yoga.getEnveloped(context), subscribe: federation.subscribe };
  }

  async function respond(result: ExecutionResult, mediaType: string) {
    const errors = result.errors?.map(maskUnexpected);
    const response = processRegularResult({ ...result, errors }, yoga.fetchAPI, mediaType);
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), bytes };
  }

  const requests = tracing
    ? yoga
    : createExpressLane({
        endpoint: path,
        contract,
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

  return { yoga, requests, enveloped };
}

/** A `GraphQLError` without an original error was created for the client. */
function maskUnexpected(error: unknown) {
  const isForClient =
    error instanceof GraphQLError && !(error.originalError && !(error.originalError instanceof GraphQLError));
  // Yoga notices before us that the operation is missing, and would answer plain JSON with 400 too.
  if (isForClient && error.extensions.code === errorCodes.operationNotFound) return operationNotFound(error.message);
  return isForClient ? error : gatewayError(errorCodes.internal, 'Internal server error', { status: 500 });
}
