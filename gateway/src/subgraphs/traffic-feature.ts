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
    SHARE_SUBGRAPH_REQUESTS: flag()
      .default(true)
      .describe('Whether equal queries to a subgraph at the same time are sent once'),
    SUBGRAPH_RETRIES: integer(0, 10)
      .default(defaultRetryOptions.attempts)
      .describe('How often a query is sent again when its subgraph cannot be reached or answers 502, 503 or 504'),
    SUBGRAPH_RETRY_DELAY: duration()
      .default(defaultRetryOptions.delayMs)
      .describe('The longest wait before the first of these; each later one may be twice as long'),
    SUBGRAPH_RETRY_BUDGET: share()
      .default(defaultRetryOptions.budget)
      .describe('How many of these there may be for each request to a subgraph, on average'),
    CIRCUIT_BREAKER: flag()
      .default(true)
      .describe('Whether a subgraph that keeps failing or timing out is left alone for a while'),
    CIRCUIT_BREAKER_FAILURES: share()
      .default(defaultCircuitOptions.failureShare)
      .describe('The share of recent requests to a subgraph that must have failed for this'),
    CIRCUIT_BREAKER_MIN_REQUESTS: integer(1, 1_000_000)
      .default(defaultCircuitOptions.minRequests)
      .describe('How many requests there must have been'),
    CIRCUIT_BREAKER_WINDOW: duration().default(defaultCircuitOptions.windowMs).describe('What counts as recent'),
    CIRCUIT_BREAKER_OPEN: duration()
      .default(defaultCircuitOptions.openMs)
      .describe('How long the subgraph is left alone before a few requests try it'),
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
