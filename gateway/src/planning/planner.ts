import type { DocumentNode } from 'graphql';
import type { Plan } from '../plan/plan.ts';
import type { WaitingClients } from './waiting-clients.ts';

/** Labels of progressive overrides, each true if it applies to a request. */
export type OverrideConditions = Readonly<Record<string, boolean>>;

/** Plans operations for one supergraph. */
export interface Planner {
  /**
   * Plans the document's only operation, which must be valid, for the clients that wait for it. Rejects with a
   * `PlanningError` if it cannot be planned, with a `PlanningRefused` if it was not tried, and with another error if
   * the planner itself fails.
   */
  plan(document: DocumentNode, overrides: OverrideConditions, clients: WaitingClients): Promise<Plan>;
}

/** The operation itself causes the failure, so planning it again would fail again. */
export class PlanningError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlanningError';
  }
}

/** Planning took too much time or memory. It may succeed when the machine has less load. */
export class PlanningExhausted extends PlanningError {
  constructor(message: string) {
    super(message);
    this.name = 'PlanningExhausted';
  }
}

/** Reasons for not planning an operation that might be valid. */
export type RefusalReason = 'abandoned' | 'overloaded' | 'suspicious';

export class PlanningRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = 'PlanningRefused';
    this.reason = reason;
  }
}
