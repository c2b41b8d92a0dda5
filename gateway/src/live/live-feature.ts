import { flag, integer, oneOf } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { defaultSubscriptionQueue, type SubscriptionQueue } from './shared-subscriptions.ts';

export interface LiveOptions {
  /** True if queries with @live get new answers when their data has changed. True by default; needs `events`. */
  readonly liveQueries?: boolean;
  /** Maximum number of unread responses of a subscription, and what happens to a slower client. */
  readonly subscriptionQueue?: Partial<SubscriptionQueue>;
}

export const liveFeature = defineFeature({
  settings: {
    LIVE_QUERIES: flag().default(true).describe('Send new answers to queries with @live when their data has changed'),
    SUBSCRIPTION_QUEUE: integer(1, 1_000_000)
      .default(defaultSubscriptionQueue.max)
      .describe('Maximum number of unread events of a subscription'),
    SUBSCRIPTION_OVERFLOW: oneOf('drop-oldest', 'conflate', 'end')
      .default(defaultSubscriptionQueue.overflow)
      .describe(
        'What happens to further events of a slow client: drop-oldest drops the oldest and reports it, end ends the subscription, and conflate first replaces unread events of an entity with newer ones',
      ),
  },
  options: (settings): LiveOptions => ({
    liveQueries: settings.LIVE_QUERIES,
    subscriptionQueue: { max: settings.SUBSCRIPTION_QUEUE, overflow: settings.SUBSCRIPTION_OVERFLOW },
  }),
});
