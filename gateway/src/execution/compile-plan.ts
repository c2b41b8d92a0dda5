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
import { compileSelection } from '../answer-tree/selection.ts';
import { slotOf } from '../answer-tree/tree.ts';
import type { FetchNode, PlanNode } from '../plan/plan.ts';
import type { TypeIndex } from '../schema/type-index.ts';
import type { CompiledNode, EntityFetch, EntityQuestion, RootFetch } from './compiled-plan.ts';
import { compileContext } from './context-shape.ts';
import { compileRepresentation } from './representation-shape.ts';

/** Entities' questions that are answered before a node begins, by service and key. */
type Answered = ReadonlyMap<string, readonly EntityQuestion[]>;

interface Compiled {
  readonly node: CompiledNode;
  /** Questions that are answered when the node has ended. */
  readonly answered: Answered;
}

/** Values that are the same for a whole plan. */
interface Setting {
  readonly types: TypeIndex;
  readonly sharesAnswers: boolean;
}

/** Compiles a plan, and joins the entity fetches of one subgraph that start at the same time. */
export function compilePlan(types: TypeIndex, node: PlanNode): CompiledNode {
  return compileNode({ types, sharesAnswers: !usesContext(node) }, node, new Map()).node;
}

function compileNode(setting: Setting, node: PlanNode, answered: Answered): Compiled {
  switch (node.kind) {
    case 'sequence':
      return compileSequence(setting, node.nodes, answered);
    case 'parallel':
      return compileParallel(setting, node.nodes, answered);
    case 'defer': {
      const primary = node.primary && compileNode(setting, node.primary, answered);
      // A part may start before the parts before it in the plan are answered.
      const parts = node.parts.map((part) => ({
        ...part,
        node: part.node && compileNode(setting, part.node, new Map()).node,
      }));
      return { node: { kind: 'defer', primary: primary?.node, parts }, answered: primary?.answered ?? answered };
    }
    case 'fetch': {
      if (node.requires) return entityRequest(node.service, [compileEntityFetch(setting, node)], answered);
      // A mutation may change any entity.
      return { node: compileRootFetch(node), answered: node.operationKind === 'mutation' ? new Map() : answered };
    }
  }
}

function compileSequence(setting: Setting, nodes: readonly PlanNode[], answered: Answered): Compiled {
  let before = answered;
  const compiled = nodes.map((child) => {
    const { node, answered: after } = compileNode(setting, child, before);
    before = after;
    return node;
  });
  return { node: { kind: 'sequence', nodes: compiled }, answered: before };
}

/** Fetches from one subgraph that begin a sequence, each with the rest of its sequence. */
interface Chains {
  readonly fetches: EntityFetch[];
  readonly rests: PlanNode[];
}

/**
 * Joins entity fetches of one subgraph that could start at the same time into one request, also where they begin a
 * sequence. The nodes that follow them then start when that request is answered, and so can be joined in turn.
 */
function compileParallel(setting: Setting, nodes: readonly PlanNode[], answered: Answered): Compiled {
  const chains = new Map<string, Chains>();
  const others: PlanNode[] = [];
  for (const node of nodes) {
    const [first, ...rest] = node.kind === 'sequence' ? node.nodes : [node];
    if (first?.kind !== 'fetch' || !first.requires) {
      others.push(node);
      continue;
    }
    const { fetches, rests } = chains.get(first.service) ?? { fetches: [], rests: [] };
    fetches.push(compileEntityFetch(setting, first));
    if (rest.length > 0) rests.push({ kind: 'sequence', nodes: rest });
    chains.set(first.service, { fetches, rests });
  }
  const all = [
    ...[...chains].map(([service, chain]) => compileChains(setting, service, chain, answered)),
    ...others.map((node) => compileNode(setting, node, answered)),
  ];
  const [only] = all;
  if (only && all.length === 1) return only;
  return {
    node: { kind: 'parallel', nodes: all.map(({ node }) => node) },
    answered: union(all.map(({ answered }) => answered)),
  };
}

function compileChains(setting: Setting, service: string, { fetches, rests }: Chains, answered: Answered): Compiled {
  const request = entityRequest(service, fetches, answered);
  if (rests.length === 0) return request;
  const rest = compileParallel(setting, rests, request.answered);
  return { node: { kind: 'sequence', nodes: [request.node, rest.node] }, answered: rest.answered };
}

/** Joins several fetches into one request. Equal fetches share one question. */
function entityRequest(service: string, fetches: readonly EntityFetch[], answered: Answered): Compiled {
  const questions = new Map<string, EntityQuestion>();
  const after = new Map(answered);
  for (const { question } of fetches) {
    const name = `${service}\n${question.key}`;
    if (questions.has(question.key)) continue;
    const earlier = answered.get(name) ?? [];
    const placed = { ...question, earlier };
    questions.set(question.key, placed);
    after.set(name, [...earlier, placed]);
  }
  const placed = fetches.map((fetch) => ({ ...fetch, question: questions.get(fetch.question.key) ?? fetch.question }));
  return { node: { kind: 'entities', service, questions: [...questions.values()], fetches: placed }, answered: after };
}

function union(all: readonly Answered[]): Answered {
  const result = new Map<string, readonly EntityQuestion[]>();
  for (const answered of all) {
    for (const [name, questions] of answered) {
      result.set(name, [...new Set([...(result.get(name) ?? []), ...questions])]);
    }
  }
  return result;
}

export function compileRootFetch(node: FetchNode): RootFetch {
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
    selection: compileSelection([operationOf(node).selectionSet]),
    operationKind: node.operationKind,
    operationName,
    operation,
    bodyPrefix: bodyPrefix(operation, operationName),
  };
}

function compileEntityFetch(setting: Setting, node: FetchNode): EntityFetch {
  const operation = operationOf(node);
  const { selectionSet, representations } = entitiesField(operation);
  const selection = compileSelection([selectionSet]);
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
    representation: compileRepresentation(setting.types, node.requires ?? [], node.inputRewrites),
    context: node.contexts.length > 0 ? compileContext(setting.types, node.contexts) : undefined,
    sharesAnswers: setting.sharesAnswers,
    question: {
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

function usesContext(node: PlanNode): boolean {
  switch (node.kind) {
    case 'fetch':
      return node.contexts.length > 0;
    case 'defer':
      return [node.primary, ...node.parts.map((part) => part.node)].some((part) => part && usesContext(part));
    default:
      return node.nodes.some(usesContext);
  }
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
