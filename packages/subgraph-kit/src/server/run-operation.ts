import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import { mapAsyncIterator } from 'graphql-yoga';
import type { RequestContext } from '../context/create-context.ts';
import { withRefusals } from './note-refusals.ts';

/** Execution arguments with the context of this server. */
export interface OperationArgs extends ExecutionArgs {
  readonly contextValue: RequestContext;
}

export type Mask = (error: GraphQLError, context: RequestContext) => GraphQLError;

/** Runs a query, a mutation or one event of a subscription, and ends its read transaction. */
export async function runOperation(args: OperationArgs, mask: Mask): Promise<ExecutionResult> {
  try {
    return withRefusals(masked(await execute(args), args.contextValue, mask), args.contextValue);
  } finally {
    await args.contextValue.end();
  }
}

/**
 * Starts a subscription. Each event gets its own context, so that it reads current data. An event is not sent if its field
 * resolves to null, as for a client who may not see what the event is about.
 */
export async function runSubscription(
  args: OperationArgs,
  mask: Mask,
  runEvent: (args: OperationArgs) => Promise<ExecutionResult>,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args).finally(() => args.contextValue.end());
  if (!(Symbol.asyncIterator in source)) return masked(source, args.contextValue, mask);
  const results = mapAsyncIterator(
    source,
    (rootValue) => {
      const contextValue = { ...args.contextValue, ...args.contextValue.renew() };
      return runEvent({ ...args, rootValue, contextValue });
    },
    // Rethrown, it would close the connection and all other subscriptions on it.
    (error: unknown) => masked({ errors: [asGraphQLError(error)] }, args.contextValue, mask),
  );
  return told(results);
}

/** Leaves out results that tell nothing. */
function told(results: AsyncIterableIterator<ExecutionResult>): AsyncIterableIterator<ExecutionResult> {
  return {
    async next() {
      for (;;) {
        const next = await results.next();
        if (next.done || !isEmpty(next.value)) return next;
      }
    },
    return: (value) => results.return?.(value) ?? Promise.resolve({ done: true, value }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const isEmpty = ({ data, errors }: ExecutionResult): boolean =>
  errors === undefined && Object.values(data ?? {}).every((value) => value === null);

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError(String(error), { originalError: error instanceof Error ? error : new Error(String(error)) });

function masked(result: ExecutionResult, context: RequestContext, mask: Mask): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map((error) => mask(error, context)) } : result;
}
