import { runInSpan, type Span, type Tracing } from '@sophia/tracing';
import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import { finalAsyncIterator, type Plugin } from 'graphql-yoga';
import type { RequestContext } from '../context/create-context.ts';
import type { OperationLog } from './log-operation.ts';
import type { Metrics } from './metrics.ts';
import { type Mask, type OperationArgs, runOperation, runSubscription } from './run-operation.ts';

export interface OperationOptions {
  readonly mask: Mask;
  readonly metrics: Metrics;
  readonly log: OperationLog;
  readonly tracing?: Tracing;
}

/** Executes operations, ends their read transactions, and counts, logs and traces them. */
export function useOperations({ mask, metrics, log, tracing }: OperationOptions): Plugin<RequestContext> {
  async function run(args: OperationArgs, span: Span | undefined): Promise<ExecutionResult> {
    const start = performance.now();
    const { kind, name } = described(args);
    const result = await runInSpan(span, async () => {
      const result = await runOperation(args, mask);
      if (result.errors) span?.fail(codeOf(result));
      return result;
    });
    const outcome = result.errors ? 'errors' : 'ok';
    const durationMs = performance.now() - start;
    metrics.operationAnswered(kind, outcome, durationMs / 1_000);
    log({ kind, name, outcome, durationMs }, args.contextValue);
    return result;
  }

  async function subscribe(args: OperationArgs) {
    const span = begin(args);
    const runEvent = (event: OperationArgs) => run(event, span?.linked('subscription event', attributesOf(event)));
    const events = await runInSpan(span, () => runSubscription(args, mask, runEvent));
    if (!(Symbol.asyncIterator in events)) return events;
    metrics.subscriptionOpened();
    return finalAsyncIterator(events, metrics.subscriptionEnded);
  }

  /** Begins a span below the gateway's span of the request. */
  const begin = (args: OperationArgs): Span | undefined =>
    tracing?.begin(described(args).kind, 'server', args.contextValue.trace, attributesOf(args));

  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn((args) => run(ours(args), begin(ours(args)))),
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn((args) => subscribe(ours(args))),
  };
}

/** The server's context factory creates the context of every operation. */
const ours = (args: ExecutionArgs) => args as OperationArgs;

function described({ document, operationName }: OperationArgs) {
  const operation = getOperationAST(document, operationName);
  return { kind: operation?.operation ?? 'unknown', name: operation?.name?.value };
}

function attributesOf(args: OperationArgs) {
  const { kind, name } = described(args);
  return {
    'graphql.operation.type': kind,
    'graphql.operation.name': name,
    'sophia.tenant': args.contextValue.tenant,
    'sophia.request.id': args.contextValue.requestId,
  };
}

function codeOf({ errors = [] }: ExecutionResult): string {
  const code = errors[0]?.extensions.code;
  return typeof code === 'string' ? code : 'GRAPHQL_ERROR';
}
