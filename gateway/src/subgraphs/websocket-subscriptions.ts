import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { errorCodes } from '../errors.ts';
import { readResponse } from './read-response.ts';
import { SubgraphRequestError, type SubgraphResponse, type SubgraphSubscription } from './transport.ts';

export interface WebSocketOptions {
  /** How often a lost connection is tried again before its subscriptions end with an error. */
  readonly reconnectAttempts: number;
}

export interface WebSocketSubscriptions {
  subscribe(subscription: SubgraphSubscription): AsyncIterable<SubgraphResponse>;
  dispose(): Promise<void>;
}

/**
 * Subscriptions over graphql-transport-ws. Those with the same identity share one connection to a subgraph, which is
 * opened with the first, closed with the last, and after a loss is opened again and its subscriptions renewed.
 */
export function createWebSocketSubscriptions({ reconnectAttempts }: WebSocketOptions): WebSocketSubscriptions {
  const clients = new Map<string, { readonly client: Client; users: number }>();
  const disposal = new AbortController();

  function acquire(url: string, headers: Readonly<Record<string, string>>) {
    const key = JSON.stringify([url, Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const shared = clients.get(key) ?? {
      users: 0,
      client: createClient({
        url: webSocketUrl(url),
        webSocketImpl: WebSocket,
        connectionParams: { headers },
        retryAttempts: reconnectAttempts,
        shouldRetry: () => true,
        retryWait: (retries) => backOff(retries, disposal.signal),
      }),
    };
    clients.set(key, shared);
    shared.users += 1;
    const release = () => {
      shared.users -= 1;
      if (shared.users === 0) clients.delete(key);
    };
    return { client: shared.client, release };
  }

  return {
    async *subscribe({ service, url, headers, query, operationName, variables, signal }) {
      signal?.throwIfAborted();
      const { client, release } = acquire(url, connectionHeaders(headers));
      const events = client.iterate({ query, operationName, variables });
      const leave = () => void events.return?.();
      signal?.addEventListener('abort', leave, { once: true });
      try {
        for await (const event of events) yield readResponse(service, event);
      } catch (error) {
        if (signal?.aborted) return;
        // The subgraph refused the operation: it reports errors as it would over HTTP.
        if (Array.isArray(error)) yield readResponse(service, { errors: error });
        else throw error instanceof SubgraphRequestError ? error : lost(service, error);
      } finally {
        signal?.removeEventListener('abort', leave);
        leave();
        release();
      }
    },
    async dispose() {
      disposal.abort();
      await Promise.all([...clients.values()].map(({ client }) => client.dispose()));
    },
  };
}

/** What differs from request to request stays out, or no two subscriptions could share a connection. */
function connectionHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const perRequest = ['x-request-id', 'traceparent', 'tracestate'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !perRequest.includes(name)));
}

function webSocketUrl(url: string): string {
  return url.replace(/^http/, 'ws');
}

/** From a quarter of a second up to ten seconds, with jitter so that a restarted subgraph is not hit by all at once. */
async function backOff(retries: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(10_000, 250 * 2 ** retries);
  await sleep(longest / 2 + Math.random() * (longest / 2), undefined, { signal, ref: false });
}

function lost(service: string, cause: unknown): SubgraphRequestError {
  const message = `The subscription to subgraph "${service}" was lost and could not be restored`;
  return new SubgraphRequestError({ message, code: errorCodes.subscriptionLost, service }, cause);
}
