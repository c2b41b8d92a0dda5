import { integer, url } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { MutationNews } from './mutation-news.ts';
import type { SharedAnswers } from './shared-answers.ts';

export interface CachingOptions {
  /**
   * What may be kept of answers that @cacheControl lets be kept, in bytes; 64 MiB by default, 0 keeps none. Nothing is
   * kept without `events`, which tell of changes.
   */
  readonly entityCacheBytes?: number;
  /** What is kept and shared with other gateways of the same bus; disposed of with the gateway. By default nothing is shared. */
  readonly sharedAnswers?: SharedAnswers;
  /** Present in one of several processes that keep answers and share an address. */
  readonly mutations?: MutationNews;
}

export const cachingFeature = defineFeature({
  settings: {
    ENTITY_CACHE: integer(0, 1_000_000)
      .default(64)
      .describe(
        'Mebibytes of answers kept as @cacheControl allows, while the bus of events tells of changes; 0 keeps none',
      ),
    REDIS_URL: url('redis', 'rediss')
      .optional()
      .describe('A Redis through which gateways of one bus share these; unset: each keeps its own'),
  },
  async options({ ENTITY_CACHE, REDIS_URL: redisUrl }, { logger }): Promise<CachingOptions> {
    const entityCacheBytes = ENTITY_CACHE * 1024 * 1024;
    if (redisUrl === undefined || ENTITY_CACHE === 0) return { entityCacheBytes };
    // Loaded only where there is a Redis.
    const { createRedisAnswers } = await import('./redis-answers.ts');
    return { entityCacheBytes, sharedAnswers: createRedisAnswers({ url: redisUrl, logger }) };
  },
});
