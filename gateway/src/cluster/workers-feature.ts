import { availableParallelism } from 'node:os';
import { integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export const workersFeature = defineFeature({
  settings: {
    WORKERS: integer(0, 1_024).default(1).describe('How many processes share the port; 0 takes one for each core'),
  },
});

/** In how many processes the gateway serves. */
export function workerCount({ WORKERS }: { readonly WORKERS: number }): number {
  return WORKERS || availableParallelism();
}
