import { duration } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface PlanningOptions {
  /** Milliseconds that planning one operation may take, without the wait for a thread. 10,000 by default. */
  readonly planningTimeoutMs?: number;
}

export const defaultPlanningTimeoutMs = 10_000;

export const planningFeature = defineFeature({
  settings: {
    PLANNING_TIMEOUT: duration().default(defaultPlanningTimeoutMs).describe('Maximum time for planning one operation'),
  },
  options: ({ PLANNING_TIMEOUT }): PlanningOptions => ({ planningTimeoutMs: PLANNING_TIMEOUT }),
});
