import type { ExecutionArgs, ExecutionResult, GraphQLSchema, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { errorCodes, gatewayError } from '../errors.ts';
import { expired, hasExpired } from '../identity/expiry.ts';
import type { Metrics } from '../metrics.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import { watchOperations } from '../operation/watch-operations.ts';
import type { Generation, OperationRequest } from '../supergraph/generation.ts';
import type { Tracing } from '../tracing/span.ts';
import { traceOperation } from '../tracing/trace-operation.ts';
import type { GatewayContext } from './gateway-context.ts';
import type { OpenSubscriptions } from './open-subscriptions.ts';

export interface FederationOptions {
  /** The generation that new requests begin on. */
  readonly current: () => Generation;
  readonly parse: typeof parse;
  readonly validate: ValidateOperation;
  readonly subscriptions: OpenSubscriptions;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly tracing?: Tracing;
  /** An operation that takes longer is logged, in milliseconds. */
  readonly slowMs: number;
}

/** Puts our schema and executor in the place of graphql-js. */
export function useFederation(options: FederationOptions): Plugin<GatewayContext> {
  const { current, subscriptions, metrics, logger, tracing } = options;
  const watch = watchOperations(metrics, logger, options.slowMs);
  // A request is validated, planned and run on one generation, whatever is loaded meanwhile.
  const generations = new WeakMap<GraphQLSchema, Generation>();

  const generationOf = (schema: GraphQLSchema): Generation => {
    const generation = generations.get(schema);
    if (!generation) throw new Error('The request was validated against a schema that is not of this gateway');
    return generation;
  };

  const masked = (error: unknown, request: OperationRequest): ExecutionResult => {
    if (request.client.signal?.aborted) throw error;
    logger.error({ err: error, requestId: request.client.headers['x-request-id'] }, 'An operation failed unexpectedly');
    return { errors: [gatewayError(errorCodes.internal, 'Internal server error', { status: 500 })] };
  };

  async function execute(args: ExecutionArgs): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    return traceOperation(tracing, operationRequest(args), (request) =>
      watch(request, async () => {
        if (hasExpired(request.client.identity)) return { errors: [expired()] };
        try {
          return await generationOf(args.schema).execute(request);
        } catch (error) {
          return masked(error, request);
        }
      }),
    );
  }

  async function subscribe(args: ExecutionArgs): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    return traceOperation(tracing, operationRequest(args), (request) =>
      watch(request, async () => {
        if (hasExpired(request.client.identity)) return { errors: [expired()] };
        try {
          const generation = generationOf(args.schema);
          return await subscriptions.open(request.client, (signal) =>
            generation.subscribe({ ...request, client: { ...request.client, signal } }),
          );
        } catch (error) {
          return masked(error, request);
        }
      }),
    );
  }

  return {
    onEnveloped({ setSchema }) {
      const generation = current();
      generations.set(generation.schema, generation);
      setSchema(generation.schema);
    },
    onParse({ setParseFn }) {
      setParseFn(options.parse);
    },
    onValidate({ setValidationFn }) {
      setValidationFn(options.validate);
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(execute);
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
  };
}

function operationRequest({ document, operationName, variableValues, contextValue }: ExecutionArgs): OperationRequest {
  const { client } = contextValue as GatewayContext;
  return { document, operationName: operationName ?? undefined, variables: variableValues ?? undefined, client };
}
