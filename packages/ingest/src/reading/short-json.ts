import { maxDepth } from './item-parser.ts';
import type { JsonItem, JsonItemsOptions } from './json-item.ts';

/** Matches an integer outside strings that may be too long for a JavaScript number. */
const longInteger = /[\s:,[]-?\d{16}/;

/**
 * Parses a whole file at once, several times as fast as streaming it, and returns its records. Returns undefined for
 * files that must be streamed: malformed, deeply nested or unexpected ones, and those with very long integers.
 */
export function shortJsonItems(text: string, options: JsonItemsOptions): JsonItem[] | undefined {
  if (longInteger.test(text)) return undefined;
  const document = parse(text);
  if (Array.isArray(document)) return itemsOf(document, null);
  if (typeof document !== 'object' || document === null) return undefined;
  return fieldItems(text, document as Record<string, unknown>, options);
}

function fieldItems(
  text: string,
  document: Record<string, unknown>,
  { lists = [], fields = [] }: JsonItemsOptions,
): JsonItem[] | undefined {
  const wanted = Object.keys(document).filter((key) => lists.includes(key) || fields.includes(key));
  // A stream yields both values of a repeated property, but JSON.parse keeps only the last.
  if (wanted.length === 0 || wanted.some((key) => text.split(`"${key}"`).length > 2)) return undefined;
  const items: JsonItem[] = [];
  for (const key of wanted) {
    const value = document[key];
    const found = fields.includes(key) ? shallow([{ key, index: null, value }]) : itemsOf(value, key);
    if (found === undefined) return undefined;
    items.push(...found);
  }
  return items;
}

const itemsOf = (list: unknown, key: string | null): JsonItem[] | undefined =>
  Array.isArray(list) ? shallow(list.map((value, index) => ({ key, index, value }))) : undefined;

const shallow = (items: JsonItem[]): JsonItem[] | undefined =>
  items.every(({ value }) => isShallow(value, 2)) ? items : undefined;

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= maxDepth) return false;
  for (const key in value) if (!isShallow((value as Record<string, unknown>)[key], depth + 1)) return false;
  return true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
