import { flag, integer, oneOf } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { defaultSubscriptionQueue, type SubscriptionQueue } from './shared-subscriptions.ts';

export interface LiveOptions {
  /** Whether queries marked @live are answered again when what they read has changed; true by default, and needs `events`. */
  readonly liveQueries?: boolean;
  /** How many responses to a subscription may wait for a slow client, and what happens to it then. */
  readonly subscriptionQueue?: Partial<SubscriptionQueue>;
}

export const liveFeature = defineFeature({
  settings: {
    LIVE_QUERIES: flag()
      .default(true)
      .describe('Whether queries marked @live are answered again when what they read has changed'),
    SUBSCRIPTION_QUEUE: integer(1, 1_000_000)
      .default(defaultSubscriptionQueue.max)
      .describe('Events of a subscription that may wait for a slow client'),
    SUBSCRIPTION_OVERFLOW: oneOf('drop-oldest', 'conflate', 'end')
      .default(defaultSubscriptionQueue.overflow)
      .describe(
        'What happens when more wait: the oldest is dropped and the client told, or its subscription ends; with conflate, before that, what waits of an entity gives way to newer events of it',
      ),
  },
  options: (settings): LiveOptions => ({
    liveQueries: settings.LIVE_QUERIES,
    subscriptionQueue: { max: settings.SUBSCRIPTION_QUEUE, overflow: settings.SUBSCRIPTION_OVERFLOW },
  }),
});
