import { cacheControl, type ResponseHeaderRule } from '../request/header-rules.ts';
import { takeCaching } from './answer-caching.ts';
import { takeHeaders } from './answer-headers.ts';
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
  const take = takeHeaders(rules.filter(({ name }) => name !== cacheControl));
  const tellsCaching = rules.some(({ name }) => name === cacheControl);
  return {
    ...transport,
    async send(request) {
      const { client, service, retryable } = request;
      // Failures and mutations must not be cached.
      let said: string | string[] | undefined;
      try {
        const answer = await transport.send(request);
        take(service, answer, client.responseHeaders);
        if (retryable) said = answer.headers[cacheControl];
        return answer;
      } finally {
        if (tellsCaching) takeCaching(said, client, varyBy);
      }
    },
  };
}
