import type { Tree, TreeObject } from './tree.ts';

/** Objects and lists that appear at several places of the data, and so must not be modified at one of them. */
export interface SharedValues {
  readonly size: number;
  has(value: Tree): boolean;
  add(value: Tree): void;
  /** Adds a value, and all objects and lists inside it. */
  addWhole(value: Tree): void;
  /** Returns a copy for one place, which may be modified. */
  copy(value: Tree): Tree;
  /** Returns the copies of an object: pending fetches for the object also apply to them. */
  copiesOf(object: TreeObject): readonly TreeObject[];
}

const none: readonly TreeObject[] = [];

/**
 * Property of a value that names its `SharedValues`; invisible to whoever lists the fields of an object. A `Set` of the values
 * costs more: V8's collector of young objects then keeps nearly all data of an execution beyond its end.
 */
const owner = Symbol('shared by');

interface Marked {
  [owner]?: object;
}

export function createSharedValues(onCopied: (original: TreeObject, copy: TreeObject) => void): SharedValues {
  const self = {};
  let size = 0;
  const copies = new Map<TreeObject, TreeObject[]>();

  function has(value: Tree): boolean {
    return typeof value === 'object' && value !== null && (value as Marked)[owner] === self;
  }

  function add(value: Tree): void {
    if (typeof value !== 'object' || value === null || has(value)) return;
    (value as Marked)[owner] = self;
    size += 1;
  }

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

  function addWhole(value: Tree): void {
    if (typeof value !== 'object' || value === null || has(value)) return;
    add(value);
    for (const inner of Array.isArray(value) ? value : Object.values(value)) addWhole(inner);
  }

  function copiesOf(object: TreeObject): readonly TreeObject[] {
    const made = copies.get(object);
    return made ? made.flatMap((copy) => [copy, ...copiesOf(copy)]) : none;
  }

  return {
    get size() {
      return size;
    },
    has,
    add,
    addWhole,
    copy,
    copiesOf: (object) => (copies.size === 0 ? none : copiesOf(object)),
  };
}
