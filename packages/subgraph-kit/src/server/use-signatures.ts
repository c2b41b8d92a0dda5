import { InvalidSignature, isDigestOf, type RequestVerifier } from '@sophia/http-signatures';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { requestError } from '../errors/errors.ts';

/**
 * Refuses GraphQL requests without a valid signature of a known gateway, before reading the body, and requests whose
 * body differs from the signed one. Other requests, such as probes, need no signature.
 */
export function useSignatures(verify: RequestVerifier, logger: Logger): Plugin {
  return {
    onRequestParse({ request, url, requestParser, setRequestParser, fetchAPI }) {
      const { method, headers } = request;
      refuseUnsigned(logger, () => {
        if (url.search !== '') throw new InvalidSignature('its URL has a query string, which signatures do not cover');
        verify({ method, path: url.pathname, header: (name) => headers.get(name), hasBody: true });
      });
      if (!requestParser) return;
      setRequestParser(async (signed) => {
        const body = await signed.text();
        refuseUnsigned(logger, () => {
          if (isDigestOf(headers.get('content-digest') ?? '', body)) return;
          throw new InvalidSignature('the body differs from the signed one');
        });
        return requestParser(new fetchAPI.Request(request.url, { method, headers, body }));
      });
    },
  };
}

/** Logs the reason of a refusal for operators. The sender only learns that the request was refused. */
export function refuseUnsigned(logger: Logger, verify: () => void): void {
  try {
    verify();
  } catch (error) {
    if (!(error instanceof InvalidSignature)) throw error;
    logger.warn(`Refused a request: ${error.message}`);
    throw requestError('UNSIGNED_REQUEST');
  }
}
