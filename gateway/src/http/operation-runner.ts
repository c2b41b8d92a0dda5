import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Audit } from '../audit/audit.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Generation, OperationRequest } from '../generation/generation.ts';
import { traceOperation } from '../generation/trace-operation.ts';
import { watchOperations } from '../generation/watch-operations.ts';
import { endOf, identityEnded } from '../identity/expiry.ts';
import { isLive } from '../operation/live-directive.ts';
import { noStore } from '../request/cache-control.ts';
import type { HeaderOptions } from '../request/headers-feature.ts';
import { forwardHeaders } from '../request/request-headers.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { TracingOptions } from '../telemetry/tracing-feature.ts';
import { defaultSlowOperationMs, type LogOptions } from './log-feature.ts';
import type { OpenSubscriptions } from './open-subscriptions.ts';

type Answer = AsyncIterable<ExecutionResult> | ExecutionResult;
type Stream = AsyncIterableIterator<ExecutionResult, void>;

/** Runs operations for clients of every transport: traced, measured, with errors that clients may see. */
export interface OperationRunner {
  /** Rejects only when the client has left. */
  execute(generation: Generation, request: OperationRequest): Promise<Answer>;
  subscribe(generation: Generation, request: OperationRequest): Promise<Answer>;
}

export type OperationRunnerOptions = TracingOptions & LogOptions & HeaderOptions;

export interface OperationRunnerParts {
  readonly subscriptions: OpenSubscriptions;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Absent if nothing is recorded. */
  readonly audit?: Audit;
}

export function createOperationRunner(
  { tracing, slowOperationMs = defaultSlowOperationMs, requestHeaders = [] }: OperationRunnerOptions,
  { subscriptions, metrics, logger, audit }: OperationRunnerParts,
): OperationRunner {
  const watch = watchOperations(metrics, logger, slowOperationMs);
  const forward = forwardHeaders(requestHeaders);

  const masked = (error: unknown, { client }: OperationRequest): ExecutionResult => {
    if (client.signal?.aborted) throw error;
    logger.error({ err: error, requestId: client.headers['x-request-id'] }, 'An operation failed unexpectedly');
    return { errors: [gatewayError(errorCodes.internal, 'Internal server error', { status: 500 })] };
  };

  function run(received: OperationRequest, answer: (request: OperationRequest) => Promise<Answer>): Promise<Answer> {
    audit?.identified(received.client);
    const request = { ...received, client: forward(received.client) };
    return traceOperation(tracing, request, (request) =>
      watch(request, async () => {
        const why = endOf(request.client);
        if (why) return { errors: [identityEnded(why)] };
        try {
          return notStoredIfFaulty(await answer(request), request);
        } catch (error) {
          return masked(error, request);
        }
      }),
    );
  }

  function stream(generation: Generation, asked: OperationRequest, begin: Generation['subscribe']): Promise<Answer> {
    const answer = (request: OperationRequest) =>
      run(request, (request) =>
        subscriptions.open(request, generation, (signal) =>
          begin({ ...request, client: { ...request.client, signal } }),
        ),
      );
    return recorded(generation, asked, answer, true);
  }

  /** Tells the audit of an answer, if it changes something or has personal data. */
  function recorded(
    generation: Generation,
    asked: OperationRequest,
    answer: (request: OperationRequest) => Promise<Answer>,
    isStream = false,
  ): Promise<Answer> {
    const operation = audit && generation.audited(asked.document, asked.operationName, asked.variables);
    if (!operation) return answer(asked);
    const changes = operation.kind === 'CHANGE' ? { answered: 0, refusals: [] } : undefined;
    const client = changes ? { ...asked.client, changes } : asked.client;
    const request = { operation, client };
    return answer({ ...asked, client }).then(
      (answer) => {
        if (isStream && Symbol.asyncIterator in answer) return audit.streamed(request, answer as Stream);
        audit.answered(request, answer);
        return answer;
      },
      (error: unknown) => {
        audit.answered(request);
        throw error;
      },
    );
  }

  return {
    execute(generation, request) {
      // A client that accepts no streams gets a single answer.
      if (request.client.streamTransport && isLive(request.document, request.operationName)) {
        return stream(generation, request, generation.watch);
      }
      return recorded(generation, request, (request) => run(request, (request) => generation.execute(request)));
    },
    subscribe: (generation, request) => stream(generation, request, generation.subscribe),
  };
}

/** Forbids caches to store an incomplete answer. */
function notStoredIfFaulty(answer: Answer, { client: { responseHeaders } }: OperationRequest): Answer {
  const isFaulty = 'errors' in answer && answer.errors !== undefined;
  if (isFaulty && responseHeaders.has('cache-control')) responseHeaders.set('cache-control', noStore);
  return answer;
}
