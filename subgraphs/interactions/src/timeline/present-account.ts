/**
 * The account that stands for this one now, by all merges that are known (from → into). Merges that run in a ring have no
 * end; the smallest id of the ring stands for all of it, so that the order in which they were heard does not matter.
 */
export function presentAccount(id: string, merges: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  let present = id;
  for (let next = merges.get(present); next !== undefined; next = merges.get(present)) {
    passed.add(present);
    if (passed.has(next)) return [...ringFrom(next, merges)].sort()[0] ?? next;
    present = next;
  }
  return present;
}

function* ringFrom(start: string, merges: ReadonlyMap<string, string>): Generator<string> {
  yield start;
  for (let next = merges.get(start); next !== undefined && next !== start; next = merges.get(next)) yield next;
}
