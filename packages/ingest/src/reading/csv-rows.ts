import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { reasonOf, UnusableInputError } from '../errors.ts';

export interface CsvRow {
  /** The line of the file that the row ends on, counted from 1; the header is line 1. */
  line: number;
  /** The row's fields by the header's names, without the blanks around them; a missing field has no property. */
  record: Record<string, string>;
  /** Set when the row has more or fewer fields than the header: what stands under which name is then doubtful. */
  fault?: string;
}

/** More than any CRM's longest row; a quote that is never closed must not fill the memory. */
const longestRow = 16 * 1024 * 1024;

/**
 * Streams the rows of a CSV file with a header. Takes comma, semicolon or tab, whichever the header has most of; a byte
 * order mark (UTF-8 or UTF-16); quoted line ends; blank lines; stray quotes inside a field. Of two columns with one name
 * the first counts.
 *
 * A file that ends inside a quoted field delivers the rows before it and then throws UnusableInputError, which names
 * the line after which that is.
 */
export async function* csvRows(input: Readable): AsyncGenerator<CsvRow> {
  const texts = decoded(input);
  let line = 1;
  try {
    const first = await texts.next();
    if (first.done) throw new UnusableInputError('is empty');
    const parser = parse({
      columns: withoutRepeats,
      delimiter: delimiterOf(first.value),
      info: true,
      max_record_size: longestRow,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    const source = Readable.from(resumed(first.value, texts));
    source.on('error', (error) => parser.destroy(error));
    for await (const { record, info } of source.pipe(parser)) {
      line = info.lines;
      yield { line, record, ...(info.error && { fault: 'has more or fewer fields than the header' }) };
    }
  } catch (error) {
    if (error instanceof UnusableInputError || (error instanceof Error && error.name === 'AbortError')) throw error;
    throw new UnusableInputError(`is no longer CSV after line ${line}: ${reasonOf(error)}`, { cause: error });
  } finally {
    input.destroy();
  }
}

/** The text of a file, by its byte order mark; bytes that are no text become U+FFFD. */
async function* decoded(input: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of input as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
}

async function* resumed(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Spreadsheets of some countries write semicolons, for their comma is the decimal point. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const unquoted = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => unquoted.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** A column that csv-parse is told to skip is `false`. */
function withoutRepeats(header: string[]): (string | false)[] {
  return header.map((name, index) => (name === '' || header.indexOf(name) < index ? false : name));
}
