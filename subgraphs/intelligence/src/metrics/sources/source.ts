import type { Sql } from '@sophia/database';

/** Kind of changed facts. A change marks a day of one kind as stale; sources say which kinds they read. */
type FactKind = 'activities' | 'calls' | 'deals' | 'handoffs' | 'interactions' | 'threads';

/** Days of the tenant that follow each other, and the same as times. */
interface Days {
  /** Start of the first day, a timestamptz. */
  readonly from: Sql;
  /** End of the last day, a timestamptz. */
  readonly to: Sql;
  /** The days, a date[]. */
  readonly days: Sql;
  /** Returns the day of a timestamptz in the tenant's time zone. */
  readonly dayOf: (time: Sql) => Sql;
  /** Returns the time at which a day begins. */
  readonly startOf: (day: Sql) => Sql;
}

/** Names and other values that records are grouped by, besides accounts and employees. */
type ItemDimension =
  | 'call_kind'
  | 'competitor'
  | 'deal'
  | 'objection'
  | 'product'
  | 'role'
  | 'seniority'
  | 'software'
  | 'source'
  | 'stage'
  | 'topic';

/** Dimension by which a source groups. */
export type SourceDimension = 'account' | 'employee' | ItemDimension;

/** Dimension by which cells are apart. A market is the region and the segment of the account. */
export type CellDimension = SourceDimension | 'market';

export const isItem = (dimension: CellDimension): dimension is ItemDimension =>
  dimension !== 'account' && dimension !== 'employee' && dimension !== 'market';

/**
 * Records that metrics count, each on one day. Each record has parts: numbers that are added up over any days and
 * groups. All metrics are sums of parts, or ratios of two sums, so that they are right for any range and grouping.
 */
export interface MetricSource<Part extends string = string> {
  readonly name: string;
  /** Stands for the source in its cells, so it never changes, and no other source ever has it. */
  readonly number: number;
  /** What one record is, and the day that it counts on, in words. */
  readonly grain: string;
  readonly facts: FactKind;
  /**
   * Dimensions of the records, and of how many accounts, employees or items one record can be. It counts for each of
   * them, and once in total.
   */
  readonly dimensions: Readonly<Partial<Record<SourceDimension, 'one' | 'many'>>>;
  /**
   * Numbers of a record, each a SQL expression over the columns of `records`. Null counts as 0. Cells have them by place,
   * 16 at most: a change needs a migration that marks all days.
   */
  readonly parts: Readonly<Record<Part, Sql>>;
  /**
   * Returns a select of the records of these days, with the columns that `parts` name, and: day, currency, account_id,
   * employee_ids (uuid[]) if it goes by employees, and for each item a text[], such as topic_items.
   */
  readonly records: (days: Days) => Sql;
  /**
   * By kind of facts, SQL for the days whose records a change on a day can change, if they are more than the day itself. The
   * kind `facts` is one of them; more may be.
   */
  readonly changedBy?: Readonly<Partial<Record<FactKind, (day: Sql) => Sql>>>;
}

export const defineSource = <Part extends string>(source: MetricSource<Part>): MetricSource<Part> => source;

/** Returns the column of the cells that has a part. */
export const columnOfPart = ({ parts }: MetricSource, part: string): string =>
  partColumns[Object.keys(parts).indexOf(part)] ?? '';

/** Columns of the cells with the parts of their source. */
export const partColumns: readonly string[] = Array.from({ length: 16 }, (_, place) => `part_${place + 1}`);
