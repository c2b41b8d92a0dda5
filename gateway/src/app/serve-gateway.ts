import { type ListenOptions, localNames, type RequestBounds, serveGraphQL } from '@sophia/serving';
import { graphqlEndpoint } from '../http/protocol/endpoints.ts';
import { socketRules } from '../http/socket-rules.ts';
import type { Gateway } from './create-gateway.ts';

export interface GatewayServer {
  /** URL of the GraphQL endpoint. */
  readonly url: string;
  /**
   * Reports that it is not ready, but accepts requests for another `delayMs`, so that load balancers notice. Then it
   * stops accepting, closes WebSockets with a message, lets open requests finish for at most `graceMs`, and closes the
   * rest. Both are milliseconds.
   */
  close(graceMs: number, delayMs?: number): Promise<void>;
}

/** Listens for HTTP and WebSocket clients on one port. Rejects if it cannot, for example because the port is in use. */
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
    otherEndpoints: gateway.endpoints.slice(1),
    sockets: socketRules(gateway),
    // A page may point its own host name at this machine. Requests that need a token are safe from such pages.
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
