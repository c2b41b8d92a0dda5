import { duration, integer } from '@sophia/settings';
import { defineFeature } from '../../common/feature.ts';
import {
  defaultOperationsPerConnection,
  defaultSubscriptionLimits,
  type SubscriptionLimits,
} from './subscription-places.ts';
import { defaultStreamHeartbeatMs } from './use-streams.ts';

export interface StreamOptions {
  /** How many subscriptions may be open at once; 100,000 by default, and 1,000 of one identity. */
  readonly subscriptionLimits?: Partial<SubscriptionLimits>;
  /** How many operations one WebSocket may have open at once; 1,000 by default. */
  readonly maxOperationsPerConnection?: number;
  /** How often a stream over HTTP that has nothing to tell shows that it is alive, in milliseconds; 12,000 by default. */
  readonly streamHeartbeatMs?: number;
  /**
   * Whether clients may reserve a stream for all their operations (graphql-sse's single connection mode). True by default;
   * not for one of several processes, since reservations are known to one alone.
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
      .describe('Subscriptions that may be open at once'),
    MAX_SUBSCRIPTIONS_PER_IDENTITY: integer(0, 10_000_000)
      .default(defaultSubscriptionLimits.perIdentity)
      .describe('The same, of one subject of one tenant'),
    MAX_OPERATIONS_PER_CONNECTION: integer(1, 10_000_000)
      .default(defaultOperationsPerConnection)
      .describe('Operations that one WebSocket may have open at once'),
    STREAM_HEARTBEAT: duration()
      .default(defaultStreamHeartbeatMs)
      .describe(
        'How often a stream over HTTP that has nothing to tell shows clients and proxies that it is alive; 0 for never',
      ),
  },
  options: (settings): StreamOptions => ({
    subscriptionLimits: { total: settings.MAX_SUBSCRIPTIONS, perIdentity: settings.MAX_SUBSCRIPTIONS_PER_IDENTITY },
    maxOperationsPerConnection: settings.MAX_OPERATIONS_PER_CONNECTION,
    streamHeartbeatMs: settings.STREAM_HEARTBEAT,
  }),
});
