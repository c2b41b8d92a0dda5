import type { DocumentNode } from 'graphql';
import type { Plan } from '../plan/plan.ts';

/** Makes plans for one supergraph. Asynchronous so that a planner may work on another thread. */
export interface Planner {
  /** Plans the document's only operation, which is valid. Rejects when there is no way to plan it. */
  plan(document: DocumentNode): Promise<Plan>;
}
