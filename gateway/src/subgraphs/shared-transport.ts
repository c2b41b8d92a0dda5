import { createInFlight, type InFlight } from '../common/in-flight.ts';
import { forwardedScope } from '../request/forwarded-scope.ts';
import { createSharedStreams } from '../streams/shared-streams.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { SubgraphAnswer, SubgraphResponse, SubgraphTransport } from './transport.ts';

/** Maximum number of events that wait to be resolved. More arrive only if subgraphs cannot resolve them fast enough. */
const maxWaitingEvents = 1_000;

export interface SharingOptions {
  /** True if the answers of a subgraph are meant for single clients: its queries are then not shared. */
  readonly isPersonal?: (service: string) => boolean;
  /** Registers a listener that is called when requests from now on may get other answers than those in flight. */
  readonly onChange?: (listener: () => void) => void;
}

/**
 * Sends a query to a subgraph once for all clients that send the same query with the same forwarded headers at the same
 * time. A later request never gets an answer that has already arrived. A request after a mutation or a reported change
 * does not join one from before it. Equal subscriptions share one stream.
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
