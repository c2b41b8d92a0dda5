import type { Import } from './read-workspace.ts';

/** Returns the shortest chain of imports from one of `starts` to a forbidden file, or undefined if there is none. */
export function pathTo(
  imports: readonly Import[],
  starts: readonly string[],
  isForbidden: (file: string) => boolean,
): string[] | undefined {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const cameFrom = new Map<string, string | undefined>(starts.map((file) => [file, undefined]));
  for (const [file] of cameFrom) {
    if (isForbidden(file)) return chainTo(file, cameFrom);
    for (const { to } of targets.get(file) ?? []) if (!cameFrom.has(to)) cameFrom.set(to, file);
  }
  return undefined;
}

function chainTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const chain = [end];
  for (let file = cameFrom.get(end); file !== undefined; file = cameFrom.get(file)) chain.unshift(file);
  return chain;
}
