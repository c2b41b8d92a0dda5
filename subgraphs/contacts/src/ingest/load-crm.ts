import {
  batches,
  csvRows,
  type IngestRun,
  openTree,
  type Tree,
  type TreeEntry,
  UnusableInputError,
} from '@sophia/ingest';
import { type Columns, detectShape } from './detect-shape.ts';
import { Fields, RowError } from './fields.ts';
import { saveBatch } from './save-batch.ts';
import type { Row, Shape } from './shape.ts';

const batchSize = 1_000;

interface CrmFile {
  entry: TreeEntry;
  shape: Shape;
}

/** Loads the CSV files of a folder, a zip archive or a single file, whatever CRM they are of. */
export async function loadCrm(path: string, run: IngestRun): Promise<void> {
  await using tree = await openTree(path);
  const files = await recognise(tree);
  run.progress.phase('CRM tables');
  run.progress.total(files.reduce((sum, { entry }) => sum + entry.size, 0));
  for (const file of files) await loadFile(tree, file, run);
}

/** The files that we know, those that others refer to first. */
async function recognise(tree: Tree): Promise<CrmFile[]> {
  const candidates = tree.entries().filter(({ path }) => /\.csv$/i.test(path) && !/(^|\/)(\.|__MACOSX)/.test(path));
  const files: CrmFile[] = [];
  for (const entry of candidates) {
    const shape = detectShape(await columnsOf(tree, entry.path), entry.path);
    if (shape) files.push({ entry, shape });
  }
  if (files.length === 0) {
    throw new UnusableInputError(
      'no CSV file with columns of a CRM: of its tables of accounts, deals and teams, of Salesforce or of HubSpot',
    );
  }
  return files.sort((a, b) => a.shape.rank - b.shape.rank || (a.entry.path < b.entry.path ? -1 : 1));
}

/** Known from the first row; none for a file without rows. */
async function columnsOf(tree: Tree, path: string): Promise<Columns> {
  try {
    for await (const { record } of csvRows(await tree.stream(path))) {
      return {
        header: Object.keys(record),
        properties: record.properties ? [...new Fields({ properties: record.properties }).keys()] : [],
      };
    }
  } catch (error) {
    // What is wrong with it is said when it is read, if anything else tells that it is of a CRM.
    if (!(error instanceof UnusableInputError)) throw error;
  }
  return { header: [], properties: [] };
}

async function loadFile(tree: Tree, { entry, shape }: CrmFile, run: IngestRun): Promise<void> {
  let advanced = 0;
  const told = new Set<string>();
  const bytesPerBatch = Math.max(1, Math.round(entry.size / 20));
  for await (const rows of batches(readRows(tree, entry.path, shape, run), batchSize)) {
    const { counted, refusedKeys } = await run.write((em) => saveBatch(em, run.tenant, rows));
    for (const result of counted) run.count(result);
    for (const key of refusedKeys) {
      if (told.has(key)) continue;
      told.add(key);
      run.defect(entry.path, 'more companies or people share an identity than can be one: it joins none of them', key);
    }
    const step = Math.min(bytesPerBatch, entry.size - advanced);
    advanced += step;
    run.progress.advance(step);
  }
  run.progress.advance(entry.size - advanced);
}

/** The rows that can be taken. A file that breaks off gives what was readable. */
async function* readRows(tree: Tree, path: string, shape: Shape, run: IngestRun): AsyncGenerator<Row> {
  try {
    for await (const { line, record, fault } of csvRows(await tree.stream(path))) {
      const locator = `${path}:${line}`;
      const row = await readRow(record, locator, shape, run);
      if (!row) continue;
      if (fault) run.defect(locator, fault);
      yield row;
    }
  } catch (error) {
    if (!(error instanceof UnusableInputError)) throw error;
    await run.refuse(path, error.message);
  }
}

async function readRow(
  record: Record<string, string>,
  locator: string,
  shape: Shape,
  run: IngestRun,
): Promise<Row | null> {
  const fields = new Fields(record);
  try {
    const row = shape.read(fields, run);
    for (const defect of fields.defects) run.defect(locator, defect);
    return row;
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    await run.refuse(locator, error.message, record);
    return null;
  }
}
