import {
  batches,
  type CsvFile,
  type IngestRun,
  openCsv,
  openTree,
  type Tree,
  type TreeEntry,
  UnusableInputError,
} from '@sophia/ingest';
import { ColumnValues } from './columns/column-values.ts';
import { describeMapping } from './columns/describe-mapping.ts';
import { type Cell, Fields, type Reading } from './columns/fields.ts';
import { mapColumns, nested } from './columns/map-columns.ts';
import { type FileChoice, type MappingChoices, readMapping } from './columns/mapping-file.ts';
import { isSalesforceId, objectOf, recogniseTable } from './columns/recognise-table.ts';
import { isFooter } from './columns/report-footer.ts';
import { readRow, recordOf } from './read-row.ts';
import { type DigestedRow, digested, unreadRows } from './read-rows.ts';
import { saveBatch } from './save-batch.ts';
import type { Shape } from './tables/shape.ts';
import { shapeOf } from './tables/shapes.ts';
import { type LocaleFormats, localeFormats } from './values/locale.ts';

/** Rows per look-up of rows that were read before. */
const lookedUp = 1_000;
/** Rows per transaction. Others wait for the embedded database meanwhile. */
const written = 200;

interface CrmFile {
  entry: TreeEntry;
  csv: CsvFile;
  reading: Reading;
  shape: Shape;
}

/** Loads the CSV files of a folder, a zip archive or a single file, from any CRM. */
export async function loadCrm(path: string, run: IngestRun): Promise<void> {
  const { locale, mapping } = run.reading;
  const choices = mapping === undefined ? new Map<string, FileChoice>() : await readMapping(mapping);
  const formats = locale === undefined ? null : localeFormats(locale);
  await using tree = await openTree(path);
  const files = await recognise(tree, run, choices, formats);
  run.progress.phase('CRM tables');
  run.progress.total(files.reduce((sum, { entry }) => sum + entry.size, 0));
  for (const file of files) await loadFile(file, run);
}

/**
 * Recognises the tables among the files, and sorts referenced tables first. Reports its findings before they are used.
 */
async function recognise(
  tree: Tree,
  run: IngestRun,
  choices: MappingChoices,
  locale: LocaleFormats | null,
): Promise<CrmFile[]> {
  const candidates = tree
    .entries()
    .filter(({ path }) => /\.(csv|tsv)$/i.test(path) && !/(^|\/)(\.|__MACOSX)/.test(path));
  refuseUnusedChoices(candidates, choices);
  const files: CrmFile[] = [];
  const reasons: string[] = [];
  for (const entry of candidates) {
    run.signal.throwIfAborted();
    const choice = choices.get(entry.path) ?? choices.get(baseName(entry.path));
    const file = await open(tree, entry, run, choice, locale).catch((error: unknown) => {
      if (!(error instanceof UnusableInputError)) throw error;
      return error.message;
    });
    if (typeof file === 'string') {
      reasons.push(`${entry.path} ${file}`);
      await run.refuse(entry.path, file);
    } else if (file) files.push(file);
    else reasons.push(`${entry.path}: no columns of a known table`);
  }
  if (files.length === 0) {
    throw new UnusableInputError(
      `no CSV file with columns of a CRM, such as companies, people or deals (${reasons.slice(0, 3).join('; ') || 'no CSV file at all'}); use --mapping to name tables and columns`,
    );
  }
  return files.sort((a, b) => a.shape.rank - b.shape.rank || (a.entry.path < b.entry.path ? -1 : 1));
}

/** Throws when a choice names a missing file: the mistake must not go unnoticed. */
function refuseUnusedChoices(entries: readonly TreeEntry[], choices: MappingChoices): void {
  const names = new Set(entries.flatMap(({ path }) => [path, baseName(path)]));
  for (const name of choices.keys()) {
    if (!names.has(name)) throw new UnusableInputError(`the mapping names "${name}", but no file has this name`);
  }
}

const baseName = (path: string): string => path.replace(/^.*\//, '');
const sampleRows = 100;

/** Opens a file. Null for a file that is left out, which was reported. */
async function open(
  tree: Tree,
  entry: TreeEntry,
  run: IngestRun,
  choice: FileChoice | undefined,
  locale: LocaleFormats | null,
): Promise<CrmFile | null> {
  const csv = await openCsv(() => tree.stream(entry.path), choice?.encoding ?? undefined);
  const sample = await firstRows(csv);
  const properties = propertiesOf(csv, sample);
  const recognised = choice?.table
    ? { table: choice.table }
    : recogniseTable({
        path: entry.path,
        columns: [...csv.header, ...properties],
        values: (column) => sample.map((row) => row[csv.header.indexOf(column)] ?? ''),
      });
  if (!recognised.table) {
    const rows = await countRows(csv, run);
    run.note(`${entry.path}: left out, ${rows} rows: ${recognised.because}`);
    run.passOver(entry.path, `left out: ${recognised.because}`, Math.max(1, rows));
    return null;
  }
  for (const column of choice?.columns.keys() ?? []) {
    if (!csv.header.includes(column))
      throw new UnusableInputError(`has no column "${column}", which the mapping names`);
  }
  const mapping = mapColumns(recognised.table, csv.header, choice?.columns);
  const reading: Reading = { mapping, values: new Map(), locale: choice?.locale ?? locale };
  const values = await survey(csv, reading, run);
  for (const line of describeMapping(entry.path, csv, mapping, values)) run.note(line);
  return { entry, csv, reading: { ...reading, values }, shape: shapeOf(recognised.table) };
}

async function firstRows(csv: CsvFile): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  try {
    for await (const { values } of csv.rows()) {
      rows.push(values);
      if (rows.length === sampleRows) break;
    }
  } catch (error) {
    // The load itself reports what is wrong with the file.
    if (!(error instanceof UnusableInputError)) throw error;
  }
  return rows;
}

