import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { errorCodes, gatewayError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { Plan } from '../plan/plan.ts';
import type { Planner } from '../planner/planner.ts';
import { compileProjection } from '../projection/compile-projection.ts';
import { conditionVariables } from '../projection/conditions.ts';
import type { Projection } from '../projection/shape.ts';
import { requirePlannedFields } from './require-planned-fields.ts';
import { decideSubscriptionRoot } from './subscription-root.ts';

/** One operation of a document, with everything about it that does not change from request to request. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  /** Undefined when @skip or @include leaves nothing to subscribe to. Rejects with an error for the client. */
  plan(variables: JsonObject): Promise<Plan | undefined>;
  projection(variables: JsonObject): Projection;
}

/** @skip and @include make variants of an operation; a client that tries them all gets no more memory than this. */
const maxVariants = 32;

export function prepareOperation(
  schema: GraphQLSchema,
  planner: Planner,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedOperation {
  const fragments = fragmentsOf(document);
  const conditionNames = conditionVariables(document);
  const plans = new LRUCache<string, Promise<Plan | undefined>>({ max: maxVariants });
  const projections = new LRUCache<string, Projection>({ max: maxVariants });

  const variantOf = (variables: JsonObject) =>
    conditionNames.map((name) => (variables[name] === true ? '1' : '0')).join('');

  async function makePlan(variables: JsonObject): Promise<Plan | undefined> {
    const planned =
      operation.operation === OperationTypeNode.SUBSCRIPTION
        ? decideSubscriptionRoot(operation, fragments, variables)
        : operation;
    if (!planned) return undefined;
    const plan = await planner
      .plan({ kind: Kind.DOCUMENT, definitions: [planned, ...fragments.values()] })
      .catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw gatewayError(errorCodes.planningFailed, `The operation cannot be planned: ${reason}`);
      });
    if (conditionNames.length === 0) requirePlannedFields(schema, planned, fragments, plan);
    return plan;
  }

  return {
    operation,
    plan(variables) {
      // Only a subscription's plan depends on the conditions; other plans hold them as nodes.
      const key = operation.operation === OperationTypeNode.SUBSCRIPTION ? variantOf(variables) : '';
      const known = plans.get(key);
      if (known) return known;
      const plan = makePlan(variables);
      plans.set(key, plan);
      return plan;
    },
    projection(variables) {
      const key = variantOf(variables);
      const known = projections.get(key);
      if (known) return known;
      const conditions = Object.fromEntries(conditionNames.map((name) => [name, variables[name] === true]));
      const projection = compileProjection({ schema, fragments, conditions }, operation);
      projections.set(key, projection);
      return projection;
    },
  };
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}
