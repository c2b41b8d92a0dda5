import type { RequestSigner } from '@sophia/http-signatures';
import { whenAborted } from '../common/cancellation.ts';
import { signatureOf } from './request-signature.ts';
import type { SubgraphRequestError, SubgraphResponse, SubgraphSubscription } from './transport.ts';
import { createUpstreamLink, type UpstreamLink } from './upstream-link.ts';

export interface WebSocketOptions {
  /** Maximum number of successive attempts to restore a lost connection before its subscriptions fail. */
  readonly reconnectAttempts: number;
  /** Signs each connection's opening request; by default connections are not signed. */
  readonly sign?: RequestSigner;
}

export interface WebSocketSubscriptions {
  subscribe(subscription: SubgraphSubscription): AsyncIterable<SubgraphResponse>;
  dispose(): void;
}

/**
 * Subscribes over graphql-transport-ws. Subscriptions with the same identity share one connection to a subgraph, which
 * is opened with the first subscription and closed with the last.
 */
export function createWebSocketSubscriptions({ reconnectAttempts, sign }: WebSocketOptions): WebSocketSubscriptions {
  const links = new Map<string, UpstreamLink>();
  const subscribed = new Set<() => void>();

  function linkTo(service: string, url: string, headers: Readonly<Record<string, string>>): UpstreamLink {
    const key = JSON.stringify([service, url, Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const known = links.get(key);
    if (known) return known;
    const link = createUpstreamLink({
      service,
      url,
      params: () => ({ headers: { ...headers, ...signatureOf(sign, { service, url, headers }) } }),
      reconnectAttempts,
      onIdle: () => links.delete(key),
    });
    links.set(key, link);
    return link;
  }

  return {
    async *subscribe({ service, url, headers, query, operationName, variables, signal }) {
      signal?.throwIfAborted();
      const arrivals: SubgraphResponse[] = [];
      let end: { readonly error?: SubgraphRequestError } | undefined;
      let more = Promise.withResolvers<void>();
      const unsubscribe = linkTo(service, url, connectionHeaders(headers)).subscribe(
        { query, operationName, variables, ...traceOf(headers) },
        {
          event(response) {
            arrivals.push(response);
            more.resolve();
          },
          ended(error) {
            end = { error };
            more.resolve();
          },
        },
      );
      const leave = () => {
        unsubscribe();
        end = {};
        more.resolve();
      };
      const stopListening = signal && whenAborted(signal, leave);
      subscribed.add(leave);
      try {
        for (;;) {
          yield* arrivals.splice(0);
          if (arrivals.length > 0) continue;
          if (end?.error) throw end.error;
          if (end) return;
          await more.promise;
          more = Promise.withResolvers();
        }
      } finally {
        stopListening?.();
        subscribed.delete(leave);
        leave();
      }
    },
    dispose() {
      for (const leave of subscribed) leave();
    },
  };
}

/** Returns the trace headers, sent with each operation because a connection is shared by several traces. */
function traceOf({ traceparent, tracestate }: Readonly<Record<string, string>>) {
  return traceparent === undefined ? {} : { extensions: { traceparent, ...(tracestate && { tracestate }) } };
}

/** Leaves out headers that differ between requests; otherwise no two subscriptions could share a connection. */
function connectionHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const perRequest = ['x-request-id', 'traceparent', 'tracestate'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !perRequest.includes(name)));
}
