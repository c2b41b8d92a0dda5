import type { RequestVerifier } from '@sophia/http-signatures';
import { yogaLogger } from '@sophia/serving';
import type { Tracing } from '@sophia/tracing';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type ContextSources, createContext, type RequestContext } from '../context/create-context.ts';
import { nobody, readIdentity } from '../context/identity.ts';
import { maskError } from '../errors/mask-error.ts';
import { asksForSchemaAlone } from './asks-for-schema.ts';
import { type AccessLog, createOperationLog } from './log-operation.ts';
import type { Metrics } from './metrics.ts';
import { useOperations } from './use-operations.ts';
import { useProbes } from './use-probes.ts';
import { useSignatures } from './use-signatures.ts';

/** What a transport other than HTTP brings in the place of a request. */
export interface ServerContext {
  readonly header?: (name: string) => string | undefined;
}

export type SubgraphServer = YogaServerInstance<ServerContext, RequestContext>;

export interface ServerOptions {
  /** Answers what is not GraphQL. */
  readonly routes: Plugin;
  readonly schema: GraphQLSchema;
  readonly sources: ContextSources;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly isReady: () => Promise<boolean>;
  readonly graphiql: boolean;
  /** Whether a request is a gateway's; without it every request is taken for one. */
  readonly verify?: RequestVerifier;
  readonly tracing?: Tracing;
  readonly accessLog?: AccessLog;
}

export const graphqlEndpoint = '/graphql';

/** Room for thousands of references, which the gateway sends in one request. */
const maxRequestBytes = 16 * 1024 * 1024;

/** The GraphQL server of a subgraph, without a port. */
export function createServer(options: ServerOptions): SubgraphServer {
  const { schema, sources, metrics, logger, isReady, routes, graphiql, verify, tracing, accessLog } = options;
  return createYoga<ServerContext, RequestContext>({
    schema,
    graphqlEndpoint,
    graphiql,
    landingPage: false,
    // Only the gateway calls a subgraph; no page of any origin may.
    cors: false,
    multipart: false,
    maxRequestBodySize: maxRequestBytes,
    healthCheckEndpoint: '/health',
    logging: yogaLogger(logger),
    // Errors of execution are masked where the request is known; these are the others.
    maskedErrors: { maskError: (error) => maskError(error, logger) },
    context({ request, params, header = (name) => request.headers.get(name) ?? undefined }) {
      const trace = { traceparent: header('traceparent'), tracestate: header('tracestate') };
      const identity = asksForSchemaAlone(params?.query) ? nobody : readIdentity(header);
      return createContext(sources, identity, trace);
    },
    plugins: [
      // Before everything else: a probe is not an operation.
      useProbes(isReady, metrics),
      // Before signatures and identities: whoever calls a route is no gateway.
      routes,
      verify ? useSignatures(verify, logger) : {},
      useOperations({
        mask: (error, { requestId }) => maskError(error, logger.child({ requestId })),
        metrics,
        log: createOperationLog(logger, accessLog),
        tracing,
      }),
    ],
  });
}
