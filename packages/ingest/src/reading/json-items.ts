import type { Readable } from 'node:stream';
import { reasonOf, UnusableInputError } from './errors.ts';
import { ItemParser } from './item-parser.ts';
import type { JsonItem, JsonItemsOptions } from './json-item.ts';
import { shortJsonItems } from './short-json.ts';

/** Largest file to parse at once. */
const maxBytesAtOnce = 4 * 1024 * 1024;

/**
 * Most bytes of a record, which is more than any source's largest. Keeps an unclosed bracket from filling the memory.
 */
const maxBytesWithoutItem = 256 * 1024 * 1024;

/**
 * Streams the records of a JSON file in the file's order: the items of a top-level array, or those properties of a
 * top-level object that the options name. Holds at most the first 4 MiB, or one record and one chunk, in memory.
 *
 * Yields integers that a number cannot hold exactly as strings of digits, because they are ids. Drops a byte order mark
 * and replaces bytes that are not UTF-8 by U+FFFD.
 *
 * If the file is cut off or malformed, yields the records before that place and then throws UnusableInputError, which
 * names the byte.
 */
export async function* jsonItems(input: Readable, options: JsonItemsOptions = {}): AsyncGenerator<JsonItem> {
  const begun = await readAhead(input);
  const short = begun.isWhole ? shortJsonItems(new TextDecoder().decode(begun.bytes), options) : undefined;
  yield* short ?? streamedItems(begun, options);
}

async function* streamedItems(begun: Begun, options: JsonItemsOptions): AsyncGenerator<JsonItem> {
  const decoder = new TextDecoder();
  const items: JsonItem[] = [];
  let parser: ItemParser | undefined;
  let bytes = 0;
  let bytesAtItem = 0;
  for await (const chunk of chunksOf(begun)) {
    const text = decoder.decode(chunk, { stream: true });
    parser ??= parserFor(text, bytes, options, (item) => items.push(item));
    bytes += chunk.length;
    try {
      parser?.write(text);
    } finally {
      if (items.length > 0) bytesAtItem = bytes;
      yield* items.splice(0);
    }
    if (bytes - bytesAtItem > maxBytesWithoutItem) {
      throw new UnusableInputError(`holds a record of more than ${maxBytesWithoutItem} bytes before byte ${bytes}`);
    }
  }
  if (!parser) throw new UnusableInputError('is empty');
  if (!parser.isEnded) throw new UnusableInputError(`breaks off at byte ${bytes}`);
}

/** Streams the items of a top-level array; see `jsonItems`. */
export async function* jsonArray(input: Readable): AsyncGenerator<unknown> {
  for await (const { value } of jsonItems(input)) yield value;
}

/** Creates the parser for a file that begins with this text. Returns undefined if the text is blank. */
function parserFor(
  text: string,
  start: number,
  options: JsonItemsOptions,
  onItem: (item: JsonItem) => void,
): ItemParser | undefined {
  const first = text.trimStart().at(0);
  if (first === undefined) return undefined;
  if (first === '[') {
    return new ItemParser(['$.*'], start, ({ key, value }) => onItem({ key: null, index: Number(key), value }));
  }
  const { lists = [], fields = [] } = options;
  if (first !== '{') throw new UnusableInputError('is not a JSON array or object');
  if (lists.length + fields.length === 0)
    throw new UnusableInputError('holds a JSON object where an array is expected');
  const paths = [...lists.map((list) => `$.${list}.*`), ...fields.map((field) => `$.${field}`)];
  return new ItemParser(paths, start, ({ key, value, stack }) => {
    const list = stack.at(-1)?.key;
    if (stack.length === 1) onItem({ key: String(key), index: null, value });
    else if (typeof key === 'number') onItem({ key: String(list), index: key, value });
    else throw new UnusableInputError(`holds an object under "${list}" where an array is expected`);
  });
}

/** The first bytes of a file, and an iterator over the others. */
interface Begun {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
  readonly rest: AsyncIterator<Buffer>;
  /** Error that stopped the reading, if any. */
  readonly failure?: unknown;
}

async function readAhead(input: Readable): Promise<Begun> {
  const rest: AsyncIterator<Buffer> = input[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    while (size <= maxBytesAtOnce) {
      const next = await rest.next();
      if (next.done) return { bytes: Buffer.concat(chunks), isWhole: true, rest };
      chunks.push(next.value);
      size += next.value.length;
    }
    return { bytes: Buffer.concat(chunks), isWhole: false, rest };
  } catch (failure) {
    return { bytes: Buffer.concat(chunks), isWhole: false, rest, failure };
  }
}

/** Yields all chunks. Adds the byte to an error of the disk or the archive. Rethrows an abort unchanged. */
async function* chunksOf({ bytes: first, isWhole, rest, failure }: Begun): AsyncGenerator<Buffer> {
  let bytes = first.length;
  try {
    yield first;
    if (failure !== undefined) throw failure;
    if (isWhole) return;
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      bytes += next.value.length;
      yield next.value;
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new UnusableInputError(`cannot be read past byte ${bytes}: ${reasonOf(error)}`, { cause: error });
  } finally {
    await rest.return?.();
  }
}
