import type { ClientRequest } from './client-request.ts';
import { createResponseHeaders } from './response-headers.ts';

/** A request that the gateway sends to a subgraph for itself and for no client, with these headers. */
export const ownRequest = (tenant: string, headers: ClientRequest['headers']): ClientRequest => ({
  identity: { kind: 'anonymous', subject: 'gateway', tenant, roles: [], claims: {} },
  requestHeaders: {},
  responseHeaders: createResponseHeaders(),
  takesParts: false,
  headers,
});
