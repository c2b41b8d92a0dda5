import type { RequestGraph } from './compiled-plan.ts';

/** Returns the ids of all fetches of a plan. */
export function fetchIds(graph: RequestGraph | undefined): string[] {
  return (graph?.steps ?? []).flatMap(({ node }) => {
    if (node.kind === 'defer') return node.parts.flatMap((part) => fetchIds(part.graph));
    return (node.kind === 'root' ? [node] : node.fetches).flatMap(({ id }) => id ?? []);
  });
}
