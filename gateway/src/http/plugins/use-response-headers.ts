import type { Plugin } from 'graphql-yoga';
import type { GatewayContext } from '../protocol/gateway-context.ts';

/** Sends clients the headers that subgraphs have added to their response. */
export function useResponseHeaders(): Plugin<object, GatewayContext> {
  return {
    onResponse({ response, serverContext }) {
      const { client } = serverContext as Partial<GatewayContext>;
      if (client) for (const [name, value] of client.responseHeaders) response.headers.append(name, value);
    },
  };
}
