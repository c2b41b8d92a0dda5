import { flag, integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface RepeatedWorkOptions {
  /** Whether equal queries of clients with equal forwarded headers, at the same time, are run once. False by default. */
  readonly shareClientRequests?: boolean;
  /**
   * How many characters of answers are kept so that a query which subgraphs answer as before costs less work; they are
   * asked all the same. 32 Mi by default; 0 keeps none.
   */
  readonly repeatedQueryCharacters?: number;
}

export const repeatedWorkFeature = defineFeature({
  settings: {
    SHARE_CLIENT_REQUESTS: flag()
      .default(false)
      .describe('Whether equal queries of the same identity at the same time are run once'),
    REPEATED_QUERY_MEMORY: integer(0, 1_000_000)
      .default(32)
      .describe('Mebibytes of answers kept so that queries which subgraphs answer as before cost less; 0 keeps none'),
  },
  options: ({ SHARE_CLIENT_REQUESTS, REPEATED_QUERY_MEMORY }): RepeatedWorkOptions => ({
    shareClientRequests: SHARE_CLIENT_REQUESTS,
    repeatedQueryCharacters: REPEATED_QUERY_MEMORY * 1024 * 1024,
  }),
});
