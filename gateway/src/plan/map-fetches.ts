import type { FetchNode, Plan, PlanNode } from './plan.ts';

/** Replaces each fetch of a plan by one or several others, which run in parallel. */
export function mapFetches(plan: Plan, map: (fetch: FetchNode) => readonly FetchNode[]): Plan {
  if (plan.kind === 'operation') return { ...plan, node: plan.node && mapNode(plan.node, map) };
  const [primary, ...others] = map(plan.primary);
  if (primary === undefined || others.length > 0) throw new Error('A subscription begins with one fetch');
  return { ...plan, primary, rest: plan.rest && mapNode(plan.rest, map) };
}

function mapNode(node: PlanNode, map: (fetch: FetchNode) => readonly FetchNode[]): PlanNode {
  switch (node.kind) {
    case 'fetch': {
      const nodes = map(node);
      const [only] = nodes;
      return only && nodes.length === 1 ? only : { kind: 'parallel', nodes };
    }
    case 'defer':
      return {
        ...node,
        primary: node.primary && mapNode(node.primary, map),
        parts: node.parts.map((part) => ({ ...part, node: part.node && mapNode(part.node, map) })),
      };
    default:
      return { ...node, nodes: node.nodes.map((child) => mapNode(child, map)) };
  }
}
