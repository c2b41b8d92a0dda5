import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { startDeadline } from '../deadline.ts';
import type { ResponsePath } from '../errors.ts';
import type { RunnableOperation } from '../operation/runnable-operation.ts';
import { partKey } from '../plan/plan.ts';
import { clientErrors, clientPath } from '../projection/client-names.ts';
import { type DeferredPlace, reportUnseen, writeData, writePart } from '../projection/write-response.ts';
import type { CompiledNode } from './compiled-plan.ts';
import { createDeferral } from './deferral.ts';
import { introspect } from './execute.ts';
import { type ClientRequest, type Execution, type ExecutionEnvironment, startExecution } from './execution.ts';
import { fetchIds } from './fetch-ids.ts';
import { runPlan } from './run-plan.ts';
import { serially } from './serial-mutation.ts';
import type { PlanTrace } from './trace.ts';
import { type Extensions, type WrittenPart, writtenIncrement, writtenResult } from './written-result.ts';

export interface IncrementalRequest {
  readonly environment: ExecutionEnvironment;
  readonly schema: GraphQLSchema;
  readonly operation: RunnableOperation;
  readonly node: CompiledNode | undefined;
  readonly client: ClientRequest;
  /** When its time is over, on the clock of `performance.now`. */
  readonly deadlineAt: number;
  readonly variables: Execution['variables'];
  /** The client's labels by ours. */
  readonly labels: ReadonlyMap<string, string | undefined>;
  readonly trace?: PlanTrace;
  /** What goes with the last payload. */
  readonly extensions: () => Extensions | undefined;
}

/**
 * Runs a plan with deferred parts: answers first with what is not deferred, then with the parts as their data comes,
 * each for every place that it is for. The payloads are those that clients know by `deferSpec=20220824`. Whoever stops
 * listening cancels what is still to come.
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
    // A generator would not listen before its next payload.
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
  const { schema, operation, node, labels, variables, trace } = request;
  const deferral = createDeferral(new Set(fetchIds(node)));
  const started = serially(startExecution(request.environment, request.client, variables, trace), operation);
  const execution = { ...started, deferral };
  if (node) await runPlan(execution, node, undefined);
  const projection = operation.projection(variables);
  const introspection = introspect(schema, projection, execution);
  const waiting: DeferredPlace[] = [];
  const text = writeData(projection.root, { ...execution, introspection, deferred: waiting });
  if (waiting.length === 0) reportUnseen(execution);
  const errors = clientErrors(execution.errors, projection.clientNames);
  const first = writtenResult({ text, errors }, waiting.length > 0);
  yield waiting.length > 0 ? first : { ...first, extensions: request.extensions() };
  while (waiting.length > 0) {
    let parts = writeEnded();
    while (parts.length === 0) {
      await deferral.next();
      parts = writeEnded();
    }
    if (waiting.length === 0) reportUnseen({ failures: execution.failures, errors: parts.at(-1)?.errors ?? [] });
    const extensions = waiting.length > 0 ? undefined : request.extensions();
    yield writtenIncrement(parts.map(forClient), waiting.length > 0, extensions);
  }

  function forClient({ errors, path, ...part }: WrittenPart): WrittenPart {
    const names = projection.clientNames;
    return { ...part, errors: clientErrors(errors, names), path: clientPath(path, names) };
  }

  /** Writes what has come; that may hold places for further parts. */
  function writeEnded(): WrittenPart[] {
    const parts: WrittenPart[] = [];
    const told = new Set<GraphQLError>();
    for (let index = 0; index < waiting.length; ) {
      const place = waiting[index];
      const ended = place && deferral.ended(partKey(place.label, place.path));
      if (!place || !ended) {
        index += 1;
        continue;
      }
      waiting.splice(index, 1);
      parts.push(writeAt(place, ended, told));
    }
    return parts;
  }

  function writeAt(place: DeferredPlace, ended: readonly Execution[], told: Set<GraphQLError>): WrittenPart {
    const errors = ended.flatMap((part) =>
      part.errors.filter((error) => !told.has(error) && isBelow(error, place.path)),
    );
    for (const error of errors) told.add(error);
    const text = writePart(place, { ...execution, introspection, errors, deferred: waiting });
    return { text, errors, path: place.path, label: labels.get(place.label) };
  }
}

/** An error without a path belongs to whatever part comes first. */
function isBelow({ path = [] }: GraphQLError, place: ResponsePath): boolean {
  return path.length === 0 || place.every((step, index) => path[index] === step);
}
