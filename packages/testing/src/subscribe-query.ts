import { createClient } from 'graphql-sse';
import type { Fetch, GraphAnswer } from './post-query.ts';

/** Subscribes over server-sent events and yields the events. Ending the iteration unsubscribes. */
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
