import { type ListenOptions, localNames, type RequestBounds, serveGraphQL } from '@sophia/serving';
import { graphqlEndpoint } from '../http/http-handler.ts';
import { socketRules } from '../http/socket-rules.ts';
import type { Gateway } from './create-gateway.ts';

export interface GatewayServer {
  /** The GraphQL endpoint. */
  readonly url: string;
  /**
   * Is no longer ready, but goes on accepting for `delayMs`, so that whoever sends clients here can learn to stop. Then
   * stops accepting, says goodbye to WebSocket clients, lets requests in flight finish for at most `graceMs`, and closes
   * what is left. Both in milliseconds.
   */
  close(graceMs: number, delayMs?: number): Promise<void>;
}

/** Listens for HTTP and WebSocket clients on one port. Rejects when it cannot, such as with the port in use. */
export async function serveGateway(
  gateway: Gateway,
  where: ListenOptions,
  bounds?: RequestBounds,
): Promise<GatewayServer> {
  const service = await serveGraphQL({
    ...where,
    bounds,
    requests: gateway.requests,
    endpoint: graphqlEndpoint,
    sockets: socketRules(gateway),
    // Requests that need a token are safe from pages whose own host name was pointed at this machine.
    hostNames: gateway.identity.verifies ? undefined : localNames([where.host, ...gateway.allowedHosts]),
    onRefused: ({ status, message }, { method }) => gateway.logger.info({ method, status }, `Refused: ${message}`),
  });
  return {
    url: service.url,
    close(graceMs, delayMs) {
      gateway.drain();
      return service.close(graceMs, delayMs);
    },
  };
}
