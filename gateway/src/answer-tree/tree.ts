/**
 * The subgraphs' answers, with only the fields that a plan selects. A leaf stays the JSON text that it arrived as:
 * numbers keep every digit, strings keep their escapes, and nothing is decoded only to be encoded again.
 */
export type Tree = string | null | Tree[] | TreeObject;

/** Fields by slot. */
export interface TreeObject {
  [slot: string]: Tree;
}

/**
 * Returns the property that holds a response name in an object. Names that every JavaScript object inherits, such as
 * `__proto__`, get a character that no GraphQL name contains, so that slots can be read and written safely.
 */
export function slotOf(responseName: string): string {
  return responseName in Object.prototype ? `${responseName}$` : responseName;
}

export function responseNameOf(slot: string): string {
  return slot.endsWith('$') ? slot.slice(0, -1) : slot;
}

export const typenameSlot = '__typename';

export function isTreeObject(tree: Tree | undefined): tree is TreeObject {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

/** Returns the object's `__typename`; undefined if it has none. */
export function typeNameOf(object: TreeObject): string | undefined {
  const text = object[typenameSlot];
  return typeof text === 'string' && text.startsWith('"') ? stringValue(text) : undefined;
}

/** Decodes the JSON text of a string. */
export function stringValue(text: string): string {
  return text.includes('\\') ? JSON.parse(text) : text.slice(1, -1);
}

/** Returns the JSON text of a tree. */
export function textOf(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  if (tree === null) return 'null';
  if (Array.isArray(tree)) return `[${tree.map(textOf).join(',')}]`;
  return `{${Object.entries(tree)
    .map(([slot, value]) => `"${responseNameOf(slot)}":${textOf(value)}`)
    .join(',')}}`;
}
