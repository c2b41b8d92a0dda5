import type { Database, EntityManager } from '@sophia/database';

/** What a person says of an input that does not say it itself. */
export interface ReadingOptions {
  /** How its numbers and dates are written where they can be read in two ways: `de`, `en-GB`. */
  locale?: string;
  /** Path of a file that says which column is what. */
  mapping?: string;
}

/** A loader of one source's exports, which a subgraph offers. */
export interface IngestSource {
  readonly source: 'slack' | 'gong' | 'crm';
  /**
   * Loads what lies at the path. Throws UnusableInputError when it is nothing of this source; a bad record inside is
   * refused and the rest goes on. May be stopped at any `write` and must end in the same rows when it is run again.
   */
  load(path: string, run: IngestRun): Promise<void>;
}

/** Hears how far a run is. */
export interface IngestProgress {
  /** What the run does next, in a few words. Progress begins anew. */
  phase(label: string): void;
  /** How much there is to do in this phase, in a unit of the loader's own (bytes or records). */
  total(amount: number): void;
  advance(amount: number): void;
}

/** What an `upsert` has done, apart; lists of which only the length counts. */
export interface Counted {
  readonly inserted: { readonly length: number };
  readonly changed: { readonly length: number };
  readonly unchanged: { readonly length: number };
}

/** What a loader works with. */
export interface IngestRun {
  readonly database: Database;
  readonly tenant: string;
  /** Rows are marked as sample data. */
  readonly isSample: boolean;
  readonly reading: ReadingOptions;
  /** Aborted when the run is to stop; `write` then throws. */
  readonly signal: AbortSignal;
  readonly progress: IngestProgress;
  /** Shows the user, before the load, how the input will be read. */
  note(line: string): void;
  /** One transaction of the tenant: rows and their events. Throws the signal's reason once the run is to stop. */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Counts records by what became of their row. */
  count(result: Counted): void;
  /**
   * Sets a record aside. `locator` says where it stands (`general/2026-03-02.json[4]`, `accounts.csv:17`), `reason` is the
   * same for all records with the same trouble, so that a summary can count them.
   */
  refuse(locator: string, reason: string, raw?: unknown): Promise<void>;
  /** Notes that something was read that is no record of this graph, and rightly left out: it counts neither way. `times` for as many at once. */
  passOver(locator: string, reason: string, times?: number): void;
  /** Notes that a record was taken but is incomplete or doubtful, with the value that makes it so where there is one. */
  defect(locator: string, reason: string, value?: string): void;
}
