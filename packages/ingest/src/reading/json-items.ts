import type { Readable } from 'node:stream';
import { reasonOf, UnusableInputError } from '../errors.ts';
import { ItemParser } from './item-parser.ts';

/** One record of a JSON file. */
export interface JsonItem {
  /** The property of the top-level object that it was found under; null in a top-level array. */
  key: string | null;
  /** Its place in its array; null for one of `fields`. */
  index: number | null;
  value: unknown;
}

export interface JsonItemsOptions {
  /** The properties of a top-level object whose arrays are delivered item by item. */
  lists?: readonly string[];
  /** The properties of a top-level object that are delivered in one piece. */
  fields?: readonly string[];
}

/** More than any source's largest record; a file that never closes a bracket must not fill the memory. */
const mostBytesWithoutItem = 256 * 1024 * 1024;

/**
 * Streams the records of a JSON file: the items of a top-level array, or what the options name of a top-level object,
 * in the file's order; what they do not name is passed over. Memory holds one record and one chunk, however long the
 * file.
 *
 * Integers that a number cannot hold exactly come as strings of their digits, for they are ids. A byte order mark is
 * dropped, bytes that are not UTF-8 become U+FFFD.
 *
 * A file that breaks off or is no JSON delivers what stands before the break and then throws UnusableInputError, which
 * names the byte.
 */
export async function* jsonItems(input: Readable, options: JsonItemsOptions = {}): AsyncGenerator<JsonItem> {
  const decoder = new TextDecoder();
  const items: JsonItem[] = [];
  let parser: ItemParser | undefined;
  let bytes = 0;
  let bytesAtItem = 0;
  for await (const chunk of chunksOf(input)) {
    const text = decoder.decode(chunk, { stream: true });
    bytes += chunk.length;
    parser ??= parserFor(text, options, (item) => items.push(item));
    try {
      parser?.write(text);
    } finally {
      if (items.length > 0) bytesAtItem = bytes;
      yield* items.splice(0);
    }
    if (bytes - bytesAtItem > mostBytesWithoutItem) {
      throw new UnusableInputError(`holds a record of more than ${mostBytesWithoutItem} bytes before byte ${bytes}`);
    }
  }
  if (!parser) throw new UnusableInputError('is empty');
  if (!parser.isEnded) throw new UnusableInputError(`breaks off at byte ${bytes}`);
}

/** The items of a top-level array; see `jsonItems`. */
export async function* jsonArray(input: Readable): AsyncGenerator<unknown> {
  for await (const { value } of jsonItems(input)) yield value;
}

/** Undefined while there are only blanks. */
function parserFor(text: string, options: JsonItemsOptions, onItem: (item: JsonItem) => void): ItemParser | undefined {
  const first = text.trimStart().at(0);
  if (first === undefined) return undefined;
  if (first === '[') {
    return new ItemParser(['$.*'], ({ key, value }) => onItem({ key: null, index: Number(key), value }));
  }
  const { lists = [], fields = [] } = options;
  if (first !== '{') throw new UnusableInputError('is no JSON array or object');
  if (lists.length + fields.length === 0)
    throw new UnusableInputError('holds a JSON object where an array is expected');
  const paths = [...lists.map((list) => `$.${list}.*`), ...fields.map((field) => `$.${field}`)];
  return new ItemParser(paths, ({ key, value, stack }) => {
    const list = stack.at(-1)?.key;
    if (stack.length === 1) onItem({ key: String(key), index: null, value });
    else if (typeof key === 'number') onItem({ key: String(list), index: key, value });
    else throw new UnusableInputError(`holds an object under "${list}" where an array is expected`);
  });
}

/** An error of the disk or of the archive says where in the file it struck; an abort stays what it is. */
async function* chunksOf(input: Readable): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of input) {
      bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new UnusableInputError(`cannot be read past byte ${bytes}: ${reasonOf(error)}`, { cause: error });
  }
}
