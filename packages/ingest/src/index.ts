export { UnusableInputError } from './errors.ts';
export { batches } from './reading/batches.ts';
export { type CsvRow, csvRows } from './reading/csv-rows.ts';
export { type JsonItem, type JsonItemsOptions, jsonArray, jsonItems } from './reading/json-items.ts';
export { openTree, type Tree, type TreeEntry } from './reading/open-tree.ts';
export { ingestTables } from './run/ingest-tables.ts';
export { type RunOptions, runIngest } from './run/run-ingest.ts';
export type { Counted, IngestProgress, IngestRun, IngestSource } from './run/source.ts';
export type { Finding, IngestSummary } from './run/summary.ts';
