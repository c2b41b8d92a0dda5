import type { Metrics } from '../telemetry/metrics.ts';
import type { Planner } from './planner.ts';

/** Measures the time of planning, and the time that requests wait for it. */
export function measuredPlanner(planner: Planner, metrics: Metrics): Planner {
  return {
    ...planner,
    async plan(document, overrides, clients) {
      const startedAt = performance.now();
      metrics.planningStarted();
      let outcome: 'ok' | 'failed' = 'failed';
      try {
        const plan = await planner.plan(document, overrides, clients);
        outcome = 'ok';
        return plan;
      } finally {
        metrics.planningEnded(outcome, (performance.now() - startedAt) / 1_000);
      }
    },
  };
}
