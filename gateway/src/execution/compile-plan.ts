import {
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import type { FetchNode, PlanNode } from '../plan/plan.ts';
import { compileSelection } from '../reading/selection.ts';
import { slotOf } from '../reading/tree.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import type { CompiledNode, EntityFetch, EntityRequest, RootFetch } from './compiled-plan.ts';
import { compileRepresentation } from './representation-shape.ts';

/** Makes a plan ready to run, and joins the entity fetches of one subgraph that start at the same time. */
export function compilePlan(types: TypeIndex, node: PlanNode): CompiledNode {
  switch (node.kind) {
    case 'sequence':
      return { kind: 'sequence', nodes: node.nodes.map((child) => compilePlan(types, child)) };
    case 'parallel':
      return joinEntityRequests(node.nodes.map((child) => compilePlan(types, child)));
    case 'condition':
      return {
        kind: 'condition',
        variable: node.variable,
        whenTrue: node.whenTrue && compilePlan(types, node.whenTrue),
        whenFalse: node.whenFalse && compilePlan(types, node.whenFalse),
      };
    case 'fetch':
      return node.requires
        ? { kind: 'entities', service: node.service, fetches: [compileEntityFetch(types, node)] }
        : compileRootFetch(node);
  }
}

function joinEntityRequests(nodes: readonly CompiledNode[]): CompiledNode {
  const joined = new Map<string, EntityRequest>();
  const others: CompiledNode[] = [];
  for (const node of nodes) {
    if (node.kind !== 'entities') {
      others.push(node);
      continue;
    }
    const fetches = [...(joined.get(node.service)?.fetches ?? []), ...node.fetches];
    joined.set(node.service, { ...node, fetches });
  }
  const all = [...joined.values(), ...others];
  const [only] = all;
  return only && all.length === 1 ? only : { kind: 'parallel', nodes: all };
}

export function compileRootFetch(node: FetchNode): RootFetch {
  const operationName = plainName(node.operationName);
  const operation = renamed(node, operationName);
  return {
    kind: 'root',
    service: node.service,
    path: node.path.map(slotOf),
    variables: node.variables,
    outputRewrites: node.outputRewrites,
    responseNames: node.responseNames,
    selection: compileSelection([operationOf(node).selectionSet]),
    operationKind: node.operationKind,
    operationName,
    operation,
    bodyPrefix: bodyPrefix(operation, operationName),
  };
}

function compileEntityFetch(types: TypeIndex, node: FetchNode): EntityFetch {
  const operation = operationOf(node);
  const selectionSet = entitiesSelection(operation);
  const selectionText = compact(print(selectionSet));
  const definitions = operation.variableDefinitions ?? [];
  return {
    service: node.service,
    path: node.path.map(slotOf),
    variables: node.variables,
    outputRewrites: node.outputRewrites,
    responseNames: node.responseNames,
    selection: compileSelection([selectionSet]),
    representation: compileRepresentation(types, node.requires ?? [], node.inputRewrites),
    key: `${selectionText}\n${JSON.stringify(node.outputRewrites)}`,
    operationName: plainName(node.operationName),
    selectionText,
    variableDefinitions: new Map(
      definitions
        .filter(({ variable }) => variable.name.value !== 'representations')
        .map((definition) => [definition.variable.name.value, compact(print(definition))]),
    ),
    directives: (operation.directives ?? []).map((directive) => compact(print(directive))).join(''),
  };
}

function operationOf({ operation, service }: FetchNode): OperationDefinitionNode {
  const [definition, ...others] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) {
    throw new Error(`The plan asks subgraph "${service}" for more than one plain operation`);
  }
  return definition;
}

function entitiesSelection({ selectionSet }: OperationDefinitionNode): SelectionSetNode {
  const [field] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities' || !field.selectionSet) {
    throw new Error('A planned entity fetch selects something else than _entities');
  }
  return field.selectionSet;
}

/** The planner numbers its fetches. Without the number equal fetches are equal requests, which can be shared. */
function plainName(operationName: string | undefined): string | undefined {
  return operationName?.replace(/__\d+$/, '');
}

function renamed({ operation, operationName }: FetchNode, plain: string | undefined): string {
  if (operationName === undefined || plain === undefined) return operation;
  return operation.replace(operationName, plain);
}

function compact(text: string): string {
  return stripIgnoredCharacters(text);
}

/** The JSON of a GraphQL request up to its variables. */
export function bodyPrefix(query: string, operationName: string | undefined): string {
  return `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`;
}
