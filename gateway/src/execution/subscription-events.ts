import { isTreeObject } from '../answer-tree/tree.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { BusEvent } from '../event-bus/event-source.ts';
import { TooManyValues } from '../event-fields/event-condition.ts';
import { headersFor } from '../request/request-headers.ts';
import type { StreamBeginning } from '../streams/shared-streams.ts';
import type { SubgraphResponse } from '../subgraphs/transport.ts';
import type { Execution } from './execution.ts';
import { treeOfJsonObject } from './read-answer.ts';
import { requestVariables } from './request-body.ts';
import { mergeEvent } from './root-request.ts';
import { seesEvent } from './seen-event.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

/** A received event that is not answered yet. */
export interface Arrival extends Pick<SubgraphResponse, 'gap'> {
  /** Puts the event's data into an execution. */
  begin(execution: Execution): void;
  /** Called when everything is fetched. */
  settle?(execution: Execution): void;
  /** Position on the bus from which a client with this response resumes. */
  readonly position?: string;
  /** The cursor that the client gets with the response. */
  readonly cursor?: string;
}

export interface Arrivals {
  readonly events: AsyncIterable<Arrival>;
}

/** Returns the events of the primary's own subgraph. */
export function subgraphEvents({ environment, plan, client, variables }: SubscriptionRequest): Arrivals {
  const { primary } = plan;
  const events = environment.transport.subscribe({
    service: primary.service,
    url: environment.services.get(primary.service) ?? '',
    query: primary.operation,
    operationName: primary.operationName,
    variables: requestVariables(primary.variables, variables),
    headers: headersFor(client, primary.service, false),
    signal: client.signal,
    client,
  });
  return { events: arrivals() };

  async function* arrivals(): AsyncGenerator<Arrival, void> {
    for await (const { data, errors, gap } of events) {
      const tree = data && treeOfJsonObject(data, primary.selection);
      yield { begin: (execution) => mergeEvent(execution, primary, { data: tree, errors }), gap };
    }
  }
}

/**
 * Returns the events of the bus that match the client's filter, after a cursor or from now on. Rejects with an error
 * for the client if its filter is refused. Resolves to undefined if the client has left meanwhile.
 */
export async function busEvents(
  request: SubscriptionRequest,
  { after, opened }: StreamBeginning,
): Promise<Arrivals | undefined> {
  const { environment, plan, client, variables } = request;
  const { eventFed, primary } = plan;
  if (!eventFed || !environment.events)
    throw new Error('A subscription needs events of the bus, but the gateway has no bus');
  const routed = await environment.events.follow({
    type: eventFed.type,
    tenant: client.identity.tenant,
    filter: filterOf(eventFed, variables),
    after,
    signal: client.signal,
  });
  if (!routed) return undefined;
  const { cursors } = environment.events;
  const seal = (position: string) => cursors.seal(position, client.identity.tenant);
  opened?.(routed.from, routed.newest);
  return { events: arrivals(eventFed, routed.events) };

  async function* arrivals(
    { answer, entities, seenBy }: NonNullable<typeof eventFed>,
    events: AsyncIterable<BusEvent>,
  ): AsyncGenerator<Arrival, void> {
    const isLimited = client.identity.rowsOf !== undefined;
    for await (const event of events) {
      if (isLimited && !(seenBy !== undefined && (await seesEvent(request, seenBy, event)))) continue;
      const cursor = seal(event.position);
      yield {
        begin: (execution) =>
          mergeEvent(execution, primary, { data: answer({ ...event, position: cursor }), errors: [] }),
        settle: (execution) => dropUnknown(execution, entities),
        position: event.position,
        cursor,
      };
    }
  }
}

type EventFed = NonNullable<SubscriptionRequest['plan']['eventFed']>;

function filterOf(eventFed: EventFed, variables: SubscriptionRequest['variables']) {
  try {
    return eventFed.filterFor(variables);
  } catch (error) {
    if (error instanceof TooManyValues) throw gatewayError(errorCodes.badUserInput, error.message);
    throw error;
  }
}

/** Sets an entity that its subgraph does not know to null, unless the request for it failed. */
function dropUnknown({ data, failures }: Execution, entities: EventFed['entities']): void {
  for (const { slots, known } of entities) {
    const payload = data[slots[0]];
    const entity = isTreeObject(payload) ? payload[slots[1]] : undefined;
    if (!isTreeObject(payload) || !isTreeObject(entity)) continue;
    if (entity[known] === undefined && failures.of(entity).length === 0) payload[slots[1]] = null;
  }
}
