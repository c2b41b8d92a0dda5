import { duration, flag, integer, share } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { type CircuitOptions, defaultCircuitOptions } from './circuit-breaker.ts';
import { defaultRetryOptions, type RetryOptions } from './retrying-transport.ts';

export interface TrafficOptions {
  /** True to send equal simultaneous queries to a subgraph once. True by default. */
  readonly shareSubgraphRequests?: boolean;
  /** Options for retries of queries; false disables retries. */
  readonly retries?: false | Partial<RetryOptions>;
  /** Options for circuit breakers; false disables them. */
  readonly circuitBreaker?: false | Partial<CircuitOptions>;
}

export const trafficFeature = defineFeature({
  settings: {
    SHARE_SUBGRAPH_REQUESTS: flag().default(true).describe('Sends equal simultaneous queries to a subgraph once'),
    SUBGRAPH_RETRIES: integer(0, 10)
      .default(defaultRetryOptions.attempts)
      .describe('Maximum number of retries of a query whose subgraph is unreachable or answers 502, 503 or 504'),
    SUBGRAPH_RETRY_DELAY: duration()
      .default(defaultRetryOptions.delayMs)
      .describe('Maximum wait before the first retry; it doubles with each further retry'),
    SUBGRAPH_RETRY_BUDGET: share()
      .default(defaultRetryOptions.budget)
      .describe('Maximum average number of retries per request to a subgraph'),
    CIRCUIT_BREAKER: flag()
      .default(true)
      .describe('Stops requests for a while to a subgraph that keeps failing or timing out'),
    CIRCUIT_BREAKER_FAILURES: share()
      .default(defaultCircuitOptions.failureShare)
      .describe('Share of failed recent requests, 0 to 1, that opens the circuit breaker'),
    CIRCUIT_BREAKER_MIN_REQUESTS: integer(1, 1_000_000)
      .default(defaultCircuitOptions.minRequests)
      .describe('Minimum number of recent requests that opens the circuit breaker'),
    CIRCUIT_BREAKER_WINDOW: duration()
      .default(defaultCircuitOptions.windowMs)
      .describe('Time span in which requests count as recent'),
    CIRCUIT_BREAKER_OPEN: duration()
      .default(defaultCircuitOptions.openMs)
      .describe('Time without requests before a few of them test the subgraph'),
  },
  options: (settings): TrafficOptions => ({
    shareSubgraphRequests: settings.SHARE_SUBGRAPH_REQUESTS,
    retries: {
      attempts: settings.SUBGRAPH_RETRIES,
      delayMs: settings.SUBGRAPH_RETRY_DELAY,
      budget: settings.SUBGRAPH_RETRY_BUDGET,
    },
    circuitBreaker: settings.CIRCUIT_BREAKER && {
      windowMs: settings.CIRCUIT_BREAKER_WINDOW,
      minRequests: settings.CIRCUIT_BREAKER_MIN_REQUESTS,
      failureShare: settings.CIRCUIT_BREAKER_FAILURES,
      openMs: settings.CIRCUIT_BREAKER_OPEN,
    },
  }),
});
