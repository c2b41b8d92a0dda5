import { availableParallelism } from 'node:os';
import type { GatewaySettings } from '../settings.ts';

/** In how many processes the gateway serves. */
export function workerCount({ WORKERS }: GatewaySettings): number {
  return WORKERS || availableParallelism();
}
