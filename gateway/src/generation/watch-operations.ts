import { createHash } from 'node:crypto';
import { type ExecutionResult, getOperationAST, print } from 'graphql';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import type { OperationRequest } from './generation.ts';

type Answer = ExecutionResult | AsyncIterable<ExecutionResult>;

/** Runs an operation and records its outcome. */
export type WatchOperation = <A extends Answer>(request: OperationRequest, run: () => Promise<A>) => Promise<A>;

/** Counts operations and their errors, and logs those that take longer than `slowMs` milliseconds. */
export function watchOperations(metrics: Metrics, logger: Logger, slowMs: number): WatchOperation {
  return async (request, run) => {
    const startedAt = performance.now();
    metrics.operationStarted();
    try {
      const answer = await run();
      if (!(Symbol.asyncIterator in answer)) count(metrics, request, answer);
      return answer;
    } finally {
      metrics.operationEnded();
      const durationMs = performance.now() - startedAt;
      if (durationMs > slowMs) logger.warn(describe(request, durationMs), 'An operation was slow');
    }
  };
}

function count(metrics: Metrics, { document, operationName }: OperationRequest, { data, errors }: ExecutionResult) {
  const kind = getOperationAST(document, operationName)?.operation ?? 'unknown';
  metrics.operationAnswered(kind, errors === undefined ? 'ok' : data ? 'partial' : 'failed');
  if (errors) metrics.errorsAnswered(errors.map(({ extensions }) => extensions.code));
}

/** Describes the operation without its text and variables, which may contain secrets. */
function describe({ document, operationName, client }: OperationRequest, durationMs: number) {
  const operation = getOperationAST(document, operationName);
  return {
    requestId: client.headers['x-request-id'],
    operation: operation?.name?.value,
    kind: operation?.operation,
    // The hash that identifies persisted operations too.
    sha256: createHash('sha256')
      .update(document.loc?.source.body ?? print(document))
      .digest('hex'),
    durationMs: Math.round(durationMs),
  };
}
