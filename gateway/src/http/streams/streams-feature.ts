import { duration, integer } from '@sophia/settings';
import { defineFeature } from '../../common/feature.ts';
import {
  defaultOperationsPerConnection,
  defaultSubscriptionLimits,
  type SubscriptionLimits,
} from './subscription-places.ts';
import { defaultStreamHeartbeatMs } from './use-streams.ts';

export interface StreamOptions {
  /** Maximum number of open subscriptions; 100,000 by default, and 1,000 for one identity. */
  readonly subscriptionLimits?: Partial<SubscriptionLimits>;
  /** Maximum number of open operations of one WebSocket; 1,000 by default. */
  readonly maxOperationsPerConnection?: number;
  /** Milliseconds between two signs of life of an idle stream over HTTP; 12,000 by default. */
  readonly streamHeartbeatMs?: number;
  /**
   * True if clients may reserve a stream for all their operations (graphql-sse's single connection mode). True by
   * default. Disable it when several processes serve: each knows only its own reservations.
   */
  readonly reservedStreams?: boolean;
}

export const subscriptionLimitsOf = ({ subscriptionLimits }: StreamOptions): SubscriptionLimits => ({
  ...defaultSubscriptionLimits,
  ...subscriptionLimits,
});

export const streamsFeature = defineFeature({
  settings: {
    MAX_SUBSCRIPTIONS: integer(0, 10_000_000)
      .default(defaultSubscriptionLimits.total)
      .describe('Maximum number of open subscriptions'),
    MAX_SUBSCRIPTIONS_PER_IDENTITY: integer(0, 10_000_000)
      .default(defaultSubscriptionLimits.perIdentity)
      .describe('Maximum number of open subscriptions of one subject of one tenant'),
    MAX_OPERATIONS_PER_CONNECTION: integer(1, 10_000_000)
      .default(defaultOperationsPerConnection)
      .describe('Maximum number of open operations of one WebSocket'),
    STREAM_HEARTBEAT: duration()
      .default(defaultStreamHeartbeatMs)
      .describe('Time between two heartbeats of an idle stream over HTTP; 0 for none'),
  },
  options: (settings): StreamOptions => ({
    subscriptionLimits: { total: settings.MAX_SUBSCRIPTIONS, perIdentity: settings.MAX_SUBSCRIPTIONS_PER_IDENTITY },
    maxOperationsPerConnection: settings.MAX_OPERATIONS_PER_CONNECTION,
    streamHeartbeatMs: settings.STREAM_HEARTBEAT,
  }),
});
