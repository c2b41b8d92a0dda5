import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import { finalAsyncIterator, type Plugin } from 'graphql-yoga';
import type { RequestContext } from '../context/create-context.ts';
import type { Metrics } from './metrics.ts';
import { type Mask, type OperationArgs, runOperation, runSubscription } from './run-operation.ts';

/** Executes operations so that each leaves nothing open, and counts them. */
export function useOperations(mask: Mask, metrics: Metrics): Plugin<RequestContext> {
  async function run(args: OperationArgs): Promise<ExecutionResult> {
    const start = performance.now();
    const result = await runOperation(args, mask);
    const kind = getOperationAST(args.document, args.operationName)?.operation ?? 'unknown';
    metrics.operationAnswered(kind, result.errors ? 'errors' : 'ok', (performance.now() - start) / 1_000);
    return result;
  }

  async function subscribe(args: OperationArgs) {
    const events = await runSubscription(args, mask, run);
    if (!(Symbol.asyncIterator in events)) return events;
    metrics.subscriptionOpened();
    return finalAsyncIterator(events, metrics.subscriptionEnded);
  }

  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn((args) => run(ours(args))),
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn((args) => subscribe(ours(args))),
  };
}

/** The context of every operation comes from the server's context factory. */
const ours = (args: ExecutionArgs) => args as OperationArgs;
