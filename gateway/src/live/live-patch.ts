import { randomUUID } from 'node:crypto';
import jsonPatch from 'fast-json-patch';
import type { ExecutionResult } from 'graphql';
import { isJsonObject, parseExactly } from '../common/json.ts';
import type { WrittenData } from '../execution/written-data.ts';

/** The changes in a live query's data. */
export interface PatchResult extends ExecutionResult {
  readonly stringify: () => string;
}

/**
 * Returns the changes from one answer to the next; undefined if the next is shorter than its changes, or is not plain
 * data.
 */
export function createPatch(before: WrittenData, after: WrittenData, revision: number): PatchResult | undefined {
  if (before.errors.length > 0 || after.errors.length > 0) return undefined;
  const [from, to] = [readMarked(before.text), readMarked(after.text)];
  if (!isJsonObject(from) || !isJsonObject(to)) return undefined;
  const patch = jsonPatch.compare(from, to);
  const text = `{"revision":${revision},"patch":${withNumbers(JSON.stringify(patch))}}`;
  return Buffer.byteLength(text) < after.bytes.length ? { stringify: () => text } : undefined;
}

/** Marks numbers that JavaScript would change. They are compared and copied as marked strings. */
const mark = `${randomUUID()} `;
const marked = new RegExp(`"${mark}([^"]*)"`, 'g');

const readMarked = (text: string) => parseExactly(text, (number) => mark + number);
const withNumbers = (text: string) => text.replaceAll(marked, '$1');

/** Returns the whole data, with the revision that the next patch is for. */
export function withRevision(whole: ExecutionResult, revision: number): ExecutionResult {
  return Object.assign({ ...whole, ...stringifyWith(whole, `"revision":${revision},`) }, { revision });
}

function stringifyWith(whole: ExecutionResult, first: string) {
  if (!('stringify' in whole) || typeof whole.stringify !== 'function') return {};
  const { stringify } = whole;
  return { stringify: (result: ExecutionResult) => `{${first}${String(stringify(result)).slice(1)}` };
}
