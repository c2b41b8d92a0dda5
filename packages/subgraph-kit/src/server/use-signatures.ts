import { InvalidSignature, isDigestOf, type RequestVerifier } from '@sophia/http-signatures';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { requestError } from '../errors/errors.ts';

/**
 * Refuses GraphQL requests that no known gateway has signed, before their bodies are read, and those whose body is not
 * the one that was signed. What is not GraphQL, such as probes, is not asked for a signature.
 */
export function useSignatures(verify: RequestVerifier, logger: Logger): Plugin {
  return {
    onRequestParse({ request, url, requestParser, setRequestParser, fetchAPI }) {
      const { method, headers } = request;
      refuseUnsigned(logger, () => {
        if (url.search !== '') throw new InvalidSignature('its URL has a query, which is not signed');
        verify({ method, path: url.pathname, header: (name) => headers.get(name), hasBody: true });
      });
      if (!requestParser) return;
      setRequestParser(async (signed) => {
        const body = await signed.text();
        refuseUnsigned(logger, () => {
          if (isDigestOf(headers.get('content-digest') ?? '', body)) return;
          throw new InvalidSignature('the body is not the one that was signed');
        });
        return requestParser(new fetchAPI.Request(request.url, { method, headers, body }));
      });
    },
  };
}

/** Whoever runs the subgraph is told why a request is refused; who sent it is only told that it is. */
export function refuseUnsigned(logger: Logger, verify: () => void): void {
  try {
    verify();
  } catch (error) {
    if (!(error instanceof InvalidSignature)) throw error;
    logger.warn(`A request is refused: ${error.message}`);
    throw requestError('UNSIGNED_REQUEST');
  }
}
