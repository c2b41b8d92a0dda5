import type { ExecutionPlan } from '../execution/execution-plan.ts';
import { createPlanTrace, type PlanTrace } from '../execution/trace.ts';
import type { Explanation } from './asked-explanation.ts';
import { explainPlan } from './explain-plan.ts';
import type { ExplainedPlan } from './explained-plan.ts';

/** What is gathered to explain one execution to its client. */
export interface Explaining {
  /** Present when requests are to be timed. */
  readonly trace?: PlanTrace;
  /** Notes that the plan is there now. */
  planned(plan: ExecutionPlan | undefined): void;
  /** The explanation as of now, for the answer's extensions. */
  tell(): { readonly plan: ExplainedPlan };
}

export function beginExplaining(explanation: Explanation): Explaining {
  const trace = explanation === 'timings' ? createPlanTrace() : undefined;
  let plan: ExecutionPlan | undefined;
  let plannedMs = 0;
  return {
    trace,
    planned(made) {
      plan = made;
      plannedMs = trace?.now() ?? 0;
    },
    tell: () => ({ plan: explainPlan(plan, trace, plannedMs) }),
  };
}
