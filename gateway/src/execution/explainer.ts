import type { ExecutionPlan } from './execution-plan.ts';
import type { PlanTrace } from './trace.ts';
import type { Extensions } from './written-result.ts';

/** Gathers what explains one execution to its client. */
export interface Explainer {
  /** Present when requests are to be timed. */
  readonly trace?: PlanTrace;
  /** Notes that the plan is there now. */
  planned(plan: ExecutionPlan | undefined): void;
  /** The explanation as of now, for the answer. */
  extensions(): Extensions;
}
