import type { IncomingMessage } from 'node:http';
import type { Span } from '@sophia/tracing';
import type { RefusedClient } from '../../audit/sign-ins.ts';
import { forwardedHeaders } from '../../identity/forwarded-headers.ts';
import { type IdentityProvider, Unauthenticated } from '../../identity/identity.ts';
import { proofOf } from '../../identity/proof.ts';
import type { ClientRequest } from '../../request/client-request.ts';
import { createResponseHeaders } from '../../request/response-headers.ts';

/** Reads who sends a request, and what the subgraphs get to know of it. Rejects with an `Unauthenticated`. */
export type ReadClient = (request: Request, serverContext: object) => Promise<ClientRequest>;

export interface ReadClientParts {
  readonly provider: IdentityProvider;
  /** Called for each client that cannot be identified. */
  readonly refused?: (client: RefusedClient) => void;
  readonly idOf: (request: Request) => string;
  /** Returns the span of a request; absent without tracing. */
  readonly spanOf?: (request: Request) => Span | undefined;
}

export function createReadClient({ provider, refused, idOf, spanOf }: ReadClientParts): ReadClient {
  return async (request, serverContext) => {
    const { headers } = request;
    const address = addressOf(serverContext);
    const proof = proofOf(headers.get('authorization'), headers.get('cookie'), provider);
    const requestHeaders = Object.fromEntries(headers);
    const identity = await provider.identify(proof).catch((error: unknown) => {
      if (error instanceof Unauthenticated) refused?.({ error, address, requestHeaders });
      throw error;
    });
    const span = spanOf?.(request);
    const trace = span?.headers ?? { traceparent: headers.get('traceparent'), tracestate: headers.get('tracestate') };
    return {
      identity,
      address,
      requestHeaders,
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
