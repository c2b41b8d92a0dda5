/**
 * Returns the account that now replaces this one, by all known merges (from → into). In a circle of merges the smallest
 * id replaces all, so that the order of the merges does not matter.
 */
export function currentAccount(id: string, merges: ReadonlyMap<string, string>): string {
  const visited = new Set<string>();
  let current = id;
  for (let next = merges.get(current); next !== undefined; next = merges.get(current)) {
    visited.add(current);
    if (visited.has(next)) return [...ringFrom(next, merges)].sort()[0] ?? next;
    current = next;
  }
  return current;
}

function* ringFrom(start: string, merges: ReadonlyMap<string, string>): Generator<string> {
  yield start;
  for (let next = merges.get(start); next !== undefined && next !== start; next = merges.get(next)) yield next;
}
