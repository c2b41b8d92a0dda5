import type { Database, EntityManager } from '@sophia/database';

/** Facts about an input that the user gives, because the input does not contain them. */
export interface ReadingOptions {
  /** Locale of ambiguous numbers and dates, such as `de` or `en-GB`. */
  locale?: string;
  /** Path of a file that maps columns to fields. */
  mapping?: string;
}

/** A subgraph's loader for the exports of one source. */
export interface IngestSource {
  readonly source: 'slack' | 'gong' | 'crm';
  /**
   * Loads the files at the path. Throws UnusableInputError if they are not of this source. Refuses a bad record and
   * goes on with the others. Any `write` may stop it; running it again must then end in the same rows.
   */
  load(path: string, run: IngestRun): Promise<void>;
}

/** Receives the progress of a run. */
export interface IngestProgress {
  /** Begins a phase. `label` describes it in a few words. Progress starts at 0 again. */
  phase(label: string): void;
  /** Sets the amount of work of this phase, in the loader's unit (bytes or records). */
  total(amount: number): void;
  advance(amount: number): void;
}

/** Result of an `upsert`. Only the lengths of the lists matter. */
export interface Counted {
  readonly inserted: { readonly length: number };
  readonly changed: { readonly length: number };
  readonly unchanged: { readonly length: number };
}

/** A run, as its loader sees it. */
export interface IngestRun {
  readonly database: Database;
  readonly tenant: string;
  /** True if rows are to be marked as sample data. */
  readonly isSample: boolean;
  readonly reading: ReadingOptions;
  /** Aborts when the run must stop; `write` then throws. */
  readonly signal: AbortSignal;
  readonly progress: IngestProgress;
  /** Shows the user a line that says how the input will be read. */
  note(line: string): void;
  /** Writes rows and their events in a transaction of the tenant. Throws the signal's reason if the run must stop. */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Counts records by what happened to their rows. */
  count(result: Counted): void;
  /**
   * Refuses a record. `locator` is its place, such as `general/2026-03-02.json[4]` or `accounts.csv:17`. Use the same
   * `reason` for all records with the same problem, so that the summary can count them.
   */
  refuse(locator: string, reason: string, raw?: unknown): Promise<void>;
  /**
   * Says that a live run has read all that lies at this place, the beginning of locators. Records of there that only
   * earlier runs refused are no longer refused.
   */
  fixed(place: string): Promise<void>;
  /** Says that these records of a live run can be used, or are gone, if earlier runs refused them. */
  fixedAt(locators: readonly string[]): Promise<void>;
  /**
   * Notes that `times` things were skipped on purpose because they are no records of this graph. They are not counted.
   */
  passOver(locator: string, reason: string, times?: number): void;
  /** Notes that a record was loaded but is incomplete or doubtful, with the value that is the problem, if any. */
  defect(locator: string, reason: string, value?: string): void;
}
