import { createInFlight, type InFlight } from '../in-flight.ts';
import type { Metrics } from '../metrics.ts';
import { forwardedScope } from './forwarded-scope.ts';
import type { SubgraphAnswer, SubgraphTransport } from './transport.ts';

/**
 * Sends a query to a subgraph once for all who ask the same at the same time, with the same forwarded headers. What is
 * answered already is never given to somebody who asks later, nor what was asked before a mutation to somebody who
 * asks after it.
 */
export function sharedTransport(transport: SubgraphTransport, metrics: Metrics): SubgraphTransport {
  const queries = new Map<string, InFlight<SubgraphAnswer>>();

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
    async send(request) {
      const { service, url, body: content, headers, signal } = request;
      if (request.retryable) {
        const shared = { content, scope: forwardedScope(headers), signal };
        return queriesTo(service, url).join(shared, (signal) => transport.send({ ...request, signal }));
      }
      try {
        return await transport.send(request);
      } finally {
        for (const inFlight of queries.values()) inFlight.close();
      }
    },
  };
}
