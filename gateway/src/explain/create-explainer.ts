import type { ExecutionPlan } from '../execution/execution-plan.ts';
import type { Explainer } from '../execution/explainer.ts';
import { createPlanTrace } from '../execution/trace.ts';
import { explainPlan } from './explain-plan.ts';
import type { Explanation } from './requested-explanation.ts';

/** Explains the plan of one execution in `extensions.plan`. */
export function createExplainer(explanation: Explanation): Explainer {
  const trace = explanation === 'timings' ? createPlanTrace() : undefined;
  let plan: ExecutionPlan | undefined;
  let plannedMs = 0;
  return {
    trace,
    planned(made) {
      plan = made;
      plannedMs = trace?.now() ?? 0;
    },
    extensions: () => ({ plan: explainPlan(plan, trace, plannedMs) }),
  };
}
