import { isClosedCode, TenantClosed } from '../identity/identity.ts';
import { ownRequest } from '../request/own-request.ts';
import { parseResponse } from './read-response.ts';
import type { SubgraphResponse, SubgraphTransport } from './transport.ts';

/** Name of the subgraph that knows API keys, the rights of users, the audit and exports. */
export const accessSubgraph = 'access';

interface AccessRequest {
  readonly tenant: string;
  /** JSON of a GraphQL request. */
  readonly body: string;
  /** True if it may be sent twice. */
  readonly retryable: boolean;
  /** Longest time of the request, in milliseconds. */
  readonly longestMs: number;
}

/** Returns how a gateway sends requests of its own to the subgraph `access` at this URL, and gets the text of the answer. */
export function createAccessSender(url: string, transport: SubgraphTransport) {
  return async ({ tenant, body, retryable, longestMs }: AccessRequest): Promise<string> => {
    const headers = {
      'x-sophia-tenant': tenant,
      'x-sophia-subject': 'gateway',
      'x-sophia-roles': '',
      'x-sophia-scopes': '',
    };
    const signal = AbortSignal.timeout(longestMs);
    const client = ownRequest(tenant, headers);
    const { text } = await transport.send({ service: accessSubgraph, url, headers, body, retryable, signal, client });
    return text;
  };
}

/** Reads an answer of the subgraph `access`. Throws a `TenantClosed` if the tenant is. */
export function readAccessAnswer(text: string): SubgraphResponse {
  const response = parseResponse(accessSubgraph, text);
  const closed = response.errors.find(({ code }) => isClosedCode(code));
  if (closed && isClosedCode(closed.code)) throw new TenantClosed(closed.code, closed.message);
  return response;
}
