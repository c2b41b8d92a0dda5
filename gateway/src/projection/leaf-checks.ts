import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql';
import { quote } from '../answer-tree/character-codes.ts';
import { stringValue, type Tree, textOf } from '../answer-tree/tree.ts';
import {
  type LeafScan,
  maxInt,
  scanBoolean,
  scanCustom,
  scanFloat,
  scanInt,
  scanOneOf,
  scanString,
} from '../answer-tree/verbatim.ts';

/** Returns the JSON text for a leaf's value from a subgraph; undefined if it does not fit the type. */
export type LeafCheck = (leaf: Tree) => string | undefined;

function isString(leaf: Tree): leaf is string {
  return typeof leaf === 'string' && leaf.charCodeAt(0) === quote;
}

/** Parses a number; undefined for any other value. */
function numberOf(leaf: Tree): number | undefined {
  if (typeof leaf !== 'string') return undefined;
  const first = leaf.charCodeAt(0);
  const isNumber = first === 45 || (first >= 48 && first <= 57);
  return isNumber ? Number(leaf) : undefined;
}

/** True for an integer of few digits in canonical form: most integers are, and need no decoding. */
function isShortInteger(leaf: string): boolean {
  if (leaf.length > 9 || leaf === '-0') return false;
  for (let at = leaf.charCodeAt(0) === 45 ? 1 : 0; at < leaf.length; at += 1) {
    const code = leaf.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** The rules for the values of a scalar or enum. */
interface LeafRules {
  readonly check: LeafCheck;
  readonly scan: LeafScan;
}

const builtIn: Record<string, LeafRules> = {
  Int: {
    check(leaf) {
      if (typeof leaf === 'string' && isShortInteger(leaf)) return leaf;
      const value = numberOf(leaf);
      if (value === undefined || !Number.isInteger(value) || value < -maxInt - 1 || value > maxInt) return undefined;
      return String(value);
    },
    scan: scanInt,
  },
  // JSON can contain numbers that a double cannot hold, such as 1e999.
  Float: { check: (leaf) => (Number.isFinite(numberOf(leaf)) ? (leaf as string) : undefined), scan: scanFloat },
  String: { check: (leaf) => (isString(leaf) ? leaf : undefined), scan: scanString },
  Boolean: { check: (leaf) => (leaf === 'true' || leaf === 'false' ? leaf : undefined), scan: scanBoolean },
  ID: {
    check(leaf) {
      if (isString(leaf)) return leaf;
      return typeof leaf === 'string' && /^-?\d+$/.test(leaf) ? `"${leaf}"` : undefined;
    },
    scan: scanString,
  },
};

/** Values of custom scalars are not checked: only their subgraph knows them. */
const custom: LeafRules = { check: textOf, scan: scanCustom };

export function leafRules(type: GraphQLLeafType): LeafRules {
  if (isEnumType(type)) return enumRules(type);
  return (Object.hasOwn(builtIn, type.name) && builtIn[type.name]) || custom;
}

function enumRules(type: GraphQLEnumType): LeafRules {
  const names = new Set(type.getValues().map(({ name }) => name));
  const texts = new Set([...names].map((name) => `"${name}"`));
  return {
    check(leaf) {
      if (!isString(leaf)) return undefined;
      if (texts.has(leaf)) return leaf;
      // A name may be written with escapes.
      return names.has(stringValue(leaf)) ? leaf : undefined;
    },
    scan: scanOneOf(texts),
  };
}
