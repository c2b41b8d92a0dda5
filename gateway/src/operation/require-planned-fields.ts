import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Plan, PlanNode } from '../plan/plan.ts';
import type { ClientNames } from '../projection/client-names.ts';
import { collectFields } from '../projection/collect-fields.ts';

/**
 * Throws if the plan fetches nothing for a root field. Apollo's planner omits a field if it finds no type for it (an
 * interface that exists only as an unresolvable @interfaceObject), and the client would get null without a reason. Only
 * for operations without conditions.
 */
export function requirePlannedFields(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  plan: Plan,
  clientNames: ClientNames,
): void {
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw gatewayError(errorCodes.planningFailed, `The schema has no ${operation.operation} type`);
  const planned = new Set<string>();
  if (plan.kind === 'subscription') addRootNames(plan.primary, planned);
  else if (plan.node) addRootNames(plan.node, planned);
  const fields = collectFields({ schema, fragments, conditions: {}, clientNames }, rootType, [operation.selectionSet]);
  for (const [responseName, [node]] of fields) {
    if (node?.name.value.startsWith('__') || planned.has(responseName)) continue;
    throw gatewayError(
      errorCodes.planningFailed,
      `No subgraph can answer "${clientNames.get(responseName) ?? responseName}"`,
    );
  }
}

function addRootNames(node: PlanNode, names: Set<string>): void {
  if (node.kind === 'fetch') {
    if (node.path.length === 0) for (const name of node.responseNames) names.add(name);
  } else if (node.kind === 'defer') {
    for (const child of [node.primary, ...node.parts.map((part) => part.node)]) if (child) addRootNames(child, names);
  } else {
    for (const child of node.nodes) addRootNames(child, names);
  }
}
