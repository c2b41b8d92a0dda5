import type { BusEvent } from '../event-bus/event-source.ts';
import { headersFor } from '../request/request-headers.ts';
import { malformed, parseResponse } from '../subgraphs/read-response.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

/**
 * Asks the subgraph of a subscription whether the client sees what an event is about, by the rights of now. Rejects with a
 * `SubgraphRequestError` if it cannot be told, so that the stream ends and the client resumes before this event.
 */
export async function seesEvent(
  { environment, plan, client }: SubscriptionRequest,
  seenBy: string,
  { type, data }: BusEvent,
): Promise<boolean> {
  const { service } = plan.primary;
  const query = `query ($type: String!, $id: ID!) { seen: ${seenBy}(type: $type, id: $id) }`;
  const { text } = await environment.transport.send({
    service,
    url: environment.services.get(service) ?? '',
    headers: headersFor(client, service, false),
    body: JSON.stringify({ query, variables: { type, id: data.id } }),
    retryable: true,
    signal: client.signal,
    client,
  });
  const seen = parseResponse(service, text).data?.seen;
  if (typeof seen !== 'boolean') throw malformed(service, `"${seenBy}" does not tell who sees an event`);
  return seen;
}
