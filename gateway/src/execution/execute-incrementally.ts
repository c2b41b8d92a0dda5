import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { ResponsePath } from '../common/errors.ts';
import { partKey } from '../plan/plan.ts';
import { clientErrors, clientPath } from '../projection/client-names.ts';
import { type DeferredPlace, reportUnseen, writeData, writePart } from '../projection/write-response.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { startDeadline } from '../request/deadline.ts';
import type { RequestGraph } from './compiled-plan.ts';
import { createDeferral } from './deferral.ts';
import type { ExecutableOperation } from './executable-operation.ts';
import { introspect } from './execute.ts';
import { type Execution, type ExecutionEnvironment, startExecution } from './execution.ts';
import { fetchIds } from './fetch-ids.ts';
import { partsFormat } from './parts-format.ts';
import { runPlan } from './run-plan.ts';
import { serially } from './serial-mutation.ts';
import type { PlanTrace } from './trace.ts';
import { WrittenData } from './written-data.ts';
import type { Extensions } from './written-result.ts';

export interface IncrementalRequest {
  readonly environment: ExecutionEnvironment;
  readonly schema: GraphQLSchema;
  readonly operation: ExecutableOperation;
  readonly graph: RequestGraph | undefined;
  readonly client: ClientRequest;
  /** Deadline, in milliseconds of `performance.now`. */
  readonly deadlineAt: number;
  readonly variables: Execution['variables'];
  /** The client's labels, by ours. */
  readonly labels: ReadonlyMap<string, string | undefined>;
  readonly trace?: PlanTrace;
  /** Returns the extensions of the last payload. */
  readonly extensions: () => Extensions | undefined;
}

/**
 * Runs a plan with deferred parts. The first payload holds the data that is not deferred; the next ones hold the parts
 * as their data arrives, each at every place in the response that it belongs to. Closing the iterator cancels the rest.
 */
export function executeIncrementally(request: IncrementalRequest): AsyncIterableIterator<ExecutionResult, undefined> {
  const { client, cancel } = startDeadline(request.client, request.deadlineAt);
  const payloads = answerInParts({ ...request, client });
  return {
    async next() {
      const payload = await payloads.next();
      if (payload.done) cancel();
      return payload.done ? { done: true, value: undefined } : payload;
    },
    // A generator would not notice before its next payload.
    async return() {
      cancel();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* answerInParts(request: IncrementalRequest): AsyncGenerator<ExecutionResult, void> {
  const { schema, operation, graph, labels, variables, trace } = request;
  const deferral = createDeferral(new Set(fetchIds(graph)));
  const started = serially(startExecution(request.environment, request.client, variables, trace), operation);
  const execution = { ...started, deferral };
  if (graph) await runPlan(execution, graph);
  const projection = operation.projection(variables);
  const introspection = introspect(schema, projection, execution);
  const waiting: DeferredPlace[] = [];
  const bytes = writeData(projection.root, { ...execution, introspection, deferred: waiting });
  if (waiting.length === 0) reportUnseen(execution);
  const errors = clientErrors(execution.errors, projection);
  const format = partsFormat(request.client.partsSpec ?? 'deferSpec=20220824', ({ path, label }) => ({
    path: clientPath(path, projection.clientNames),
    label: labels.get(label),
  }));
  const first = format.first(new WrittenData(bytes, errors), waiting);
  yield waiting.length > 0 ? first : { ...first, extensions: request.extensions() };
  while (waiting.length > 0) {
    let parts = writeEnded();
    while (parts.length === 0) {
      await deferral.next();
      parts = writeEnded();
    }
    if (waiting.length === 0) reportUnseen({ failures: execution.failures, errors: parts.at(-1)?.errors ?? [] });
    const extensions = waiting.length > 0 ? undefined : request.extensions();
    const forClient = parts.map((part) => ({ ...part, errors: clientErrors(part.errors, projection) }));
    yield format.next(forClient, waiting, extensions);
  }

  /** Writes the parts that have ended. They may contain places for further parts. */
  function writeEnded() {
    const parts: ReturnType<typeof writeAt>[] = [];
    const reported = new Set<GraphQLError>();
    for (let index = 0; index < waiting.length; ) {
      const place = waiting[index];
      const ended = place && deferral.ended(partKey(place.label, place.path));
      if (!place || !ended) {
        index += 1;
        continue;
      }
      waiting.splice(index, 1);
      parts.push(writeAt(place, ended, reported));
    }
    return parts;
  }

  function writeAt(place: DeferredPlace, ended: readonly Execution[], reported: Set<GraphQLError>) {
    const errors = ended.flatMap((part) =>
      part.errors.filter((error) => !reported.has(error) && isBelow(error, place.path)),
    );
    for (const error of errors) reported.add(error);
    const text = writePart(place, { ...execution, introspection, errors, deferred: waiting });
    return { place, text, errors };
  }
}

/** An error without a path goes with the next part. */
function isBelow({ path = [] }: GraphQLError, place: ResponsePath): boolean {
  return path.length === 0 || place.every((step, index) => path[index] === step);
}
