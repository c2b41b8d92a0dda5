import {
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableNode,
  visit,
} from 'graphql';
import { compileSelection, type Selection } from '../answer-tree/selection.ts';
import { slotOf } from '../answer-tree/tree.ts';
import type { FetchNode } from '../plan/plan.ts';
import type { TypeIndex } from '../schema/type-index.ts';
import type { EntityFetch, RootFetch } from './compiled-plan.ts';
import { compileContext } from './context-shape.ts';
import { compileRepresentation } from './representation-shape.ts';

/** Returns the fields that a fetch selects on each object at its path. */
export function selectionOf(node: FetchNode): Selection {
  const operation = operationOf(node);
  return compileSelection([node.requires ? entitiesField(operation).selectionSet : operation.selectionSet]);
}

export function compileRootFetch(node: FetchNode, selection = selectionOf(node)): RootFetch {
  const operationName = plainName(node.operationName);
  const operation = renamed(node, operationName);
  return {
    kind: 'root',
    planned: node,
    id: node.id,
    service: node.service,
    path: node.path.map(slotOf),
    variables: node.variables,
    outputRewrites: node.outputRewrites,
    responseNames: node.responseNames,
    gatheredNames: node.gatheredNames,
    selection,
    operationKind: node.operationKind,
    operationName,
    operation,
    bodyPrefix: bodyPrefix(operation, operationName),
  };
}

/** `sharesAnswers` is false if the answers about equal objects may differ by the objects above them. */
export function compileEntityFetch(
  types: TypeIndex,
  node: FetchNode,
  selection: Selection,
  sharesAnswers: boolean,
): EntityFetch {
  const operation = operationOf(node);
  const { selectionSet, representations } = entitiesField(operation);
  const contextNames = new Set(node.contexts.map(({ variable }) => variable));
  const definitions = operation.variableDefinitions ?? [];
  const { service, variables, outputRewrites, responseNames } = node;
  return {
    planned: node,
    id: node.id,
    service,
    path: node.path.map(slotOf),
    variables,
    outputRewrites,
    responseNames,
    selection,
    representation: compileRepresentation(types, node.requires ?? [], node.inputRewrites),
    context: node.contexts.length > 0 ? compileContext(types, node.contexts) : undefined,
    sharesAnswers,
    slots: outputRewrites.length > 0 ? undefined : selection.fields.map(({ slot }) => slot),
    slotsOfObjects:
      outputRewrites.length > 0
        ? undefined
        : selection.fields.filter((field) => field.selection).map(({ slot }) => slot),
    question: {
      index: 0,
      variables,
      outputRewrites,
      selection,
      key: `${compact(print(selectionSet))}\n${JSON.stringify(outputRewrites)}`,
      operationName: plainName(node.operationName),
      selectionText: selectionTexts(selectionSet, contextNames),
      variableDefinitions: new Map(
        definitions
          .filter(({ variable: { name } }) => name.value !== representations && !contextNames.has(name.value))
          .map((definition) => [definition.variable.name.value, compact(print(definition))]),
      ),
      contextTypes: new Map(
        definitions
          .filter(({ variable }) => contextNames.has(variable.name.value))
          .map(({ variable, type }) => [variable.name.value, print(type)]),
      ),
      directives: (operation.directives ?? []).map((directive) => compact(print(directive))).join(''),
      earlier: [],
    },
  };
}

/** In one request a context variable has a separate name for each of its values. */
function selectionTexts(selectionSet: SelectionSetNode, contextNames: ReadonlySet<string>): (suffix: string) => string {
  const plain = compact(print(selectionSet));
  if (contextNames.size === 0) return () => plain;
  return (suffix) => {
    const Variable = (variable: VariableNode): VariableNode | undefined =>
      contextNames.has(variable.name.value)
        ? { ...variable, name: { ...variable.name, value: variable.name.value + suffix } }
        : undefined;
    return suffix === '' ? plain : compact(print(visit(selectionSet, { Variable })));
  };
}

function operationOf({ operation, service }: FetchNode): OperationDefinitionNode {
  const [definition, ...others] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) {
    throw new Error(`A request of the plan to subgraph "${service}" has not exactly one operation`);
  }
  return definition;
}

interface EntitiesField {
  readonly selectionSet: SelectionSetNode;
  /** Name of the variable that holds the representations. */
  readonly representations: string;
}

function entitiesField({ selectionSet }: OperationDefinitionNode): EntitiesField {
  const [field] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities' || !field.selectionSet) {
    throw new Error('A planned entity fetch does not select _entities');
  }
  const [argument] = field.arguments ?? [];
  if (argument?.value.kind !== Kind.VARIABLE) throw new Error('A planned entity fetch has no representations');
  return { selectionSet: field.selectionSet, representations: argument.value.name.value };
}

/** The planner numbers its fetches. Without the number, equal fetches are equal requests, which can be shared. */
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

/** Returns the JSON of a GraphQL request up to its variables. */
export function bodyPrefix(query: string, operationName: string | undefined): string {
  return `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`;
}
