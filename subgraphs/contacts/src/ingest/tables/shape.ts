import type { Activity } from '../../activities/save-activities.ts';
import type { Deal, DealStageChange } from '../../deals/save-deals.ts';
import type { Product } from '../../deals/save-products.ts';
import type { SourceRecord, SourceSystem } from '../../identity/source-record.ts';
import type { Fields } from '../columns/fields.ts';

/** The subject of a row, which counts as one record of the load. */
export type Subject =
  | { type: 'record'; value: SourceRecord }
  | { type: 'deal'; value: Deal }
  | { type: 'stageChange'; value: DealStageChange }
  | { type: 'product'; value: Product }
  | { type: 'activity'; value: Activity };

export interface Row {
  subject: Subject;
  /** Further records that the row names. */
  references?: SourceRecord[];
  stageChanges?: DealStageChange[];
  /** Values that no field of the dictionary has, which are kept as they are. */
  custom?: Readonly<Record<string, string>>;
  /** Set when the id is derived from values that another row may share. */
  madeId?: string;
}

export interface ReadContext {
  tenant: string;
  isSample: boolean;
  /** The source of the table. */
  source: SourceSystem;
  /** Stands before ids of tables whose source shares its name with others. */
  namespace: string;
}

/** Converts the rows of a table. The dictionary lists its columns. */
export interface Shape {
  /** Referenced tables have a lower rank and are read first, which saves work. Any order gives the same result. */
  rank: number;
  /** Throws RowError for a row that cannot be used. */
  read(fields: Fields, context: ReadContext): Row;
}
