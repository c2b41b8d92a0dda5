import type { SharedValues } from '../answer-tree/shared-values.ts';
import { isTreeObject, type Tree, type TreeObject, typeNameOf, typenameSlot } from '../answer-tree/tree.ts';
import type { TypeIndex } from '../schema/type-index.ts';

/** Rules for merging. */
export interface Merging {
  readonly types: TypeIndex;
  readonly shared: SharedValues;
}

/**
 * Merges one subgraph's answer into the answers of others, in place. Objects merge field by field and lists element by
 * element. A later scalar replaces an earlier one, but null never replaces a value. A subgraph that has a type as an
 * @interfaceObject answers with the interface's name, which does not replace the object's type name. `slots` are all that
 * the source may have, if they are known.
 */
export function mergeInto(
  target: TreeObject,
  source: TreeObject,
  merging: Merging,
  slots: readonly string[] = Object.keys(source),
): void {
  const keepsType = keepsItsType(target, source, merging);
  for (const slot of slots) {
    const incoming = source[slot];
    if (incoming !== undefined && !(keepsType && slot === typenameSlot)) mergeField(target, slot, incoming, merging);
  }
}

function keepsItsType(target: TreeObject, source: TreeObject, { types }: Merging): boolean {
  const present = target[typenameSlot];
  const incoming = source[typenameSlot];
  if (present === undefined || incoming === undefined || present === incoming) return false;
  const answered = typeNameOf(source);
  return answered === undefined || !types.isObjectType(answered);
}

function mergeField(target: TreeObject, slot: string, incoming: Tree, merging: Merging): void {
  const present = target[slot];
  if (present === undefined || present === null) target[slot] = incoming;
  else if (incoming !== null && incoming !== present) target[slot] = mergeValues(present, incoming, merging);
}

function mergeValues(present: Tree, incoming: Tree, merging: Merging): Tree {
  const { shared } = merging;
  if (isTreeObject(present) && isTreeObject(incoming)) {
    const own = shared.has(present) ? (shared.copy(present) as TreeObject) : present;
    mergeInto(own, incoming, merging);
    return own;
  }
  if (Array.isArray(present) && Array.isArray(incoming)) {
    // Two lists of one field with different lengths cannot be matched; the first answer stays.
    if (present.length !== incoming.length) return present;
    const own = shared.has(present) ? (shared.copy(present) as Tree[]) : present;
    return own.map((item, index) => mergeItems(item, incoming[index], merging));
  }
  return incoming;
}

function mergeItems(present: Tree, incoming: Tree | undefined, merging: Merging): Tree {
  if (incoming === undefined || incoming === null) return present;
  return present === null ? incoming : mergeValues(present, incoming, merging);
}
