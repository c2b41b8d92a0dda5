import type { ExecutionArgs, ExecutionResult, GraphQLSchema, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Generation, OperationRequest } from '../generation/generation.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { KnownQueries } from './known-queries.ts';
import type { OperationRunner } from './operation-runner.ts';
import type { GatewayContext } from './protocol/gateway-context.ts';

export interface FederationOptions {
  /** The generation that new requests begin on. */
  readonly current: () => Generation;
  readonly parse: typeof parse;
  readonly validate: ValidateOperation;
  readonly runner: OperationRunner;
  /** Told of each query that is found valid. */
  readonly knownQueries: KnownQueries;
}

export interface Federation {
  /** Puts our schema and executor in the place of graphql-js. */
  readonly plugin: Plugin<GatewayContext>;
  /** What the plugin subscribes with, without the layers that a server puts around each event of a stream. */
  subscribe(args: ExecutionArgs): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
}

export function createFederation(options: FederationOptions): Federation {
  const { current, runner, knownQueries } = options;
  // A request is validated, planned and run on one generation, whatever is loaded meanwhile.
  const generations = new WeakMap<GraphQLSchema, Generation>();

  const generationOf = (schema: GraphQLSchema): Generation => {
    const generation = generations.get(schema);
    if (!generation) throw new Error('The request was validated against a schema that is not of this gateway');
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
  const { client } = contextValue as GatewayContext;
  return { document, operationName: operationName ?? undefined, variables: variableValues ?? undefined, client };
}
