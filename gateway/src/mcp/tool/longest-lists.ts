import type { JsonValue } from '../../common/json.ts';

interface FoundList {
  /** Names of the fields from the root, such as `accounts.nodes.contacts`. */
  readonly path: string;
  /** Number of entries of all lists at this place. */
  readonly entries: number;
}

const most = 3;

/** Returns the places of an answer with the most entries in lists. */
export function longestLists(data: JsonValue | undefined): FoundList[] {
  const counts = new Map<string, number>();
  // A list of what is still to be looked at, since the value of a scalar may be nested more deeply than the stack.
  const rest: [path: string, value: JsonValue | undefined][] = [['', data]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [path, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      counts.set(path, (counts.get(path) ?? 0) + value.length);
      for (const entry of value) rest.push([path, entry]);
      continue;
    }
    for (const [name, below] of Object.entries(value)) rest.push([path === '' ? name : `${path}.${name}`, below]);
  }
  return [...counts]
    .map(([path, entries]) => ({ path, entries }))
    .sort((a, b) => b.entries - a.entries)
    .slice(0, most);
}
