import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { convertPlan } from './convert-plan.ts';
import type { Planner } from './planner.ts';

/** @apollo/query-planner behind our interface. */
export function createApolloPlanner(supergraph: Supergraph): Planner {
  const apiSchema = supergraph.apiSchema();
  // Without the client's named fragments planning is faster, and a fetch's response names can be read off its text.
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  return {
    async plan(document) {
      return convertPlan(planner.buildQueryPlan(operationFromDocument(apiSchema, document)));
    },
  };
}
