/**
 * What subgraphs answered, as far as a plan asked for it. A leaf stays the JSON text that it came as, so that numbers
 * keep every digit, strings keep their escapes, and nothing is decoded only to be encoded again.
 */
export type Tree = string | null | Tree[] | TreeObject;

/** Fields by slot. */
export interface TreeObject {
  [slot: string]: Tree;
}

/**
 * The property under which an object keeps a response name. Names that every JavaScript object inherits, `__proto__`
 * among them, get a character that no GraphQL name has, so that plain reading and writing of slots is safe.
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

/** The name that an object's `__typename` says; undefined when it says none. */
export function typeNameOf(object: TreeObject): string | undefined {
  const text = object[typenameSlot];
  return typeof text === 'string' && text.startsWith('"') ? stringValue(text) : undefined;
}

/** The value of a string's JSON text. */
export function stringValue(text: string): string {
  return text.includes('\\') ? JSON.parse(text) : text.slice(1, -1);
}

/** The JSON text of a tree. */
export function textOf(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  if (tree === null) return 'null';
  if (Array.isArray(tree)) return `[${tree.map(textOf).join(',')}]`;
  return `{${Object.entries(tree)
    .map(([slot, value]) => `"${responseNameOf(slot)}":${textOf(value)}`)
    .join(',')}}`;
}
