import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { withDeadline } from '../deadline.ts';
import { failureError } from '../errors.ts';
import type { Explaining } from '../explain/explaining.ts';
import { headersFor } from '../headers/request-headers.ts';
import { createResponseHeaders } from '../headers/response-headers.ts';
import type { JsonObject } from '../json.ts';
import { noteEntity } from '../live/event-entity.ts';
import { noteArrival, type StreamTelemetry } from '../live/stream-telemetry.ts';
import type { RunnableOperation } from '../operation/runnable-operation.ts';
import type { NameEntity } from '../operation/subscribed-entity.ts';
import { treeOfJsonObject } from '../reading/read-answer.ts';
import { SubgraphRequestError, type SubgraphResponse } from '../subgraphs/transport.ts';
import type { CompiledNode, RootFetch } from './compiled-plan.ts';
import { execute } from './execute.ts';
import { type ClientRequest, type ExecutionEnvironment, startExecution } from './execution.ts';
import { requestVariables } from './request-body.ts';
import { mergeEvent } from './root-request.ts';
import { writtenResult } from './written-result.ts';

export interface SubscriptionPlan {
  readonly primary: RootFetch;
  readonly rest?: CompiledNode;
}

export interface SubscriptionRequest {
  readonly environment: ExecutionEnvironment;
  readonly schema: GraphQLSchema;
  readonly operation: RunnableOperation;
  readonly plan: SubscriptionPlan;
  readonly client: ClientRequest;
  readonly variables: JsonObject;
  /** Present when the client wants each event's answer explained. */
  readonly explain?: () => Explaining;
  readonly telemetry?: StreamTelemetry;
  /** Present where events of one entity replace each other for slow clients. */
  readonly nameEntity?: NameEntity;
}

/**
 * Streams one response for each event of the primary subgraph, with the other subgraphs asked afresh each time. Errors
 * of one event end with it. A lost upstream ends the stream with a last response that says so.
 */
export async function* subscribe(subscription: SubscriptionRequest): AsyncGenerator<ExecutionResult, void> {
  const {
    environment,
    schema,
    operation,
    plan,
    client: request,
    variables,
    explain,
    telemetry,
    nameEntity,
  } = subscription;
  const { primary } = plan;
  const events = environment.transport.subscribe({
    service: primary.service,
    url: environment.services.get(primary.service) ?? '',
    query: primary.operation,
    operationName: primary.operationName,
    variables: requestVariables(primary.variables, variables),
    headers: headersFor(request, primary.service),
    signal: request.signal,
    client: request,
  });
  try {
    for await (const event of events) {
      const arrivedAt = performance.now();
      telemetry?.eventReceived();
      const result = await answerEvent(event);
      telemetry?.eventResolved();
      noteArrival(result, arrivedAt);
      yield result;
    }
  } catch (error) {
    if (!(error instanceof SubgraphRequestError)) throw error;
    yield { errors: [failureError(error.failure)] };
  }

  async function answerEvent(event: SubgraphResponse): Promise<ExecutionResult> {
    const span = request.span?.linked('subscription event', { 'gateway.subgraph.name': primary.service });
    const explaining = explain?.();
    explaining?.planned({ kind: 'subscription', ...plan });
    // The client's response has begun long ago; what events bring must not pile up in it.
    const responseHeaders = createResponseHeaders();
    try {
      return await withDeadline({ ...request, span, responseHeaders }, environment.requestTimeoutMs, async (client) => {
        const execution = startExecution(environment, client, variables, explaining?.trace);
        const data = event.data && treeOfJsonObject(event.data, primary.selection);
        mergeEvent(execution, primary, { data, errors: event.errors });
        const result = writtenResult(await execute(schema, operation, execution, plan.rest));
        const extensions = { ...(event.gap && { gap: event.gap }), ...explaining?.tell() };
        const told = event.gap || explaining ? { ...result, extensions } : result;
        noteEntity(told, nameEntity?.(execution.data));
        return told;
      });
    } finally {
      span?.end();
    }
  }
}
