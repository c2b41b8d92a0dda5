import { parse, print } from 'graphql';
import type { CompiledPart, RequestGraph, RequestNode } from '../execution/compiled-plan.ts';
import type { ExecutionPlan } from '../execution/execution-plan.ts';
import type { PlanTrace } from '../execution/trace.ts';
import type { FetchNode, RequiredSelection } from '../plan/plan.ts';
import type {
  ExplainedFetch,
  ExplainedNode,
  ExplainedPart,
  ExplainedPlan,
  ExplainedSubscription,
} from './explained-plan.ts';

/** Explains a plan, and its run if that was traced. */
export function explainPlan(
  plan: ExecutionPlan | undefined,
  trace: PlanTrace | undefined,
  plannedMs: number,
): ExplainedPlan {
  const timings = trace && { planned: rounded(plannedMs), answered: rounded(trace.now()) };
  if (plan?.kind === 'subscription') return { node: explainSubscription(plan, trace), timings };
  return { node: plan?.graph && explainGraph(plan.graph, trace), timings };
}

function explainSubscription(
  { primary, rest }: Extract<ExecutionPlan, { kind: 'subscription' }>,
  trace: PlanTrace | undefined,
): ExplainedSubscription {
  const { requests, ...fetch } = explainFetch(primary, trace);
  return { kind: 'subscription', primary: fetch, rest: rest && explainGraph(rest, trace) };
}

/** Explains the requests as waves. A request may begin before the whole wave above it has ended. */
function explainGraph({ steps }: RequestGraph, trace: PlanTrace | undefined): ExplainedNode | undefined {
  const requests = steps.flatMap(({ node, wave }) => (node.kind === 'defer' ? [] : [{ node, wave }]));
  const waves = [...Map.groupBy(requests, ({ wave }) => wave).values()].flatMap(
    (wave) =>
      joined(
        'parallel',
        wave.map(({ node }) => explainFetch(node, trace)),
      ) ?? [],
  );
  const primary = joined('sequence', waves);
  const deferred = steps.flatMap(({ node }) => (node.kind === 'defer' ? node.parts : []));
  if (deferred.length === 0) return primary;
  const parts = deferred.map((part) => ({
    path: pathOf(part),
    dependsOn: part.dependsOn,
    node: part.graph && explainGraph(part.graph, trace),
  }));
  return { kind: 'defer', primary, parts };
}

function joined(kind: 'sequence' | 'parallel', nodes: readonly ExplainedNode[]): ExplainedNode | undefined {
  return nodes.length > 1 ? { kind, nodes } : nodes[0];
}

/** The key begins with the label, which is ours. */
function pathOf({ key }: CompiledPart): string[] {
  return key.split('.').slice(1);
}

function explainFetch(node: RequestNode, trace: PlanTrace | undefined): ExplainedFetch {
  const fetches = node.kind === 'root' ? [node] : node.fetches;
  return {
    kind: 'fetch',
    service: node.service,
    operationKind: node.kind === 'root' ? node.operationKind : 'query',
    parts: fetches.map(({ planned }) => explainPart(planned)),
    requests: trace?.timingsOf(node).map((timing) => ({
      ...timing,
      start: rounded(timing.start),
      duration: rounded(timing.duration),
    })),
  };
}

function explainPart({ id, path, operation, variables, requires }: FetchNode): ExplainedPart {
  return { id, path, operation: print(parse(operation)), variables, requires: requires && selectionText(requires) };
}

function selectionText(selections: readonly RequiredSelection[]): string {
  const texts = selections.map((selection) => {
    const name = selection.kind === 'field' ? selection.name : `... on ${selection.typeName}`;
    return selection.selections ? `${name} ${selectionText(selection.selections)}` : name;
  });
  return `{ ${texts.join(' ')} }`;
}

/** Rounds to microseconds; smaller differences are noise. */
function rounded(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
