import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { reasonOf, UnusableInputError } from '../errors.ts';
import { type CsvDialect, dialectOf } from './csv-dialect.ts';
import { decoded, encodingOf, type TextEncoding } from './text-encoding.ts';

/** A CSV file as it was found to be written. Its rows can be read several times. */
export interface CsvFile {
  readonly encoding: TextEncoding;
  readonly dialect: CsvDialect;
  /** The names of the columns, without the blanks around them. A name may come twice, or be empty. */
  readonly header: readonly string[];
  rows(): AsyncGenerator<CsvRow>;
}

export interface CsvRow {
  /** The line of the file that the row ends on, counted from 1. */
  line: number;
  /** The row's fields in the order of the header, without the blanks around them; missing ones are left out at the end. */
  values: readonly string[];
  /** Set when the row has more or fewer fields than the header: what stands under which name is then doubtful. */
  fault?: string;
}

/** More than any CRM's longest row; a quote that is never closed must not fill the memory. */
const longestRow = 16 * 1024 * 1024;
/** As many as a spreadsheet can have. */
const mostColumns = 16_384;

/**
 * Opens a CSV file with a header, which `open` must give anew at each call. Takes what `encodingOf` and `dialectOf` find;
 * quoted line ends; blank lines; stray quotes inside a field.
 *
 * Throws UnusableInputError when it is empty or has more columns than a table can. A file that ends inside a quoted
 * field delivers the rows before it and then throws UnusableInputError, which names the line after which that is.
 */
export async function openCsv(open: () => Promise<Readable>, encoding?: TextEncoding): Promise<CsvFile> {
  const known = encoding ?? (await encodingOf(await open()));
  const dialect = dialectOf(await sampleOf(await open(), known));
  const read = async () => parsed(await open(), known, dialect);
  const [first] = await take(await read(), 1);
  if (!first) throw new UnusableInputError('is empty');
  const header = first.record;
  if (header.length > mostColumns) {
    throw new UnusableInputError(`has ${header.length} columns; more than ${mostColumns} are no table`);
  }
  return {
    encoding: known,
    dialect,
    header,
    async *rows() {
      let isHeader = true;
      for await (const { line, record } of await read()) {
        if (!isHeader) yield { line, ...fitted(record, header.length) };
        isHeader = false;
      }
    },
  };
}

/** Empty fields beyond the header are delimiters at the end of a row, which some programs write. */
function fitted(record: readonly string[], width: number): Omit<CsvRow, 'line'> {
  const isLonger = record.length > width && record.slice(width).some((value) => value !== '');
  const values = record.length > width ? record.slice(0, width) : record;
  return isLonger || record.length < width ? { values, fault: 'has more or fewer fields than the header' } : { values };
}

const sampleLength = 64 * 1024;

async function sampleOf(input: Readable, encoding: TextEncoding): Promise<string> {
  let sample = '';
  try {
    for await (const text of decoded(input, encoding)) {
      sample += text;
      if (sample.length >= sampleLength) break;
    }
  } finally {
    input.destroy();
  }
  if (sample.trim() === '') throw new UnusableInputError('is empty');
  return sample.slice(0, sampleLength);
}

async function* parsed(
  input: Readable,
  encoding: TextEncoding,
  { delimiter, linesBefore }: CsvDialect,
): AsyncGenerator<{ line: number; record: string[] }> {
  let line = linesBefore + 1;
  try {
    const parser = parse({
      bom: true,
      delimiter,
      from_line: linesBefore + 1,
      info: true,
      max_record_size: longestRow,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    const source = Readable.from(decoded(input, encoding));
    source.on('error', (error) => parser.destroy(error));
    for await (const { record, info } of source.pipe(parser)) {
      line = info.lines;
      yield { line, record };
    }
  } catch (error) {
    if (error instanceof UnusableInputError || (error instanceof Error && error.name === 'AbortError')) throw error;
    throw new UnusableInputError(`is no longer CSV after line ${line}: ${reasonOf(error)}`, { cause: error });
  } finally {
    input.destroy();
  }
}

async function take<T>(items: AsyncIterable<T>, most: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length === most) break;
  }
  return taken;
}
