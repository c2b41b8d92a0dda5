import { availableParallelism } from 'node:os';
import { integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export const workersFeature = defineFeature({
  settings: {
    WORKERS: integer(0, 1_024)
      .default(1)
      .describe('Number of processes that share the port; 0 means one for each core'),
  },
});

/** Returns the number of processes that serve the gateway. */
export function workerCount({ WORKERS }: { readonly WORKERS: number }): number {
  return WORKERS || availableParallelism();
}
