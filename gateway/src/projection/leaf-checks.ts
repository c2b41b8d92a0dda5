import { type GraphQLLeafType, isEnumType } from 'graphql';
import { stringValue, type Tree, textOf } from '../answer-tree/tree.ts';

/** The JSON text to answer with for what a subgraph sent as a leaf; undefined when it does not fit the type. */
export type LeafCheck = (leaf: Tree) => string | undefined;

const maxInt = 2 ** 31 - 1;

const quote = 34;

function isString(leaf: Tree): leaf is string {
  return typeof leaf === 'string' && leaf.charCodeAt(0) === quote;
}

/** The number that a leaf's text says; undefined for anything else. */
function numberOf(leaf: Tree): number | undefined {
  if (typeof leaf !== 'string') return undefined;
  const first = leaf.charCodeAt(0);
  const isNumber = first === 45 || (first >= 48 && first <= 57);
  return isNumber ? Number(leaf) : undefined;
}

/** Whether the text is an integer of few digits as JSON and GraphQL write it: most are, and need no decoding. */
function isShortInteger(leaf: string): boolean {
  if (leaf.length > 9 || leaf === '-0') return false;
  for (let at = leaf.charCodeAt(0) === 45 ? 1 : 0; at < leaf.length; at += 1) {
    const code = leaf.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

const builtIn: Record<string, LeafCheck> = {
  Int: (leaf) => {
    if (typeof leaf === 'string' && isShortInteger(leaf)) return leaf;
    const value = numberOf(leaf);
    if (value === undefined || !Number.isInteger(value) || value < -maxInt - 1 || value > maxInt) return undefined;
    return String(value);
  },
  // JSON can write numbers, such as 1e999, that a double cannot hold.
  Float: (leaf) => (Number.isFinite(numberOf(leaf)) ? (leaf as string) : undefined),
  String: (leaf) => (isString(leaf) ? leaf : undefined),
  Boolean: (leaf) => (leaf === 'true' || leaf === 'false' ? leaf : undefined),
  ID: (leaf) => {
    if (isString(leaf)) return leaf;
    return typeof leaf === 'string' && /^-?\d+$/.test(leaf) ? `"${leaf}"` : undefined;
  },
};

/** Checks texts of a scalar or enum. What a custom scalar may hold is its subgraph's business. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (!isEnumType(type)) return (Object.hasOwn(builtIn, type.name) && builtIn[type.name]) || textOf;
  const names = new Set(type.getValues().map(({ name }) => name));
  const texts = new Set([...names].map((name) => `"${name}"`));
  return (leaf) => {
    if (!isString(leaf)) return undefined;
    if (texts.has(leaf)) return leaf;
    // A name may be written with escapes.
    return names.has(stringValue(leaf)) ? leaf : undefined;
  };
}
