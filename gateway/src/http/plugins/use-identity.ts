import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { bearerToken } from '../../identity/bearer-token.ts';
import { forwardedHeaders } from '../../identity/forwarded-headers.ts';
import { type IdentityProvider, Unauthenticated } from '../../identity/identity.ts';
import { createResponseHeaders } from '../../request/response-headers.ts';
import { unauthenticated } from '../protocol/error-response.ts';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import { readAccept } from '../protocol/media-types.ts';
import type { RequestIds } from './use-request-log.ts';
import type { RequestSpans } from './use-tracing.ts';

/** Finds the client's identity before the body is read, and the headers that tell the subgraphs about it. */
export function useIdentity(
  provider: IdentityProvider,
  requestIds: RequestIds,
  requestSpans?: RequestSpans,
): Plugin<object, GatewayContext> {
  return {
    async onRequestParse({ request, serverContext, endResponse, fetchAPI }) {
      const { headers } = request;
      try {
        const identity = await provider.identify(bearerToken(headers.get('authorization')));
        const span = requestSpans?.of(request);
        const trace = span?.headers ?? {
          traceparent: headers.get('traceparent'),
          tracestate: headers.get('tracestate'),
        };
        serverContext.client = {
          identity,
          address: addressOf(serverContext),
          requestHeaders: Object.fromEntries(headers),
          responseHeaders: createResponseHeaders(),
          headers: forwardedHeaders(identity, requestIds.of(request), trace),
          takesParts: takesParts(headers.get('accept')),
          partsSpec: readAccept(headers.get('accept')).parts,
          signal: request.signal,
          resumeAfter: headers.get('last-event-id') || undefined,
          span,
        };
      } catch (error) {
        if (!(error instanceof Unauthenticated)) throw error;
        endResponse(unauthenticated(fetchAPI, request, error));
      }
    },
  };
}

/** A query gets a single answer unless the client accepts a format with several parts. */
function takesParts(accept: string | null): boolean {
  return accept !== null && /multipart\/mixed|text\/event-stream/i.test(accept);
}

/** Undefined without a server. */
const addressOf = (serverContext: object) =>
  (serverContext as { readonly req?: IncomingMessage }).req?.socket.remoteAddress;
