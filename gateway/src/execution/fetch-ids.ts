import type { CompiledNode } from './compiled-plan.ts';

/** Returns the ids of all fetches of a plan. */
export function fetchIds(node: CompiledNode | undefined): string[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'root':
      return node.id === undefined ? [] : [node.id];
    case 'entities':
      return node.fetches.flatMap(({ id }) => id ?? []);
    case 'defer':
      return [...fetchIds(node.primary), ...node.parts.flatMap((part) => fetchIds(part.node))];
    default:
      return node.nodes.flatMap(fetchIds);
  }
}
