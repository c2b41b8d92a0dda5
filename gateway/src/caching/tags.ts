import { isTreeObject, stringValue, type Tree } from '../answer-tree/tree.ts';

/** An entity, or a whole type, that an answer depends on. Any change of it makes the answer stale. */
export interface Tag {
  /** All names of the type. */
  readonly names: readonly string[];
  /** Absent for the whole type. */
  readonly id?: string;
}

/** The objects that an answer contains at one place, and how they are identified. */
export interface Shape {
  readonly names: readonly string[];
  /** Slot of the key; absent if it is not selected or has several fields. */
  readonly key?: string;
  /** True if fields other than the key are selected. */
  readonly selectsMore: boolean;
  /** Selected fields that contain objects, by slot. */
  readonly below: ReadonlyMap<string, Shape>;
}

/** Tags without duplicates. */
export interface TagSet {
  add(names: readonly string[], id?: string): void;
  list(): Tag[];
}

export function createTagSet(): TagSet {
  const tags = new Map<string, Tag>();
  return {
    add(names, id) {
      const key = `${names.join('|')} ${id ?? ''}`;
      if (!tags.has(key)) tags.set(key, id === undefined ? { names } : { names, id });
    },
    list: () => [...tags.values()],
  };
}

/**
 * Adds the tags of the objects in a part of an answer. The list of objects itself belongs to the object above, whose
 * changes are reported. A missing object (null) depends on its whole type if more than its key is selected: any new
 * object may fill it.
 */
export function addTags(tags: TagSet, tree: Tree | undefined, shape: Shape): void {
  if (Array.isArray(tree)) {
    for (const element of tree) addTags(tags, element, shape);
    return;
  }
  if (!isTreeObject(tree)) {
    if (shape.selectsMore) tags.add(shape.names);
    return;
  }
  const id = shape.key === undefined ? undefined : idOf(tree[shape.key]);
  tags.add(shape.names, id);
  addTagsBelow(tags, tree, shape);
}

/** Adds the tags of the objects below one whose own tag is known. */
export function addTagsBelow(tags: TagSet, tree: Tree | undefined, { below }: Shape): void {
  if (!isTreeObject(tree)) return;
  for (const [slot, shape] of below) if (slot in tree) addTags(tags, tree[slot], shape);
}

/** Adds the types of a shape and all shapes below it, for changes of any of their objects. */
export function addTypes(tags: TagSet, { names, below }: Shape): void {
  tags.add(names);
  for (const shape of below.values()) addTypes(tags, shape);
}

/** Returns an id in the form that events use; undefined for a value that cannot be an id. */
export function idOf(text: Tree | undefined): string | undefined {
  if (typeof text !== 'string') return undefined;
  return text.startsWith('"') ? stringValue(text) : text;
}
