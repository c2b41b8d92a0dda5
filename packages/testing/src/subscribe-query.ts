import { createClient } from 'graphql-sse';
import type { Fetch, GraphAnswer } from './post-query.ts';

/** The events of a subscription, over server-sent events. Ending the iteration unsubscribes. */
export function subscribeQuery(
  fetch: Fetch,
  query: string,
  variables: Record<string, unknown> = {},
): AsyncIterableIterator<GraphAnswer> {
  const client = createClient({
    url: 'http://test/graphql',
    fetchFn: fetch as typeof globalThis.fetch,
    retryAttempts: 0,
  });
  return client.iterate({ query, variables }) as AsyncIterableIterator<GraphAnswer>;
}
