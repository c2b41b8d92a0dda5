import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import type { Plan } from '../plan/plan.ts';
import { resolvableKeysFirst } from '../supergraph/resolvable-keys-first.ts';
import { convertPlan } from './convert-plan.ts';
import type { OverrideConditions } from './planner.ts';
import { withoutIntrospection } from './without-introspection.ts';

/** Plans while its caller waits. */
export interface SynchronousPlanner {
  /** Throws when there is no way to plan the document's only operation, which is valid. */
  plan(operation: string, overrides: OverrideConditions): Plan;
}

/** The planner's own form of a supergraph. Throws when it is none. */
export function buildSupergraph(sdl: string): Supergraph {
  return Supergraph.build(resolvableKeysFirst(sdl), { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
}

/** @apollo/query-planner behind our interface. */
export function createApolloPlanner(sdl: string): SynchronousPlanner {
  const supergraph = buildSupergraph(sdl);
  const apiSchema = supergraph.apiSchema();
  // Without the client's named fragments planning is faster, and a fetch's response names can be read off its text.
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false,
    incrementalDelivery: { enableDefer: true },
  });
  return {
    plan(text, overrides) {
      const document = withoutIntrospection(parse(text));
      if (!document) return { kind: 'operation', node: undefined };
      const operation = operationFromDocument(apiSchema, document);
      return convertPlan(planner.buildQueryPlan(operation, { overrideConditions: new Map(Object.entries(overrides)) }));
    },
  };
}
