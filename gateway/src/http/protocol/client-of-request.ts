import type { IncomingMessage } from 'node:http';
import type { Span } from '@sophia/tracing';
import type { RefusedClient } from '../../audit/sign-ins.ts';
import { forwardedHeaders } from '../../identity/forwarded-headers.ts';
import { type IdentityProvider, Unauthenticated } from '../../identity/identity.ts';
import { proofOf, withProof } from '../../identity/proof.ts';
import { refuseElsewhere } from '../../identity/refuse-elsewhere.ts';
import type { ClientRequest } from '../../request/client-request.ts';
import { createResponseHeaders } from '../../request/response-headers.ts';

/** Reads who sends a request, and what the subgraphs get to know of it. Rejects with an `Unauthenticated`. */
export type ReadClient = (request: Request, serverContext: object) => Promise<ClientRequest>;

export interface ReadClientParts {
  readonly provider: IdentityProvider;
  /** The contract of the address; undefined for that of the whole schema. */
  readonly contract: string | undefined;
  /** Called for each client that cannot be identified. */
  readonly refused?: (client: RefusedClient) => void;
  readonly idOf: (request: Request) => string;
  /** Returns the span of a request; absent without tracing. */
  readonly spanOf?: (request: Request) => Span | undefined;
}

export function createReadClient({ provider, contract, refused, idOf, spanOf }: ReadClientParts): ReadClient {
  return async (request, serverContext) => {
    const { headers } = request;
    const address = addressOf(serverContext);
    const proof = proofOf(headers.get('authorization'), headers.get('cookie'), provider);
    const requestHeaders = withProof(Object.fromEntries(headers), proof);
    const identify = async () => refuseElsewhere(await provider.identify(proof), contract);
    const identity = await identify().catch((error: unknown) => {
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
