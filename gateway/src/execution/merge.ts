import { isTreeObject, type Tree, type TreeObject } from '../reading/tree.ts';
import type { SharedValues } from './shared-values.ts';

/**
 * Merges one subgraph's answer into what others answered, in place. Objects merge field by field and lists element by
 * element; a later scalar wins, but null never takes away a value that another subgraph knew.
 */
export function mergeInto(target: TreeObject, source: TreeObject, shared: SharedValues): void {
  for (const slot in source) {
    const incoming = source[slot];
    if (incoming !== undefined) mergeField(target, slot, incoming, shared);
  }
}

export function mergeField(target: TreeObject, slot: string, incoming: Tree, shared: SharedValues): void {
  const present = target[slot];
  if (present === undefined || present === null) target[slot] = incoming;
  else if (incoming !== null && incoming !== present) target[slot] = mergeValues(present, incoming, shared);
}

function mergeValues(present: Tree, incoming: Tree, shared: SharedValues): Tree {
  if (isTreeObject(present) && isTreeObject(incoming)) {
    const own = shared.has(present) ? (shared.copy(present) as TreeObject) : present;
    mergeInto(own, incoming, shared);
    return own;
  }
  if (Array.isArray(present) && Array.isArray(incoming)) {
    // Two lists of one field that differ in length cannot be matched up; the first answer stands.
    if (present.length !== incoming.length) return present;
    const own = shared.has(present) ? (shared.copy(present) as Tree[]) : present;
    return own.map((item, index) => mergeItems(item, incoming[index], shared));
  }
  return incoming;
}

function mergeItems(present: Tree, incoming: Tree | undefined, shared: SharedValues): Tree {
  if (incoming === undefined || incoming === null) return present;
  return present === null ? incoming : mergeValues(present, incoming, shared);
}
