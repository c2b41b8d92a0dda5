import { duration } from '@sophia/settings';
import { cachingFeature } from '../caching/caching-feature.ts';
import { defineFeature } from '../common/feature.ts';
import { busFeature } from '../event-fields/bus-feature.ts';

export interface IdempotencyOptions {
  readonly idempotency?: {
    /** Milliseconds for which the answer to a mutation with an idempotency key is kept. A day by default. */
    readonly keptMs?: number;
    /** Milliseconds for which a mutation counts as running at most. Longer than the timeout of requests by default. */
    readonly runningMs?: number;
    /**
     * Secret that encrypts kept answers. Gateways with the same secret read each other's. By default a random one for the life
     * of the process.
     */
    readonly secret?: string;
  };
}

export const defaultKeptMs = 24 * 3_600_000;

const { CURSOR_SECRET, DATABASE_URL } = busFeature.settings;

export const idempotencyFeature = defineFeature({
  settings: {
    IDEMPOTENCY_RETENTION: duration()
      .default(defaultKeptMs)
      .describe('Time for which a mutation with the same Idempotency-Key gets the same answer again'),
    CURSOR_SECRET,
    DATABASE_URL,
    REDIS_URL: cachingFeature.settings.REDIS_URL,
  },
  options: ({ IDEMPOTENCY_RETENTION, CURSOR_SECRET, DATABASE_URL, REDIS_URL }): IdempotencyOptions => ({
    idempotency: { keptMs: IDEMPOTENCY_RETENTION, secret: CURSOR_SECRET ?? DATABASE_URL ?? REDIS_URL },
  }),
});
