import { isTreeObject, stringValue, type Tree } from '../answer-tree/tree.ts';

/** What an answer depends on: an entity, or all of a type. A change of any of that makes the answer stale. */
export interface Tag {
  /** All names that the type goes by. */
  readonly names: readonly string[];
  /** Absent for all of the type. */
  readonly id?: string;
}

/** Where an answer tells of objects, and how they are known. */
export interface Shape {
  readonly names: readonly string[];
  /** The slot of what identifies them; absent where that is not asked for, or is more than one field. */
  readonly key?: string;
  /** Whether more is asked of them than what identifies them. */
  readonly asksMore: boolean;
  /** What is asked of them that has objects in turn, by slot. */
  readonly below: ReadonlyMap<string, Shape>;
}

/** Tags without repetition. */
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
 * Adds what a part of an answer depends on besides the object that it is a part of. That it holds these objects and no
 * others follows from the object above, of which changes are told; but where one that is asked for more than its
 * identity is missing, any of its type may turn out to be it.
 */
export function addTags(tags: TagSet, tree: Tree | undefined, shape: Shape): void {
  if (Array.isArray(tree)) {
    for (const element of tree) addTags(tags, element, shape);
    return;
  }
  if (!isTreeObject(tree)) {
    if (shape.asksMore) tags.add(shape.names);
    return;
  }
  const id = shape.key === undefined ? undefined : idOf(tree[shape.key]);
  tags.add(shape.names, id);
  addTagsBelow(tags, tree, shape);
}

/** The same for the objects below one whose own tag is known. */
export function addTagsBelow(tags: TagSet, tree: Tree | undefined, { below }: Shape): void {
  if (!isTreeObject(tree)) return;
  for (const [slot, shape] of below) if (slot in tree) addTags(tags, tree[slot], shape);
}

/** Adds all types of which there is anything below, whichever of their objects it is. */
export function addTypes(tags: TagSet, { names, below }: Shape): void {
  tags.add(names);
  for (const shape of below.values()) addTypes(tags, shape);
}

/** An id as events give it; undefined for what can be none. */
export function idOf(text: Tree | undefined): string | undefined {
  if (typeof text !== 'string') return undefined;
  return text.startsWith('"') ? stringValue(text) : text;
}
