import { type ExecutionResult, GraphQLError } from 'graphql';
import { failureError } from '../common/errors.ts';
import { withDeadline } from '../request/deadline.ts';
import { createResponseHeaders } from '../request/response-headers.ts';
import { noteEntity } from '../streams/event-entity.ts';
import type { StreamBeginning } from '../streams/shared-streams.ts';
import { noteArrival } from '../streams/stream-telemetry.ts';
import { SubgraphRequestError } from '../subgraphs/transport.ts';
import { execute } from './execute.ts';
import { startExecution } from './execution.ts';
import { runPlan } from './run-plan.ts';
import { type Arrival, busEvents, subgraphEvents } from './subscription-events.ts';
import type { SubscriptionRequest } from './subscription-request.ts';
import { writtenResult } from './written-result.ts';

/** The response to one event. */
export interface EventResult extends ExecutionResult {
  /** Position on the bus from which a client with this response resumes; absent if the stream cannot be resumed. */
  readonly position?: string;
}

/**
 * Streams one response for each event, with new requests to the subgraphs each time. An error of one event does not
 * affect the next. The stream ends with a last response that gives the reason if its upstream is lost, or if a cursor
 * cannot be resumed.
 */
export async function* subscribe(
  subscription: SubscriptionRequest,
  beginning: StreamBeginning = {},
): AsyncGenerator<EventResult, void> {
  const { plan, telemetry } = subscription;
  try {
    const arrivals = plan.eventFed ? await busEvents(subscription, beginning) : subgraphEvents(subscription);
    for await (const arrival of arrivals?.events ?? []) {
      const arrivedAt = performance.now();
      telemetry?.eventReceived();
      const result = await answerEvent(subscription, arrival);
      telemetry?.eventResolved();
      noteArrival(result, arrivedAt);
      yield result;
    }
  } catch (error) {
    if (error instanceof SubgraphRequestError) yield { errors: [failureError(error.failure)] };
    else if (error instanceof GraphQLError) yield { errors: [error] };
    else throw error;
  }
}

async function answerEvent(subscription: SubscriptionRequest, arrival: Arrival): Promise<EventResult> {
  const { environment, schema, operation, plan, client: request, variables, explain, nameEntity } = subscription;
  const span = request.span?.linked('subscription event', { 'gateway.subgraph.name': plan.primary.service });
  const explainer = explain?.();
  explainer?.planned(plan);
  // The client's response headers were sent long ago. Headers from events must not pile up in it.
  const responseHeaders = createResponseHeaders();
  const deadlineAt = environment.deadline();
  try {
    return await withDeadline({ ...request, span, responseHeaders }, deadlineAt, async (client) => {
      const execution = startExecution(environment, client, variables, explainer?.trace);
      arrival.begin(execution);
      if (plan.rest) await runPlan(execution, plan.rest);
      arrival.settle?.(execution);
      const result = writtenResult(await execute(schema, operation, execution, undefined));
      const { gap, cursor, position } = arrival;
      const extensions = { ...(cursor !== undefined && { cursor }), ...(gap && { gap }), ...explainer?.extensions() };
      const response = Object.keys(extensions).length > 0 ? { ...result, extensions, position } : result;
      noteEntity(response, nameEntity?.(execution.data));
      return response;
    });
  } finally {
    span?.end();
  }
}
