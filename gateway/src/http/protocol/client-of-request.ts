import type { IncomingMessage } from 'node:http';
import type { Span } from '@sophia/tracing';
import { forwardedHeaders } from '../../identity/forwarded-headers.ts';
import type { IdentityProvider } from '../../identity/identity.ts';
import { proofOf } from '../../identity/proof.ts';
import type { ClientRequest } from '../../request/client-request.ts';
import { createResponseHeaders } from '../../request/response-headers.ts';

/** Reads who sends a request, and what the subgraphs get to know of it. Rejects with an `Unauthenticated`. */
export type ReadClient = (request: Request, serverContext: object) => Promise<ClientRequest>;

export interface ReadClientParts {
  readonly provider: IdentityProvider;
  readonly idOf: (request: Request) => string;
  /** Returns the span of a request; absent without tracing. */
  readonly spanOf?: (request: Request) => Span | undefined;
}

export function createReadClient({ provider, idOf, spanOf }: ReadClientParts): ReadClient {
  return async (request, serverContext) => {
    const { headers } = request;
    const identity = await provider.identify(proofOf(headers.get('authorization'), headers.get('cookie'), provider));
    const span = spanOf?.(request);
    const trace = span?.headers ?? { traceparent: headers.get('traceparent'), tracestate: headers.get('tracestate') };
    return {
      identity,
      address: addressOf(serverContext),
      requestHeaders: Object.fromEntries(headers),
      responseHeaders: createResponseHeaders(),
      headers: forwardedHeaders(identity, idOf(request), trace),
      takesParts: false,
      signal: request.signal,
      span,
    };
  };
}

/** Undefined without a server. */
const addressOf = (serverContext: object) =>
  (serverContext as { readonly req?: IncomingMessage }).req?.socket.remoteAddress;
