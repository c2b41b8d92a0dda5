import { cacheControl, type ResponseHeaderRule } from '../request/header-rules.ts';
import { copyHeaders } from './copy-headers.ts';
import { limitCaching } from './limit-caching.ts';
import type { SubgraphTransport } from './transport.ts';

/**
 * Gives each client the response headers of the subgraphs it used, including shared answers. `varyBy` lists the client
 * headers that answers depend on.
 */
export function responseHeadersTransport(
  transport: SubgraphTransport,
  rules: readonly ResponseHeaderRule[],
  varyBy: readonly string[],
): SubgraphTransport {
  const copy = copyHeaders(rules.filter(({ name }) => name !== cacheControl));
  const limitsCaching = rules.some(({ name }) => name === cacheControl);
  return {
    ...transport,
    async send(request) {
      const { client, service, retryable } = request;
      // Failures and mutations must not be cached.
      let answered: string | string[] | undefined;
      try {
        const answer = await transport.send(request);
        copy(service, answer, client.responseHeaders);
        if (retryable) answered = answer.headers[cacheControl];
        return answer;
      } finally {
        if (limitsCaching) limitCaching(answered, client, varyBy);
      }
    },
  };
}
