import type { Activity } from '../activities/save-activities.ts';
import type { Deal, DealStageChange } from '../deals/save-deals.ts';
import type { Product } from '../deals/save-products.ts';
import type { SourceRecord } from '../identity/source-record.ts';
import type { Fields } from './fields.ts';

/** What a row is about; it counts as one record of the load. */
export type Subject =
  | { type: 'record'; value: SourceRecord }
  | { type: 'deal'; value: Deal }
  | { type: 'stageChange'; value: DealStageChange }
  | { type: 'product'; value: Product }
  | { type: 'activity'; value: Activity };

export interface Row {
  subject: Subject;
  /** Records that the row names on the way. */
  references?: SourceRecord[];
  stageChanges?: DealStageChange[];
}

export interface ReadContext {
  tenant: string;
  isSample: boolean;
}

/** One kind of CSV file. */
export interface Shape {
  /** How the file is called when nothing else tells what it is, in lower-case letters and digits. */
  fileNames: readonly string[];
  /** Columns that only such a file has together; any of the sets will do. */
  columns: readonly (readonly string[])[];
  /** Files that others refer to are read first, which saves work; the result is the same in any order. */
  rank: number;
  /** Throws RowError for a row that cannot be taken. */
  read(fields: Fields, context: ReadContext): Row;
}
