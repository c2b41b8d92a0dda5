import type { Activity } from '../../activities/save-activities.ts';
import type { Deal, DealStageChange } from '../../deals/save-deals.ts';
import type { Product } from '../../deals/save-products.ts';
import type { SourceRecord } from '../../identity/source-record.ts';
import type { Fields } from '../columns/fields.ts';

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
  /** Set where the id is made of what the row says, which another row may say as well. */
  madeId?: string;
}

export interface ReadContext {
  tenant: string;
  isSample: boolean;
}

/** What the rows of a table mean; the dictionary says which columns they have. */
export interface Shape {
  /** Tables that others refer to are read first, which saves work; the result is the same in any order. */
  rank: number;
  /** Throws RowError for a row that cannot be taken. */
  read(fields: Fields, context: ReadContext): Row;
}
