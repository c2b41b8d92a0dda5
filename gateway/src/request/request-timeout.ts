import { duration } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface RequestTimeoutOptions {
  /**
   * Timeout of a client's request, or of one event of a subscription, including planning, in milliseconds. Data of
   * subgraphs that have not answered by then is replaced by an error; the rest is returned. 60,000 by default.
   */
  readonly requestTimeoutMs?: number;
}

/** Returns the deadline of work that begins now, by `performance.now`. */
export type Deadlines = () => number;

const defaultRequestTimeoutMs = 60_000;

export const requestTimeoutOf = ({ requestTimeoutMs = defaultRequestTimeoutMs }: RequestTimeoutOptions): number =>
  requestTimeoutMs;

export function createDeadlines(options: RequestTimeoutOptions): Deadlines {
  const requestTimeoutMs = requestTimeoutOf(options);
  return () => performance.now() + requestTimeoutMs;
}

export const requestTimeoutFeature = defineFeature({
  settings: {
    REQUEST_TIMEOUT: duration()
      .default(defaultRequestTimeoutMs)
      .describe('Timeout of a client’s request; data of subgraphs that have not answered by then is missing'),
  },
  options: ({ REQUEST_TIMEOUT }): RequestTimeoutOptions => ({ requestTimeoutMs: REQUEST_TIMEOUT }),
});
