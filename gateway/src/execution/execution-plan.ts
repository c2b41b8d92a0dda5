import { type EventFedPlan, planFromEvents } from '../event-fields/event-fed-plan.ts';
import type { EventFields } from '../event-fields/event-field.ts';
import type { Plan } from '../plan/plan.ts';
import type { Projection } from '../projection/shape.ts';
import type { TypeIndex } from '../schema/type-index.ts';
import { compileRootFetch } from './compile-fetch.ts';
import { compilePlan } from './compile-plan.ts';
import type { RequestGraph, RootFetch } from './compiled-plan.ts';

/** A plan that is ready to run. */
export type ExecutionPlan = { readonly kind: 'operation'; readonly graph?: RequestGraph } | SubscriptionPlan;

export interface SubscriptionPlan {
  readonly kind: 'subscription';
  readonly primary: RootFetch;
  /** The fetches for each event. */
  readonly rest?: RequestGraph;
  /** Present if the events come from the bus instead of from the primary's subgraph. */
  readonly eventFed?: Omit<EventFedPlan, 'node'>;
  /** In place of one from the bus, for clients who see own rows alone, where nobody can tell the gateway what these see of the bus. */
  readonly bySubgraph?: SubscriptionPlan;
}

/** `eventFields` are the fields whose events may come from the bus. */
export function compileExecutionPlan(
  types: TypeIndex,
  plan: Plan,
  projection: Projection,
  eventFields?: EventFields,
): ExecutionPlan {
  if (plan.kind === 'operation') {
    return { kind: 'operation', graph: plan.node && compilePlan(types, plan.node, projection) };
  }
  const eventFed = eventFields && planFromEvents(eventFields, plan.primary, plan.rest);
  const bySubgraph: SubscriptionPlan = {
    kind: 'subscription',
    primary: compileRootFetch(plan.primary),
    rest: plan.rest && compilePlan(types, plan.rest),
  };
  if (!eventFed) return bySubgraph;
  const rest = eventFed.node && compilePlan(types, eventFed.node);
  return { ...bySubgraph, rest, eventFed, ...(eventFed.seenBy === undefined && { bySubgraph }) };
}
