import { integer, url } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { MutationAnnouncements } from './mutation-announcements.ts';
import type { SharedAnswers } from './shared-answers.ts';

export interface CachingOptions {
  /**
   * Maximum size of cached answers, in bytes; 64 MiB by default, 0 disables the cache. Nothing is cached without
   * `events`, which report changes.
   */
  readonly entityCacheBytes?: number;
  /** Answers shared with other gateways of the same bus; disposed with the gateway. By default nothing is shared. */
  readonly sharedAnswers?: SharedAnswers;
  /** Set if several processes with caches share an address. */
  readonly mutations?: MutationAnnouncements;
}

export const cachingFeature = defineFeature({
  settings: {
    ENTITY_CACHE: integer(0, 1_000_000)
      .default(64)
      .describe(
        'Mebibytes of answers cached by @cacheControl, while the event bus reports changes; 0 disables the cache',
      ),
    REDIS_URL: url('redis', 'rediss')
      .optional()
      .describe(
        'Redis through which gateways of one bus share the entity cache, and all of them budgets and, without DATABASE_URL, idempotency keys; unset: each has its own cache',
      ),
  },
  async options({ ENTITY_CACHE, REDIS_URL: redisUrl }, { logger }): Promise<CachingOptions> {
    const entityCacheBytes = ENTITY_CACHE * 1024 * 1024;
    if (redisUrl === undefined || ENTITY_CACHE === 0) return { entityCacheBytes };
    // Loaded only if Redis is used.
    const { createRedisAnswers } = await import('./redis-answers.ts');
    return { entityCacheBytes, sharedAnswers: createRedisAnswers({ url: redisUrl, logger }) };
  },
});
