import type { CompiledNode } from './compiled-plan.ts';

/**
 * Ids of the fetches that are not made when a condition leads along one of its branches. Plans for the one and for the
 * other branch may use the same ids, so that those which the taken branch has are not among them.
 */
export function skippedFetches(skipped: CompiledNode | undefined, taken: CompiledNode | undefined): string[] {
  const kept = new Set(fetchIds(taken));
  return fetchIds(skipped).filter((id) => !kept.has(id));
}

/** Ids of all fetches that a plan may make. */
export function fetchIds(node: CompiledNode | undefined): string[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'root':
      return node.id === undefined ? [] : [node.id];
    case 'entities':
      return node.fetches.flatMap(({ id }) => id ?? []);
    case 'condition':
      return [...fetchIds(node.whenTrue), ...fetchIds(node.whenFalse)];
    case 'defer':
      return [...fetchIds(node.primary), ...node.parts.flatMap((part) => fetchIds(part.node))];
    default:
      return node.nodes.flatMap(fetchIds);
  }
}
