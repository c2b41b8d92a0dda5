import type * as apollo from '@apollo/query-planner';
import { fetchResponseNames } from '../plan/fetch-response-names.ts';
import {
  type ContextVariable,
  type DeferNode,
  type FetchNode,
  type Plan,
  type PlanNode,
  partKey,
  type RequiredSelection,
  type Rewrite,
  type RewriteStep,
  typesStep,
} from '../plan/plan.ts';

/** Converts a plan of @apollo/query-planner to ours. Throws if it uses a feature that the executor lacks. */
export function convertPlan(plan: apollo.QueryPlan): Plan {
  if (plan.node?.kind === 'Subscription') {
    const primary = convertFetch(plan.node.primary, []);
    return { kind: 'subscription', primary, rest: plan.node.rest && convertNode(plan.node.rest, []) };
  }
  return { kind: 'operation', node: plan.node && convertNode(plan.node, []) };
}

function convertNode(node: apollo.PlanNode, path: readonly string[]): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((child) => convertNode(child, path)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((child) => convertNode(child, path)) };
    case 'Condition':
      throw new Error(`The plan has a condition on $${node.condition}, but conditions are evaluated before planning`);
    case 'Flatten':
      return convertNode(node.node, [...path, ...node.path.flatMap(pathSteps)]);
    case 'Fetch':
      return convertFetch(node, path);
    case 'Defer':
      return convertDefer(node, path);
  }
}

function convertDefer({ primary, deferred }: apollo.DeferNode, path: readonly string[]): DeferNode {
  return {
    kind: 'defer',
    primary: primary.node && convertNode(primary.node, path),
    parts: deferred.map(({ label, queryPath, depends, node }) => ({
      key: partKey(
        label,
        queryPath.filter((step) => !step.startsWith(typeStepPrefix)),
      ),
      dependsOn: depends.map(({ id }) => id),
      node: node && convertNode(node, path),
    })),
  };
}

/** Apollo writes the possible types of a step's objects after its name: `name|[TypeA,TypeB]`. */
function pathSteps(step: string | number): string[] {
  if (typeof step === 'number')
    throw new Error(`The plan has the path step ${step}, which this gateway does not support`);
  const [name = '', types] = step.split('|[');
  const steps = name === '' ? [] : [name];
  return types === undefined ? steps : [...steps, typesStep(types.slice(0, -1).split(','))];
}

function convertFetch(node: apollo.FetchNode, path: readonly string[]): FetchNode {
  const outputRewrites = node.outputRewrites?.map(convertRewrite) ?? [];
  const contextNames = new Set(node.contextRewrites?.map(({ renameKeyTo }) => renameKeyTo));
  return {
    kind: 'fetch',
    id: node.id,
    service: node.serviceName,
    operationKind: node.operationKind,
    operationName: node.operationName,
    operation: node.operation,
    variables: node.variableUsages?.filter((name) => !contextNames.has(name)) ?? [],
    path,
    requires: node.requires?.map(convertRequired),
    contexts: node.contextRewrites?.map(convertContext) ?? [],
    inputRewrites: node.inputRewrites?.map(convertRewrite) ?? [],
    outputRewrites,
    responseNames: fetchResponseNames(node.operation, outputRewrites),
  };
}

function convertRequired(selection: apollo.QueryPlanSelectionNode): RequiredSelection {
  if (selection.kind === 'Field') {
    return {
      kind: 'field',
      name: selection.alias ?? selection.name,
      selections: selection.selections?.map(convertRequired),
    };
  }
  if (selection.typeCondition === undefined) {
    throw new Error('The plan requires a fragment without a type condition');
  }
  return { kind: 'type', typeName: selection.typeCondition, selections: selection.selections.map(convertRequired) };
}

function convertRewrite(rewrite: apollo.FetchDataRewrite): Rewrite {
  const steps = rewrite.path.map(rewriteStep);
  const last = steps.pop();
  if (last?.kind !== 'field')
    throw new Error(`The plan rewrites at ${rewrite.path.join('.')}, which does not end in a field`);
  return rewrite.kind === 'ValueSetter'
    ? { kind: 'set', path: steps, field: last.name, value: rewrite.setValueTo }
    : { kind: 'rename', path: steps, field: last.name, newName: rewrite.renameKeyTo };
}

function convertContext({ path, renameKeyTo }: apollo.FetchDataKeyRenamer): ContextVariable {
  const levels = path.findIndex((step) => step !== '..');
  return { variable: renameKeyTo, levels, path: path.slice(levels).map(rewriteStep) };
}

const typeStepPrefix = '... on ';

function rewriteStep(step: string): RewriteStep {
  return step.startsWith(typeStepPrefix)
    ? { kind: 'type', typeName: step.slice(typeStepPrefix.length) }
    : { kind: 'field', name: step };
}
