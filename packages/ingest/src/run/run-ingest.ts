import { basename, resolve } from 'node:path';
import { type Database, DatabaseError, inBackground } from '@sophia/database';
import { UnusableInputError } from '../errors.ts';
import { RefusedRecords } from './refused-records.ts';
import type { IngestProgress, IngestRun, IngestSource, ReadingOptions } from './source.ts';
import { SourceSync } from './source-sync.ts';
import { type IngestSummary, Tally } from './summary.ts';

export interface RunOptions {
  /** The database of the subgraph that the loader belongs to. */
  database: Database;
  tenant: string;
  /** @default false */
  isSample?: boolean;
  /** @default {} */
  reading?: ReadingOptions;
  progress?: IngestProgress;
  /** Hears how the input is going to be read, a line at a time. */
  note?: (line: string) => void;
  /** Stops the run after the batch that it is at. */
  signal?: AbortSignal;
  /** Awaited once, before the first record is written: the input is known to be usable, and the run can be seen. */
  beforeFirstWrite?: () => Promise<void>;
}

const titles: Record<IngestSource['source'], string> = { slack: 'Slack', gong: 'Gong', crm: 'CRM' };
const silent: IngestProgress = { phase() {}, total() {}, advance() {} };

/**
 * Loads an input through its subgraph's own code and keeps the books: a row in `source_syncs` that begins RUNNING and ends
 * SUCCEEDED, FAILED or INTERRUPTED, the records set aside, and a `source.sync.changed` event at either end.
 *
 * Throws what the loader throws, after it has written that down; UnusableInputError when the input is none of this
 * source. Of an input of which nothing was written there is no run: a path was mistyped, and no source has failed. A run
 * that was stopped by the signal is no error: the summary says INTERRUPTED, and the same run again ends as if it had
 * never been stopped.
 */
export const runIngest = (source: IngestSource, path: string, options: RunOptions): Promise<IngestSummary> =>
  inBackground(() => load(source, path, options));

async function load(source: IngestSource, path: string, options: RunOptions): Promise<IngestSummary> {
  const { database, tenant, isSample = false, reading = {}, progress = silent } = options;
  const { signal = new AbortController().signal } = options;
  const begun = performance.now();
  let prepared: Promise<void> | undefined;
  const tally = new Tally();
  const title = isSample
    ? `Sample data: ${titles[source.source]}`
    : `${titles[source.source]}: ${basename(resolve(path))}`;
  const sync = new SourceSync(database, tally, { tenant, source: source.source, name: title });
  const refused = new RefusedRecords(database, sync.identity);
  let started: Promise<void> | undefined;
  const begin = () => {
    started ??= sync.start();
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
    async write(work) {
      signal.throwIfAborted();
      await begin();
      prepared ??= options.beforeFirstWrite?.();
      await prepared;
      signal.throwIfAborted();
      return database.transaction(tenant, async (em) => {
        const result = await work(em);
        await sync.beat(em);
        return result;
      });
    },
  };

  try {
    await source.load(path, run);
    await begin();
  } catch (error) {
    // A loader that is stopped throws the signal's reason, or whatever the stop made of it on the way.
    if (!signal.aborted) {
      if (!started && error instanceof UnusableInputError) throw error;
      await begin();
      // When the database is what failed, the row stays RUNNING and the next run ends it.
      await sync.end('FAILED', safeMessage(error)).catch(() => undefined);
      throw error;
    }
  }
  const state = signal.aborted ? 'INTERRUPTED' : 'SUCCEEDED';
  if (started) {
    await refused.flush();
    await sync.end(state, null);
  }
  return tally.summary(state, (performance.now() - begun) / 1_000);
}

/** What users of the graph may read in the run's row. */
function safeMessage(error: unknown): string {
  if (error instanceof UnusableInputError || error instanceof DatabaseError) return error.message;
  return 'an unexpected error ended the run; the log of the program that ran it says more';
}
