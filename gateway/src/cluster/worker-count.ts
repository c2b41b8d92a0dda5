import { availableParallelism } from 'node:os';

/** In how many processes the gateway serves. */
export function workerCount({ WORKERS }: { readonly WORKERS: number }): number {
  return WORKERS || availableParallelism();
}
