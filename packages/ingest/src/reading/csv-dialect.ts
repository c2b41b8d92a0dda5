/** What separates the fields of a file, and how many lines stand above its header. */
export interface CsvDialect {
  delimiter: string;
  /** Lines before the header: blank ones, `sep=;`, and titles of a report. */
  linesBefore: number;
}

const delimiters = [',', ';', '\t', '|'];
/** So many rows show what a file is like. */
const sampleRows = 20;

/**
 * Finds the delimiter from the first rows: the one that splits most of them into as many fields as the header; of
 * several the one that the header has most often. Quoted text does not count.
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

/** A title has one field where the table below it has several. */
function headerAmong(widths: readonly number[]): number {
  const first = widths.findIndex((width) => width > 1);
  return first === -1 ? 0 : first;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Rows that the sample holds whole, by the line that they begin on, counted from 0. */
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
  // A row that is cut off counts only when there is no other.
  return rows.length > 0 || text === '' ? rows : [{ text, line: begin }];
}

const isInsideQuotes = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1;

const widthOf = (text: string, delimiter: string): number => text.replace(/"[^"]*"/g, '').split(delimiter).length;
