import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type CsvDialect, dialectOf } from './csv-dialect.ts';
import { reasonOf, UnusableInputError } from './errors.ts';
import { decoded, encodingOf, type TextEncoding } from './text-encoding.ts';

/** A CSV file with its detected format. Its rows can be read several times. */
export interface CsvFile {
  readonly encoding: TextEncoding;
  readonly dialect: CsvDialect;
  /** Names of the columns, trimmed. A name may be empty, or occur twice. */
  readonly header: readonly string[];
  rows(): AsyncGenerator<CsvRow>;
}

export interface CsvRow {
  /** Line of the file that the row ends on, counted from 1. */
  line: number;
  /** Fields of the row in the order of the header, trimmed. Shorter than the header if the row has fewer fields. */
  values: readonly string[];
  /** Set if the row has more or fewer fields than the header, so that its fields may belong to other columns. */
  fault?: string;
}

/** Most bytes of a row, which is more than any CRM's longest. Keeps an unclosed quote from filling the memory. */
const longestRow = 16 * 1024 * 1024;
/** Most columns that a spreadsheet can have. */
const maxColumns = 16_384;

/**
 * Opens a CSV file with a header. `open` must return a new stream of the file at each call. Detects encoding and
 * delimiter. Accepts line ends inside quotes, blank lines, and stray quotes inside a field.
 *
 * Throws UnusableInputError if the file is empty or has too many columns. A file that ends inside a quoted field yields
 * the rows before it and then throws UnusableInputError, which names the last good line.
 */
export async function openCsv(open: () => Promise<Readable>, encoding?: TextEncoding): Promise<CsvFile> {
  const known = encoding ?? (await encodingOf(await open()));
  const dialect = dialectOf(await sampleOf(await open(), known));
  const read = async () => parsed(await open(), known, dialect);
  const [first] = await take(await read(), 1);
  if (!first) throw new UnusableInputError('is empty');
  const header = first.record;
  if (header.length > maxColumns) {
    throw new UnusableInputError(`has ${header.length} columns; at most ${maxColumns} are allowed`);
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

/** Fits a row to the header. Ignores empty fields beyond it, because some programs end rows with delimiters. */
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
    throw new UnusableInputError(`is not valid CSV after line ${line}: ${reasonOf(error)}`, { cause: error });
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
