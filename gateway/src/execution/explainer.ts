import type { ExecutionPlan } from './execution-plan.ts';
import type { PlanTrace } from './trace.ts';
import type { Extensions } from './written-result.ts';

/** Collects the explanation of one execution for its client. */
export interface Explainer {
  /** Present if requests are timed. */
  readonly trace?: PlanTrace;
  /** Records that the plan is ready. */
  planned(plan: ExecutionPlan | undefined): void;
  /** Returns the explanation so far, for the answer. */
  extensions(): Extensions;
}
