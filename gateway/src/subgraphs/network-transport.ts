import { createHttpRequests, type HttpOptions } from './http-requests.ts';
import { defaultTimeoutMs } from './subgraph-timeouts.ts';
import type { SubgraphTransport } from './transport.ts';
import { createWebSocketSubscriptions, type WebSocketOptions } from './websocket-subscriptions.ts';

export type NetworkOptions = HttpOptions & WebSocketOptions;

export const defaultNetworkOptions: NetworkOptions = {
  timeoutMs: defaultTimeoutMs,
  maxConnections: 100,
  http2: true,
  maxResponseBytes: 100 * 1024 * 1024,
  reconnectAttempts: 1_000,
};

/** Reaches subgraphs at their routing URLs: queries and mutations over HTTP, subscriptions over WebSocket. */
export function createNetworkTransport(options: Partial<NetworkOptions> = {}): SubgraphTransport {
  const requests = createHttpRequests({ ...defaultNetworkOptions, ...options });
  const subscriptions = createWebSocketSubscriptions({ ...defaultNetworkOptions, ...options });
  return {
    send: requests.send,
    subscribe: subscriptions.subscribe,
    async dispose() {
      subscriptions.dispose();
      await requests.dispose();
    },
  };
}
