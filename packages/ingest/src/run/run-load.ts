import { type Database, DatabaseError, inBackground } from '@sophia/database';
import { tellRelay } from '@sophia/events';
import { SourceError, UnusableInputError } from '../reading/errors.ts';
import { RefusedRecords } from './refused-records.ts';
import type { IngestProgress, IngestRun, IngestSource, ReadingOptions } from './source.ts';
import { SourceSync } from './source-sync.ts';
import { type IngestSummary, Tally } from './summary.ts';

/** What a run reads. */
interface Load {
  readonly source: IngestSource['source'];
  /** Name of the run, in words for a person. */
  readonly name: string;
  /**
   * True for a system that is asked again and again: a run sees a part of it, so the refused records of earlier runs
   * stay until `fixed`, and a failure before the first record is a run that failed.
   *
   * @default false
   */
  readonly isLive?: boolean;
  /**
   * Milliseconds in which the next run of this process goes on with the row of this one, so that many short runs are one.
   *
   * @default 0
   */
  readonly goesOnFor?: number;
  load(run: IngestRun): Promise<void>;
}

export interface LoadOptions {
  /** Database of the loader's subgraph. */
  database: Database;
  tenant: string;
  /** @default false */
  isSample?: boolean;
  /** @default {} */
  reading?: ReadingOptions;
  progress?: IngestProgress;
  /** Called with each line that says how the input will be read. */
  note?: (line: string) => void;
  /** Stops the run after the current batch. */
  signal?: AbortSignal;
  /** Awaited once before the first record is written. The input is then known to be usable, and the run is visible. */
  beforeFirstWrite?: () => Promise<void>;
}

const silent: IngestProgress = { phase() {}, total() {}, advance() {} };

/**
 * Runs a load and records it: a row in `source_syncs`, whose state goes from RUNNING to SUCCEEDED, FAILED or
 * INTERRUPTED, a `source.sync.changed` event at the start and at the end, and the refused records.
 *
 * Throws the loader's errors after recording them. If the input is not of this source (UnusableInputError) and nothing
 * was written, throws without recording a run, because the path was probably mistyped. A run that the signal stops does
 * not throw: its summary says INTERRUPTED, and running it again ends as if it had not been stopped.
 */
export const runLoad = (load: Load, options: LoadOptions): Promise<IngestSummary> =>
  inBackground(() => runInBackground(load, options));

async function runInBackground(
  { source, name, isLive = false, goesOnFor = 0, load }: Load,
  options: LoadOptions,
): Promise<IngestSummary> {
  const { database, tenant, isSample = false, reading = {}, progress = silent } = options;
  const { signal = new AbortController().signal } = options;
  const begun = performance.now();
  let prepared: Promise<void> | undefined;
  const tally = new Tally();
  const sync = new SourceSync(database, tally, { tenant, source, name });
  const refused = new RefusedRecords(database, sync.identity);
  let started: Promise<void> | undefined;
  const begin = () => {
    started ??= sync.start(goesOnFor);
    return started;
  };
  const run: IngestRun = {
    database,
    tenant,
    isSample,
    reading,
    signal,
    progress,
    note: (line) => options.note?.(line),
    count: (result) => tally.count(result),
    defect: (locator, reason, value) => tally.defect(locator, reason, value),
    passOver: (locator, reason, times) => tally.passOver(locator, reason, times),
    refuse(locator, reason, raw) {
      tally.refuse(locator, reason);
      return refused.add(locator, reason, raw);
    },
    fixed: (place) => refused.removeFixed(place),
    fixedAt: (locators) => refused.removeFixedAt(locators),
    async write(work) {
      signal.throwIfAborted();
      await begin();
      prepared ??= options.beforeFirstWrite?.();
      await prepared;
      signal.throwIfAborted();
      return database.transaction(tenant, async (em) => {
        const result = await work(em);
        await sync.beat(em);
        await tellRelay(database, em);
        return result;
      });
    },
  };

  try {
    await load(run);
    await begin();
  } catch (error) {
    // A stopped loader throws the signal's reason, or an error that follows from it.
    if (!signal.aborted) {
      if (!started && !isLive && error instanceof UnusableInputError) throw error;
      await begin();
      // If the database failed, the row stays RUNNING until the next run ends it.
      await refused.flush().catch(() => undefined);
      await sync.end('FAILED', safeMessage(error)).catch(() => undefined);
      throw error;
    }
  }
  const state = signal.aborted ? 'INTERRUPTED' : 'SUCCEEDED';
  if (started) {
    await refused.flush();
    if (state === 'SUCCEEDED' && !isLive) await refused.removeFixed();
    await sync.end(state, null);
  }
  return tally.summary(state, (performance.now() - begun) / 1_000);
}

/** Returns a message that is safe to show to users of the graph. */
function safeMessage(error: unknown): string {
  if (error instanceof UnusableInputError || error instanceof SourceError || error instanceof DatabaseError)
    return error.message;
  return 'an unexpected error ended the run; see the log of the program that ran it';
}
