import { duration } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface RequestTimeoutOptions {
  /**
   * How long one request of a client, or one event of a subscription, may take, in milliseconds, with the planning of its
   * operation. What subgraphs have not answered by then is missing with an error, and the rest is given. 60,000 by default.
   */
  readonly requestTimeoutMs?: number;
}

/** Answers when what begins now must have ended, on the clock of `performance.now`. */
export type Deadlines = () => number;

const defaultRequestTimeoutMs = 60_000;

export function createDeadlines({ requestTimeoutMs = defaultRequestTimeoutMs }: RequestTimeoutOptions): Deadlines {
  return () => performance.now() + requestTimeoutMs;
}

export const requestTimeoutFeature = defineFeature({
  settings: {
    REQUEST_TIMEOUT: duration()
      .default(defaultRequestTimeoutMs)
      .describe('How long a client’s request may take; what subgraphs have not answered by then is missing'),
  },
  options: ({ REQUEST_TIMEOUT }): RequestTimeoutOptions => ({ requestTimeoutMs: REQUEST_TIMEOUT }),
});
