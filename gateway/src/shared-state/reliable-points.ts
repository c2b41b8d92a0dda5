import type { Logger } from 'pino';
import { inTime } from '../common/in-time.ts';
import { createMemoryPoints } from './memory-state.ts';
import type { PointStore } from './point-store.ts';

export interface ReliablePointsOptions {
  readonly logger: Logger;
  /** Called for each use that failed. */
  readonly onFailed: () => void;
  /** Milliseconds after which a use has failed. 250 by default. */
  readonly timeoutMs?: number;
}

/** Milliseconds for which a store that failed is left alone. */
const pauseMs = 1_000;

/**
 * Keeps points in this process while the store cannot be asked, so that no client gets an error for it: each gateway then
 * counts for itself. Never rejects.
 */
export function reliablePoints(
  store: PointStore,
  { logger, onFailed, timeoutMs = 250 }: ReliablePointsOptions,
): PointStore {
  const memory = createMemoryPoints();
  let isAway = false;
  let triesAgainAt = Number.NEGATIVE_INFINITY;

  async function attempt<Result>(use: (store: PointStore) => Promise<Result>): Promise<Result> {
    if (performance.now() < triesAgainAt) return use(memory);
    try {
      const result = await inTime(use(store), timeoutMs);
      if (isAway) logger.info('Budgets are shared with other gateways again');
      isAway = false;
      return result;
    } catch (error) {
      onFailed();
      triesAgainAt = performance.now() + pauseMs;
      if (!isAway) logger.warn({ err: error }, 'Budgets cannot be shared: each gateway counts for itself');
      isAway = true;
      return use(memory);
    }
  }

  return {
    take: (bucket, demand) => attempt((points) => points.take(bucket, demand)),
    give: (bucket, points) => attempt((store) => store.give(bucket, points)),
  };
}
