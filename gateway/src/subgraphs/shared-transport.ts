import { createInFlight, type InFlight } from '../common/in-flight.ts';
import { forwardedScope } from '../request/forwarded-scope.ts';
import { createSharedStreams } from '../streams/shared-streams.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { SubgraphAnswer, SubgraphResponse, SubgraphTransport } from './transport.ts';

/** Events that may wait to be resolved. More than that come faster than subgraphs can tell what belongs to them. */
const maxWaitingEvents = 1_000;

export interface SharingOptions {
  /** Whether the answers of a subgraph are for single clients: its queries are sent for each. */
  readonly isPersonal?: (service: string) => boolean;
  /** Has the listener called when what is asked for now may differ from what is in flight. */
  readonly onChange?: (listener: () => void) => void;
}

/**
 * Sends a query to a subgraph once for all who ask the same at the same time, with the same forwarded headers. What is
 * answered already is never given to somebody who asks later, nor what was asked before a mutation or a change that was
 * told of to somebody who asks after it. Equal subscriptions share one stream.
 */
export function sharedTransport(
  transport: SubgraphTransport,
  metrics: Metrics,
  { isPersonal = () => false, onChange }: SharingOptions = {},
): SubgraphTransport {
  const queries = new Map<string, InFlight<SubgraphAnswer>>();
  const closeAll = () => {
    for (const inFlight of queries.values()) inFlight.close();
  };
  onChange?.(closeAll);

  const streams = createSharedStreams<SubgraphResponse>({
    max: maxWaitingEvents,
    overflow: 'drop-oldest',
    onDropped: metrics.eventDropped,
  });

  function queriesTo(service: string, url: string): InFlight<SubgraphAnswer> {
    const name = `${service} ${url}`;
    const known = queries.get(name);
    if (known) return known;
    const fresh = createInFlight<SubgraphAnswer>(() => metrics.subgraphRequestShared(service));
    queries.set(name, fresh);
    return fresh;
  }

  return {
    ...transport,
    async *subscribe(subscription) {
      const { service, url, query, operationName, variables, headers, signal } = subscription;
      signal?.throwIfAborted();
      const content = JSON.stringify([service, url, query, operationName, variables]);
      const request = { content, scope: forwardedScope(headers), signal };
      const events = streams.join(request, (signal) => transport.subscribe({ ...subscription, signal }));
      for await (const { event } of events) yield event;
    },
    async send(request) {
      const { service, url, body: content, headers, signal } = request;
      if (request.retryable) {
        if (isPersonal(service)) return transport.send(request);
        const shared = { content, scope: forwardedScope(headers), signal };
        let isFirst = false;
        const answer = await queriesTo(service, url).join(shared, (signal) => {
          isFirst = true;
          return transport.send({ ...request, signal });
        });
        return isFirst ? answer : { ...answer, isShared: true };
      }
      try {
        return await transport.send(request);
      } finally {
        closeAll();
      }
    },
  };
}
