import { type ExecutionArgs, type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { errorCodes, gatewayError } from '../errors.ts';
import type { Metrics } from '../metrics.ts';
import { validateOperation } from '../operation/validate-operation.ts';
import type { Generation, OperationRequest } from '../supergraph/generation.ts';
import type { Tracing } from '../tracing/span.ts';
import { traceOperation } from '../tracing/trace-operation.ts';
import type { GatewayContext } from './gateway-context.ts';
import type { OpenSubscriptions } from './open-subscriptions.ts';

export interface FederationOptions {
  /** The generation that new requests begin on. */
  readonly current: () => Generation;
  readonly subscriptions: OpenSubscriptions;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly tracing?: Tracing;
}

/** Puts our schema and executor in the place of graphql-js. */
export function useFederation(options: FederationOptions): Plugin<GatewayContext> {
  const { current, subscriptions, metrics, logger, tracing } = options;
  // A request is validated, planned and run on one generation, whatever is loaded meanwhile.
  const generations = new WeakMap<GraphQLSchema, Generation>();

  const generationOf = (schema: GraphQLSchema): Generation => {
    const generation = generations.get(schema);
    if (!generation) throw new Error('The request was validated against a schema that is not of this gateway');
    return generation;
  };

  const counted = ({ document, operationName }: OperationRequest, result: ExecutionResult): ExecutionResult => {
    const kind = getOperationAST(document, operationName)?.operation ?? 'unknown';
    const outcome = result.errors === undefined ? 'ok' : result.data ? 'partial' : 'failed';
    metrics.operationAnswered(kind, outcome);
    return result;
  };

  const masked = (error: unknown, request: OperationRequest): ExecutionResult => {
    if (request.client.signal?.aborted) throw error;
    logger.error({ err: error, requestId: request.client.headers['x-request-id'] }, 'An operation failed unexpectedly');
    return { errors: [gatewayError(errorCodes.internal, 'Internal server error', { status: 500 })] };
  };

  async function execute(args: ExecutionArgs): Promise<ExecutionResult> {
    return traceOperation(tracing, operationRequest(args), async (request) => {
      try {
        return counted(request, await generationOf(args.schema).execute(request));
      } catch (error) {
        return masked(error, request);
      }
    });
  }

  async function subscribe(args: ExecutionArgs): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    return traceOperation(tracing, operationRequest(args), async (request) => {
      try {
        const generation = generationOf(args.schema);
        return await subscriptions.open(request.client.signal, async (signal) => {
          const stream = await generation.subscribe({ ...request, client: { ...request.client, signal } });
          return Symbol.asyncIterator in stream ? stream : counted(request, stream);
        });
      } catch (error) {
        return masked(error, request);
      }
    });
  }

  return {
    onEnveloped({ setSchema }) {
      const generation = current();
      generations.set(generation.schema, generation);
      setSchema(generation.schema);
    },
    onValidate({ setValidationFn }) {
      setValidationFn(validateOperation);
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
