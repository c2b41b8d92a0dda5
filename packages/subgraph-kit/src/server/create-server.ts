import type { RequestVerifier } from '@sophia/http-signatures';
import { yogaLogger } from '@sophia/serving';
import type { Tracing } from '@sophia/tracing';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type ContextSources, createContext, type RequestContext } from '../context/create-context.ts';
import { nobody, readIdentity } from '../context/identity.ts';
import { maskError } from '../errors/mask-error.ts';
import { type AccessLog, createOperationLog } from './log-operation.ts';
import type { Metrics } from './metrics.ts';
import { requestsOnlySchema } from './requests-only-schema.ts';
import { useOperations } from './use-operations.ts';
import { useProbes } from './use-probes.ts';
import { useSignatures } from './use-signatures.ts';

/** Context of transports other than HTTP, which have no request. */
export interface ServerContext {
  readonly header?: (name: string) => string | undefined;
}

export type SubgraphServer = YogaServerInstance<ServerContext, RequestContext>;

export interface ServerOptions {
  /** Handles requests that are not GraphQL. */
  readonly routes: Plugin;
  readonly schema: GraphQLSchema;
  readonly sources: ContextSources;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly isReady: () => Promise<boolean>;
  readonly graphiql: boolean;
  /** Verifies that a request comes from a gateway. Without it every request is accepted. */
  readonly verify?: RequestVerifier;
  readonly tracing?: Tracing;
  readonly accessLog?: AccessLog;
}

export const graphqlEndpoint = '/graphql';

/** Large enough for thousands of references in one request of the gateway. */
const maxRequestBytes = 16 * 1024 * 1024;

/** Creates the GraphQL server of a subgraph, without a port. */
export function createServer(options: ServerOptions): SubgraphServer {
  const { schema, sources, metrics, logger, isReady, routes, graphiql, verify, tracing, accessLog } = options;
  return createYoga<ServerContext, RequestContext>({
    schema,
    graphqlEndpoint,
    graphiql,
    landingPage: false,
    // Only gateways call a subgraph, never web pages.
    cors: false,
    multipart: false,
    maxRequestBodySize: maxRequestBytes,
    healthCheckEndpoint: '/health',
    logging: yogaLogger(logger),
    // Masks errors outside of execution. Those of execution are masked with their request.
    maskedErrors: { maskError: (error) => maskError(error, logger) },
    context({ request, params, header = (name) => request.headers.get(name) ?? undefined }) {
      const trace = { traceparent: header('traceparent'), tracestate: header('tracestate') };
      const identity = requestsOnlySchema(params?.query) ? nobody : readIdentity(header);
      return createContext(sources, identity, trace);
    },
    plugins: [
      // First, because probes are not operations.
      useProbes(isReady, metrics),
      // Before signatures and identities, because callers of routes have neither.
      routes,
      verify ? useSignatures(verify, logger) : {},
      useOperations({
        mask: (error, context) => maskError(error, logger.child({ requestId: context.requestId }), context),
        metrics,
        log: createOperationLog(logger, accessLog),
        tracing,
      }),
    ],
  });
}
