import type { DocumentNode } from 'graphql';
import type { Plan } from '../plan/plan.ts';

/** Which labels of progressive overrides hold for a request. */
export type OverrideConditions = Readonly<Record<string, boolean>>;

/** Makes plans for one supergraph. */
export interface Planner {
  /**
   * Plans the document's only operation, which is valid. Rejects with a `PlanningError` when there is no way to plan
   * it, and with another error when the planner itself is broken.
   */
  plan(document: DocumentNode, overrides?: OverrideConditions): Promise<Plan>;
}

/** The operation itself is why there is no plan, so that planning it again would end the same. */
export class PlanningError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlanningError';
  }
}
