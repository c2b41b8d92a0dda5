import type { ClientRequest } from '../execution/execution.ts';

/** What the gateway's own plugins put into each request's GraphQL context. */
export interface GatewayContext {
  client: ClientRequest;
}
