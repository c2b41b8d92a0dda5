/** The delimiter of a CSV file, and the number of lines above its header. */
export interface CsvDialect {
  delimiter: string;
  /** Number of lines before the header: blank lines, `sep=;` and titles of a report. */
  linesBefore: number;
}

const delimiters = [',', ';', '\t', '|'];
/** Number of rows to look at. */
const sampleRows = 20;

/**
 * Detects the dialect from the first rows. The delimiter is the one that splits most rows into as many fields as the
 * header. If several do, it is the one that the header contains most often. Ignores quoted text.
 */
export function dialectOf(sample: string): CsvDialect {
  const chosen = /^\s*sep=(.)\r?\n/i.exec(sample)?.[1];
  const rows = firstRows(sample);
  const content = rows.filter(({ text }) => !isBlank(text) && !/^sep=.$/i.test(text.trim()));
  const dialects = (chosen ? [chosen] : delimiters).map((delimiter) => {
    const widths = content.map(({ text }) => widthOf(text, delimiter));
    const header = headerAmong(widths);
    const width = widths[header] ?? 1;
    const alike = widths.slice(header).filter((other) => other === width).length;
    return { delimiter, width, alike, linesBefore: content[header]?.line ?? 0 };
  });
  const [best] = dialects
    .filter(({ width }) => width > 1)
    .sort((a, b) => Number(b.alike > 1) - Number(a.alike > 1) || b.width * b.alike - a.width * a.alike);
  return { delimiter: best?.delimiter ?? chosen ?? ',', linesBefore: best?.linesBefore ?? content[0]?.line ?? 0 };
}

/** Returns the index of the header. Titles above it have one field; the header has several. */
function headerAmong(widths: readonly number[]): number {
  const first = widths.findIndex((width) => width > 1);
  return first === -1 ? 0 : first;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Returns the complete rows of the sample, each with the line that it begins on, counted from 0. */
function firstRows(sample: string): { text: string; line: number }[] {
  const rows: { text: string; line: number }[] = [];
  let [text, line, begin] = ['', 0, 0];
  for (const part of sample.split(/\r\n|\n|\r/)) {
    text = text === '' ? part : `${text}\n${part}`;
    line++;
    if (isInsideQuotes(text)) continue;
    rows.push({ text, line: begin });
    if (rows.length === sampleRows) return rows;
    [text, begin] = ['', line];
  }
  // Returns an incomplete row only if there is no other.
  return rows.length > 0 || text === '' ? rows : [{ text, line: begin }];
}

const isInsideQuotes = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1;

const widthOf = (text: string, delimiter: string): number => text.replace(/"[^"]*"/g, '').split(delimiter).length;
