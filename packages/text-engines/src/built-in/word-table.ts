import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { EngineFaultError } from '../engine/text-engine.ts';

/** Vectors of words, of pieces of words (`##ing`), and of pairs of words (`late fee`). */
export interface WordTable {
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string;
  readonly dimensions: number;
  /** Number of the row of a word, a piece or a pair. */
  readonly rows: ReadonlyMap<string, number>;
  /** The numbers of all rows, one row after the other. They count in units of the row's scale. */
  readonly numbers: Int8Array;
  readonly scales: Float32Array;
}

const magic = 'SWT1';
const headerBytes = 16;

/**
 * Reads a table that training/write_table.py wrote: `SWT1`, then three little-endian numbers of 4 bytes (rows,
 * dimensions, bytes of the names), the scales, the rows, and the names in UTF-8, a line each.
 */
export async function readWordTable(file: URL): Promise<WordTable> {
  const bytes = await readFile(file);
  if (bytes.length < headerBytes || bytes.toString('latin1', 0, 4) !== magic) {
    throw new EngineFaultError(`${file.pathname} is not a table of words: it does not begin with ${magic}.`);
  }
  const [rowCount, dimensions, nameBytes] = [bytes.readUInt32LE(4), bytes.readUInt32LE(8), bytes.readUInt32LE(12)];
  const rowsAt = headerBytes + 4 * rowCount;
  const namesAt = rowsAt + rowCount * dimensions;
  if (bytes.length !== namesAt + nameBytes) {
    throw new EngineFaultError(
      `${file.pathname} has ${bytes.length} bytes, but its header says ${namesAt + nameBytes}.`,
    );
  }
  const names = bytes.toString('utf8', namesAt).split('\n');
  if (names.length !== rowCount) {
    throw new EngineFaultError(`${file.pathname} has ${rowCount} rows, but ${names.length} names.`);
  }
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    dimensions,
    rows: new Map(names.map((name, row) => [name, row])),
    numbers: new Int8Array(bytes.buffer, bytes.byteOffset + rowsAt, rowCount * dimensions),
    scales: Float32Array.from({ length: rowCount }, (_, row) => bytes.readFloatLE(headerBytes + 4 * row)),
  };
}
