import type { ExecutionArgs, ExecutionResult, GraphQLSchema, parse } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Generation, OperationRequest } from '../generation/generation.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { ClientRequest } from '../request/client-request.ts';
import type { KnownQueries } from './known-queries.ts';
import type { OperationRunner } from './operation-runner.ts';
import type { GatewayContext } from './protocol/gateway-context.ts';

export interface FederationOptions {
  /** Returns the generation that new requests use. */
  readonly current: () => Generation;
  readonly parse: typeof parse;
  readonly validate: ValidateOperation;
  readonly runner: OperationRunner;
  /** Receives each query that is found valid. */
  readonly knownQueries: KnownQueries;
}

export interface Federation {
  /** Replaces the schema and executor of graphql-js with ours. */
  readonly plugin: Plugin<GatewayContext>;
  /** Starts a subscription without the layers that a server adds to each event of a stream. */
  subscribe(args: ExecutionArgs): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
}

export function createFederation(options: FederationOptions): Federation {
  const { current, runner, knownQueries } = options;
  // A request is validated, planned and run on one generation, even if another is loaded meanwhile.
  const generations = new WeakMap<GraphQLSchema, Generation>();

  const generationOf = (schema: GraphQLSchema): Generation => {
    const generation = generations.get(schema);
    if (!generation) throw new Error('The request was validated against a schema that does not belong to this gateway');
    return generation;
  };

  const subscribe = (args: ExecutionArgs) => runner.subscribe(generationOf(args.schema), operationRequest(args));

  const plugin: Plugin<GatewayContext> = {
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
      setExecuteFn((args: ExecutionArgs) => {
        const generation = generationOf(args.schema);
        knownQueries.add(generation, args.document);
        return runner.execute(generation, operationRequest(args));
      });
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
  };
  return { plugin, subscribe };
}

function operationRequest({ document, operationName, variableValues, contextValue }: ExecutionArgs): OperationRequest {
  const context = contextValue as GatewayContext & Partial<YogaInitialContext>;
  return {
    document,
    operationName: operationName ?? undefined,
    variables: variableValues ?? undefined,
    client: withIdempotencyKey(context),
  };
}

/** A header counts for one HTTP request, and so not for the operations of a WebSocket. */
function withIdempotencyKey({ client, request, params }: GatewayContext & Partial<YogaInitialContext>): ClientRequest {
  const header = request && client.requestHeaders['idempotency-key'];
  const idempotencyKey = params?.extensions?.idempotencyKey ?? header;
  return idempotencyKey === undefined ? client : { ...client, idempotencyKey };
}
