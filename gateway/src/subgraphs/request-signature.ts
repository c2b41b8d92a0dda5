import type { RequestSigner } from '@sophia/http-signatures';
import type { SubgraphCall } from './transport.ts';

/**
 * Creates the headers that prove to a subgraph that this gateway sent a request. A request with a body is sent by POST;
 * one without a body opens a WebSocket. Call it for each attempt: a signature is valid once.
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
