import type { Readable } from 'node:stream';
import { UnusableInputError } from './errors.ts';

/** The encoding of a file, and how it was determined. */
export interface TextEncoding {
  /** Name in the Encoding Standard. */
  name: string;
  /** `mark`: a byte order mark. `content`: the bytes. `default`: not valid UTF-8. `choice`: the user's mapping. */
  by: 'mark' | 'content' | 'default' | 'choice';
}

const marks: readonly [name: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Returns the encoding that a user chose by name. Throws UnusableInputError for an unknown name. */
export function chosenEncoding(label: string): TextEncoding {
  try {
    return { name: new TextDecoder(label).encoding, by: 'choice' };
  } catch {
    throw new UnusableInputError(`there is no encoding "${label}"`);
  }
}

/**
 * Detects the encoding of a file: by its byte order mark, else UTF-8 if all bytes are valid UTF-8, UTF-16 if nearly
 * every other byte is zero, and Windows-1252 otherwise. Reads to the end of the file unless there is a mark.
 */
export async function encodingOf(input: Readable): Promise<TextEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      if (head.length < sampleBytes) {
        head = Buffer.concat([head, chunk.subarray(0, sampleBytes)]);
        const mark = marks.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
        if (mark) return { name: mark[0], by: 'mark' };
      }
      utf8.decode(chunk, { stream: true });
    }
    utf8.decode();
    return utf16Of(head) ?? { name: 'utf-8', by: 'content' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return utf16Of(head) ?? { name: 'windows-1252', by: 'default' };
  } finally {
    input.destroy();
  }
}

const sampleBytes = 1_024;

/**
 * Detects UTF-16 without a mark. Western text in it has a zero in nearly every pair of bytes, always on the same side.
 */
function utf16Of(head: Buffer): TextEncoding | null {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 4) return null;
  let [first, second] = [0, 0];
  for (let index = 0; index < pairs; index++) {
    if (head[2 * index] === 0) first++;
    if (head[2 * index + 1] === 0) second++;
  }
  if (second > 0.7 * pairs && first === 0) return { name: 'utf-16le', by: 'content' };
  if (first > 0.7 * pairs && second === 0) return { name: 'utf-16be', by: 'content' };
  return null;
}

/** Yields the text of a file, without its byte order mark. */
export async function* decoded(input: Readable, { name }: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(name);
  for await (const chunk of input as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
