import { takeHeaders } from '../headers/answer-headers.ts';
import type { ResponseHeaderRule } from '../headers/header-rules.ts';
import type { SubgraphTransport } from './transport.ts';

/** What an answer that never came, or that changed something, has of headers. */
const nothing = { headers: {} };

/** Gives each client the headers of the subgraphs that it asked, also of what it shares with others. */
export function responseHeadersTransport(
  transport: SubgraphTransport,
  rules: readonly ResponseHeaderRule[],
): SubgraphTransport {
  const take = takeHeaders(rules);
  const withoutCaching = takeHeaders(rules.filter(({ name }) => name === 'cache-control'));
  return {
    ...transport,
    async send(request) {
      const { responseHeaders } = request.client;
      try {
        const answer = await transport.send(request);
        take(answer, responseHeaders);
        if (!request.retryable) withoutCaching(nothing, responseHeaders);
        return answer;
      } catch (error) {
        withoutCaching(nothing, responseHeaders);
        throw error;
      }
    },
  };
}
