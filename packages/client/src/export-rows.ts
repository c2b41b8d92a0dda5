import { ConnectionError } from './errors.ts';

export interface ExportedRow<Row> {
  readonly row: Row;
  /** Byte behind the row: go on there with `from`, also tomorrow. */
  readonly end: number;
}

const lineBreak = 0x0a;

/** Reads JSON lines that begin at this byte of their file. */
export async function* rowsIn<Row>(
  file: AsyncIterable<Uint8Array>,
  from: number,
): AsyncGenerator<ExportedRow<Row>, void> {
  const decoder = new TextDecoder();
  let pending: Uint8Array[] = [];
  let end = from;
  for await (const bytes of file) {
    let begin = 0;
    for (let at = bytes.indexOf(lineBreak); at !== -1; at = bytes.indexOf(lineBreak, begin)) {
      pending.push(bytes.subarray(begin, at));
      const text = pending.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
      end += pending.reduce((sum, { length }) => sum + length, 1);
      pending = [];
      begin = at + 1;
      yield { row: JSON.parse(text), end };
    }
    if (begin < bytes.length) pending.push(bytes.slice(begin));
  }
  if (pending.length > 0) throw new ConnectionError('The file ends in the middle of a row');
}
