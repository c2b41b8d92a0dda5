import { availableParallelism } from 'node:os';
import { integer } from '@sophia/settings';
import { cachingFeature } from '../caching/caching-feature.ts';
import { defineFeature } from '../common/feature.ts';
import { busFeature } from '../event-fields/bus-feature.ts';

export const workersFeature = defineFeature({
  settings: {
    WORKERS: integer(0, 1_024)
      .default(1)
      .describe('Number of processes that share the port; 0 means one for each core'),
    DATABASE_URL: busFeature.settings.DATABASE_URL,
    REDIS_URL: cachingFeature.settings.REDIS_URL,
  },
  warning: ({ DATABASE_URL, REDIS_URL, ...settings }) =>
    DATABASE_URL === undefined && REDIS_URL === undefined && workerCount(settings) > 1
      ? 'Each worker has budgets and idempotency keys of its own, so a mutation may run twice; set DATABASE_URL or REDIS_URL'
      : undefined,
});

/** Returns the number of processes that serve the gateway. */
export function workerCount({ WORKERS }: { readonly WORKERS: number }): number {
  return WORKERS || availableParallelism();
}
