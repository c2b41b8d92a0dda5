import type { Plugin } from 'graphql-yoga';
import type { ReadClient } from '../protocol/client-of-request.ts';
import { unidentified } from '../protocol/error-response.ts';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import { readAccept } from '../protocol/media-types.ts';

/** Finds the client's identity before the body is read, and the headers that tell the subgraphs about it. */
export function useIdentity(readClient: ReadClient): Plugin<object, GatewayContext> {
  return {
    async onRequestParse({ request, serverContext, endResponse, fetchAPI }) {
      const { headers } = request;
      try {
        serverContext.client = {
          ...(await readClient(request, serverContext)),
          takesParts: takesParts(headers.get('accept')),
          partsSpec: readAccept(headers.get('accept')).parts,
          resumeAfter: headers.get('last-event-id') || undefined,
        };
      } catch (error) {
        const refusal = unidentified(fetchAPI, request, error);
        if (!refusal) throw error;
        endResponse(refusal);
      }
    },
  };
}

/** A query gets a single answer unless the client accepts a format with several parts. */
function takesParts(accept: string | null): boolean {
  return accept !== null && /multipart\/mixed|text\/event-stream/i.test(accept);
}