/** Returns the names inside a column `properties`, from the first row. */
function propertiesOf(csv: CsvFile, [first]: readonly (readonly string[])[]): string[] {
  const json = first?.[csv.header.indexOf(nested)];
  if (!json?.startsWith('{')) return [];
  try {
    return Object.keys(JSON.parse(json) as object);
  } catch {
    // Reported with the row when it is read.
    return [];
  }
}

async function countRows(csv: CsvFile, run: IngestRun): Promise<number> {
  let rows = 0;
  try {
    for await (const _ of csv.rows()) {
      rows++;
      run.signal.throwIfAborted();
    }
  } catch (error) {
    // A file that is left out may be truncated.
    if (!(error instanceof UnusableInputError)) throw error;
  }
  return rows;
}

/** Reads a file once to learn the format of its numbers and dates. */
async function survey(csv: CsvFile, reading: Reading, run: IngestRun): Promise<ReadonlyMap<string, ColumnValues>> {
  const { table, columns, header } = reading.mapping;
  const typed = [...table.fields.values()].filter(({ type }) => type !== 'text');
  const isNested = header.includes(nested);
  const fields = typed.filter(({ name }) => isNested || columns.has(name));
  const values = new Map<string, ColumnValues>();
  if (fields.length === 0) return values;
  try {
    for await (const { values: row } of csv.rows()) {
      run.signal.throwIfAborted();
      const cells = isNested ? cellsOf(new Fields(reading, row), fields) : cellsAt(reading, row, fields);
      for (const { cell, type } of cells) {
        const seen = values.get(cell.column) ?? new ColumnValues(type);
        seen.see(cell.text);
        values.set(cell.column, seen);
      }
    }
  } catch (error) {
    // The load itself reports what is wrong with the file.
    if (!(error instanceof UnusableInputError)) throw error;
  }
  return values;
}

type Field = ReturnType<typeof mapColumns>['fields'][number] & object;

const cellsOf = (row: Fields, fields: readonly Field[]): { cell: Cell; type: Field['type'] }[] =>
  fields.flatMap(({ name, type }) => {
    const cell = row.cell(name);
    return cell ? [{ cell, type }] : [];
  });

function cellsAt(
  { mapping: { columns, header } }: Reading,
  row: readonly string[],
  fields: readonly Field[],
): { cell: Cell; type: Field['type'] }[] {
  return fields.flatMap(({ name, type }) =>
    (columns.get(name) ?? []).flatMap((index) => {
      const text = row[index];
      return text ? [{ cell: { text, column: header[index] ?? name }, type }] : [];
    }),
  );
}

async function loadFile(file: CrmFile, run: IngestRun): Promise<void> {
  const { entry } = file;
  let advanced = 0;
  const reportedKeys = new Set<string>();
  const bytesPerBatch = Math.max(1, Math.round(entry.size / 20));
  for await (const rows of batches(readRows(file, run), lookedUp)) {
    const unread = await run.write((em) => unreadRows(em, rows));
    run.count({ inserted: [], changed: [], unchanged: { length: rows.length - unread.length } });
    for await (const batch of batches(unread, written)) await writeBatch(batch, entry.path, reportedKeys, run);
    const step = Math.min(bytesPerBatch, entry.size - advanced);
    advanced += step;
    run.progress.advance(step);
  }
  run.progress.advance(entry.size - advanced);
}

async function writeBatch(
  batch: readonly DigestedRow[],
  path: string,
  reportedKeys: Set<string>,
  run: IngestRun,
): Promise<void> {
  const { counted, refusedKeys } = await run.write((em) => saveBatch(em, run.tenant, batch));
  for (const result of counted) run.count(result);
  for (const key of refusedKeys) {
    if (reportedKeys.has(key)) continue;
    reportedKeys.add(key);
    run.defect(path, 'more companies or people share an identity than can be one: it joins none of them', key);
  }
}

/** Yields the usable rows. A truncated file gives the rows before the break. */
async function* readRows(file: CrmFile, run: IngestRun): AsyncGenerator<DigestedRow> {
  const { csv, entry, reading } = file;
  const made = new Map<string, string>();
  try {
    for await (const { line, values, fault } of csv.rows()) {
      const locator = `${entry.path}:${line}`;
      if (isFooter(values, csv.header.length)) {
        run.passOver(locator, 'a total or a note below a report');
        continue;
      }
      const other = otherObject(reading, values);
      if (other !== null) {
        run.passOver(locator, other);
        continue;
      }
      const row = await readRow(reading, values, locator, run);
      if (!row) continue;
      if (row.madeId !== undefined) {
        const before = made.get(row.madeId);
        const text = JSON.stringify(values);
        if (before !== undefined && before !== text) {
          await run.refuse(
            locator,
            'has no id, and nothing else that tells it apart from an earlier row',
            recordOf(reading, values),
          );
          continue;
        }
        made.set(row.madeId, text);
      }
      if (fault) run.defect(locator, fault);
      yield digested(row);
    }
  } catch (error) {
    if (!(error instanceof UnusableInputError)) throw error;
    await run.refuse(entry.path, error.message);
  }
}

/** Returns the Salesforce object of a row whose id does not belong to the table. */
function otherObject({ mapping: { table, columns } }: Reading, values: readonly string[]): string | null {
  if (table.idPrefix === null) return null;
  const id = values[columns.get('Id')?.[0] ?? -1] ?? '';
  if (!isSalesforceId(id) || id.startsWith(table.idPrefix)) return null;
  return `${objectOf(id)}, and no ${table.title}`;
}
