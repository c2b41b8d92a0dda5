import { duration } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface PlanningOptions {
  /** How long the planning of one operation may take, in milliseconds, without the wait for a thread. 10,000 by default. */
  readonly planningTimeoutMs?: number;
}

export const defaultPlanningTimeoutMs = 10_000;

export const planningFeature = defineFeature({
  settings: {
    PLANNING_TIMEOUT: duration()
      .default(defaultPlanningTimeoutMs)
      .describe('How long the planning of one operation may take'),
  },
  options: ({ PLANNING_TIMEOUT }): PlanningOptions => ({ planningTimeoutMs: PLANNING_TIMEOUT }),
});
