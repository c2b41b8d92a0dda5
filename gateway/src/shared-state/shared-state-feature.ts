import type { Logger } from 'pino';
import { cachingFeature } from '../caching/caching-feature.ts';
import { defineFeature } from '../common/feature.ts';
import { busFeature } from '../event-fields/bus-feature.ts';
import type { SharedState } from './shared-state.ts';

export interface SharedStateOptions {
  /**
   * What the gateways of a graph know together about their clients: what is left of budgets, and answers by idempotency keys;
   * disposed with the gateway. By default each gateway knows it for itself, until it ends.
   */
  readonly sharedState?: SharedState;
}

export const sharedStateFeature = defineFeature({
  settings: {
    DATABASE_URL: busFeature.settings.DATABASE_URL,
    REDIS_URL: cachingFeature.settings.REDIS_URL,
  },
  async options({ DATABASE_URL, REDIS_URL }, { logger }): Promise<SharedStateOptions> {
    const redis =
      REDIS_URL === undefined
        ? undefined
        : (await import('./redis-state.ts')).createRedisState({ url: REDIS_URL, logger });
    const database = DATABASE_URL === undefined ? undefined : await openDatabase(DATABASE_URL, logger);
    // Redis is faster, and the database forgets nothing.
    const points = redis ?? database;
    const outcomes = database ?? redis;
    if (!points || !outcomes) return {};
    return {
      sharedState: {
        points: points.points,
        outcomes: outcomes.outcomes,
        async [Symbol.asyncDispose]() {
          await redis?.[Symbol.asyncDispose]();
          await database?.[Symbol.asyncDispose]();
        },
      },
    };
  },
});

/** Returns undefined if the user of the database may only read events. Such a gateway worked before there was anything to share. */
async function openDatabase(url: string, logger: Logger): Promise<SharedState | undefined> {
  const database = (await import('./postgres-state.ts')).createPostgresState(url);
  const problem = await database.prepare();
  if (problem === undefined) return database;
  logger.warn(`Gateways cannot share budgets and idempotency keys by DATABASE_URL: ${problem}`);
  await database[Symbol.asyncDispose]();
  return undefined;
}
