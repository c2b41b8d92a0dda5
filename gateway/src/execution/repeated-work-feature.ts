import { flag, integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface RepeatedWorkOptions {
  /**
   * True if equal queries of clients with equal forwarded headers share one run if they arrive at the same time. False
   * by default.
   */
  readonly shareClientRequests?: boolean;
  /**
   * Number of characters of subgraph answers that are cached, so that a query with unchanged answers costs less work.
   * Subgraphs are still asked each time. 32 Mi by default; 0 caches none.
   */
  readonly repeatedQueryCharacters?: number;
}

export const repeatedWorkFeature = defineFeature({
  settings: {
    SHARE_CLIENT_REQUESTS: flag().default(false).describe('Run equal concurrent queries of one identity only once'),
    REPEATED_QUERY_MEMORY: integer(0, 1_000_000)
      .default(32)
      .describe(
        'Mebibytes of cached subgraph answers, so that queries with unchanged answers cost less; 0 disables the cache',
      ),
  },
  options: ({ SHARE_CLIENT_REQUESTS, REPEATED_QUERY_MEMORY }): RepeatedWorkOptions => ({
    shareClientRequests: SHARE_CLIENT_REQUESTS,
    repeatedQueryCharacters: REPEATED_QUERY_MEMORY * 1024 * 1024,
  }),
});
