import type { DocumentNode } from 'graphql';
import type { Plan } from '../plan/plan.ts';
import type { Askers } from './askers.ts';

/** Which labels of progressive overrides hold for a request. */
export type OverrideConditions = Readonly<Record<string, boolean>>;

/** Makes plans for one supergraph. */
export interface Planner {
  /**
   * Plans the document's only operation, which is valid, for those who wait for it. Rejects with a `PlanningError` when
   * there is no way to plan it, with a `PlanningRefused` when it was not tried, and with another error when the planner
   * itself is broken.
   */
  plan(document: DocumentNode, overrides: OverrideConditions, askers: Askers): Promise<Plan>;
}

/** The operation itself is why there is no plan, so that planning it again would end the same. */
export class PlanningError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlanningError';
  }
}

/** Planning took too much time or memory: it may go better when the machine has less to do. */
export class PlanningExhausted extends PlanningError {
  constructor(message: string) {
    super(message);
    this.name = 'PlanningExhausted';
  }
}

/** Why an operation was not planned although it might have been. */
export type RefusalReason = 'abandoned' | 'overloaded' | 'suspicious';

export class PlanningRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = 'PlanningRefused';
    this.reason = reason;
  }
}
