import { randomUUID } from 'node:crypto';
import jsonPatch from 'fast-json-patch';
import type { ExecutionResult } from 'graphql';
import { isJsonObject, parseExactly } from '../common/json.ts';
import type { WrittenData } from '../execution/memo.ts';

/** What has changed in a live query's data. */
export interface PatchResult extends ExecutionResult {
  readonly stringify: () => string;
}

/** From one answer to the next; undefined where the next is shorter than the way to it, or is not plain data. */
export function createPatch(before: WrittenData, after: WrittenData, revision: number): PatchResult | undefined {
  if (before.errors.length > 0 || after.errors.length > 0) return undefined;
  const [from, to] = [readMarked(before.text), readMarked(after.text)];
  if (!isJsonObject(from) || !isJsonObject(to)) return undefined;
  const patch = jsonPatch.compare(from, to);
  const text = `{"revision":${revision},"patch":${withNumbers(JSON.stringify(patch))}}`;
  return text.length < after.text.length ? { stringify: () => text } : undefined;
}

/** Comparing copies values. Numbers that JavaScript would change are kept as marked texts meanwhile. */
const mark = `${randomUUID()} `;
const marked = new RegExp(`"${mark}([^"]*)"`, 'g');

const readMarked = (text: string) => parseExactly(text, (number) => mark + number);
const withNumbers = (text: string) => text.replaceAll(marked, '$1');

/** The whole data, with the revision that the next patch is for. */
export function withRevision(whole: ExecutionResult, revision: number): ExecutionResult {
  return Object.assign({ ...whole, ...stringifyWith(whole, `"revision":${revision},`) }, { revision });
}

function stringifyWith(whole: ExecutionResult, first: string) {
  if (!('stringify' in whole) || typeof whole.stringify !== 'function') return {};
  const { stringify } = whole;
  return { stringify: (result: ExecutionResult) => `{${first}${String(stringify(result)).slice(1)}` };
}
