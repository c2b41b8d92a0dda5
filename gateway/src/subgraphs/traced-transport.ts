import type { Span } from '@sophia/tracing';
import { type SubgraphCall, type SubgraphRequest, SubgraphRequestError, type SubgraphTransport } from './transport.ts';

/** Creates a span for every subgraph request, and makes the subgraph's own spans its children. */
export function tracedTransport(transport: SubgraphTransport): SubgraphTransport {
  return {
    async send(request) {
      const parent = request.client.span;
      if (!parent) return transport.send(request);
      const span = parent.child(`POST ${request.service}`, 'client', attributesOf(request));
      try {
        const answer = await transport.send(within(request, span));
        span.set({ 'http.response.body.size': Buffer.byteLength(answer.text) });
        return answer;
      } catch (error) {
        if (error instanceof SubgraphRequestError) span.fail(error.failure.code, error.failure.message);
        else span.fail('aborted');
        throw error;
      } finally {
        span.end();
      }
    },
    subscribe: (subscription) =>
      transport.subscribe(subscription.client.span ? within(subscription, subscription.client.span) : subscription),
    dispose: () => transport.dispose(),
  };
}

function within<Call extends SubgraphCall>(call: Call, span: Span): Call {
  return { ...call, headers: { ...call.headers, ...span.headers } };
}

function attributesOf({ service, url, body, entities }: SubgraphRequest) {
  const { hostname, port, protocol } = new URL(url);
  return {
    'http.request.method': 'POST',
    'http.request.body.size': Buffer.byteLength(body),
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
    'gateway.subgraph.name': service,
    'gateway.fetch.entities': entities,
  };
}
