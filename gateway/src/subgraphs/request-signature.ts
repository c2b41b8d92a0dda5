import type { RequestSigner } from '@sophia/http-signatures';
import type { SubgraphCall } from './transport.ts';

/**
 * The headers that prove to a subgraph that a request is this gateway's. A request with a body is sent by POST, one
 * without opens a WebSocket. To be called for each attempt: a signature is good once.
 */
export function signatureOf(
  sign: RequestSigner | undefined,
  { service, url, headers }: Pick<SubgraphCall, 'service' | 'url' | 'headers'>,
  body?: string,
): Readonly<Record<string, string>> {
  if (!sign) return {};
  const { pathname } = new URL(url);
  return sign({ method: body === undefined ? 'GET' : 'POST', path: pathname, subgraph: service, headers, body });
}
