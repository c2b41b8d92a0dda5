import type { Tree, TreeObject } from './tree.ts';

/** Objects and lists that appear at several places of the data, and so must not be modified at one of them. */
export interface SharedValues {
  readonly size: number;
  has(value: Tree): boolean;
  add(value: Tree): void;
  /** Returns a copy for one place, which may be modified. */
  copy(value: Tree): Tree;
  /** Returns the copies of an object: pending fetches for the object also apply to them. */
  copiesOf(object: TreeObject): readonly TreeObject[];
}

const none: readonly TreeObject[] = [];

export function createSharedValues(onCopied: (original: TreeObject, copy: TreeObject) => void): SharedValues {
  const shared = new Set<Tree>();
  const copies = new Map<TreeObject, TreeObject[]>();

  function copy(value: Tree): Tree {
    if (typeof value === 'string' || value === null) return value;
    if (Array.isArray(value)) return value.map(copy);
    const made: TreeObject = {};
    for (const slot in value) made[slot] = copy(value[slot] ?? null);
    const others = copies.get(value);
    if (others) others.push(made);
    else copies.set(value, [made]);
    onCopied(value, made);
    return made;
  }

  function copiesOf(object: TreeObject): readonly TreeObject[] {
    const made = copies.get(object);
    return made ? made.flatMap((copy) => [copy, ...copiesOf(copy)]) : none;
  }

  return {
    get size() {
      return shared.size;
    },
    has: (value) => shared.has(value),
    add: (value) => void shared.add(value),
    copy,
    copiesOf: (object) => (copies.size === 0 ? none : copiesOf(object)),
  };
}
