import type { DeferNode, FetchNode, PlanNode } from '../plan/plan.ts';

/** A fetch of a plan, or the start of its deferred parts, with the fetches that it waits for. */
export interface PlannedStep {
  readonly node: FetchNode | DeferNode;
  readonly after: readonly PlannedStep[];
  /** Largest number of steps one after the other before this one. */
  readonly wave: number;
}

/** Lists the steps of a plan by wave. The fetches of deferred parts are not among them. */
export function orderPlan(node: PlanNode): PlannedStep[] {
  const steps: PlannedStep[] = [];
  addNode(node, []);
  return withLater(steps).sort((one, other) => one.wave - other.wave);

  /** Adds a node's steps. Returns those that the next node of a sequence waits for. */
  function addNode(node: PlanNode, after: readonly PlannedStep[]): readonly PlannedStep[] {
    switch (node.kind) {
      case 'sequence':
        return node.nodes.reduce((before, child) => addNode(child, before), after);
      case 'parallel':
        return node.nodes.length === 0 ? after : [...new Set(node.nodes.flatMap((child) => addNode(child, after)))];
      case 'defer':
        addStep(node, after);
        return node.primary ? addNode(node.primary, after) : after;
      case 'fetch':
        return [addStep(node, after)];
    }
  }

  function addStep(node: FetchNode | DeferNode, after: readonly PlannedStep[]): PlannedStep {
    const step = { node, after, wave: 1 + Math.max(-1, ...after.map(({ wave }) => wave)) };
    steps.push(step);
    return step;
  }
}

/**
 * Delays a fetch that nothing waits for until the last fetch from the same subgraph for the same objects, if there is
 * one later. They can be joined then, and the answer is not complete before that one anyway.
 */
function withLater(steps: readonly PlannedStep[]): PlannedStep[] {
  const awaited = new Set(steps.flatMap(({ after }) => after));
  const byPlace = Map.groupBy(steps, ({ node }) => (isJoinable(node) ? placeOf(node) : undefined));
  return steps.map((step) => {
    if (!isJoinable(step.node) || step.node.id !== undefined || awaited.has(step)) return step;
    const later = (byPlace.get(placeOf(step.node)) ?? []).filter(({ wave }) => wave > step.wave);
    const last = later.toSorted((one, other) => one.wave - other.wave).at(-1);
    return last ? { ...step, wave: last.wave, after: [...new Set([...step.after, ...last.after])] } : step;
  });
}

const placeOf = ({ service, path }: FetchNode): string => [service, ...path].join('\n');

/** True for fetches of entities. Root fields of one subgraph are not joined, as the error of one may empty the others. */
export function isJoinable(node: FetchNode | DeferNode): node is FetchNode {
  return node.kind === 'fetch' && node.requires !== undefined;
}
