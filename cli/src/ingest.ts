import { DatabaseError, isConnectionError, isDiskFull } from '@sophia/database';
import { NatsUnreachableError } from '@sophia/events';
import { type IngestSummary, UnusableInputError } from '@sophia/ingest';
import { givenPath, readToolSettings } from './common/settings.ts';
import type { Rest } from './graph/backlog.ts';
import { type IngestArguments, ingestArguments } from './ingest/arguments.ts';
import { showProgress } from './ingest/progress.ts';
import { summaryLines } from './ingest/summary-text.ts';
import { NotIdleError } from './sample/not-idle-error.ts';

/** How long a stop waits for the batch or the database. What is not committed by then is not written. */
const longestStopMs = 800;
const stopped = 'Stopped before the end. Run the same command again: it goes on from here.';

/** `pnpm ingest SOURCE PATH`: loads an export into the graph. */
process.exitCode = await ingest(ingestArguments(process.argv.slice(2)));

async function ingest(given: IngestArguments): Promise<number> {
  const settings = readToolSettings();
  const path = givenPath(given.path);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C does not wait for the batch; what is not committed is not written.
      if (stop.signal.aborted) process.exit(130);
      console.info('\nStopping');
      stop.abort();
      setTimeout(stopAtOnce, longestStopMs).unref();
    });
  }
  const progress = showProgress(process.stdout);
  try {
    // The code of all subgraphs comes with it, which a call that is wrong need not wait for.
    const { ingestInto } = await import('./ingest/run.ts');
    const watch = { progress, note: (line: string) => console.info(line), signal: stop.signal, onLoaded: tell };
    const { mapping } = given.reading;
    const reading = { ...given.reading, ...(mapping !== undefined && { mapping: givenPath(mapping) }) };
    const rest = await ingestInto(settings, { ...given, path, reading }, watch);
    if (rest) return exitCodeOf(rest, stop.signal);
    return stop.signal.aborted ? 130 : 0;
  } catch (error) {
    progress.end();
    console.error(inOneLine(error, given.path) ?? error);
    return 1;
  }
}

function stopAtOnce(): never {
  console.info(stopped);
  process.exit(130);
}

function tell(summary: IngestSummary, hadSample: boolean): void {
  if (hadSample) console.info('The sample is removed: it gave way to your data.');
  console.info(summaryLines(summary).join('\n'));
  if (summary.state === 'INTERRUPTED') console.info(stopped);
}

function exitCodeOf(rest: Rest, signal: AbortSignal): number {
  if (rest.parked > 0)
    console.error(`${rest.parked} events could not be handled and are set aside: see \`pnpm events\`.`);
  if (rest.parkedJobs > 0)
    console.error(`${rest.parkedJobs} jobs have failed too often and are set aside: see \`pnpm jobs\`.`);
  if (rest.left === 0) return 0;
  console.info(`${rest.left} events and jobs are still on their way to the timeline and the analyses.`);
  if (signal.aborted) return 130;
  console.error('Nothing has moved for a while: see `pnpm events` and `pnpm jobs`, and the log of the programs.');
  return 1;
}

/** Undefined for an unexpected error, which should be shown in full. */
function inOneLine(error: unknown, path: string): string | undefined {
  if (error instanceof UnusableInputError) return `${path}: ${error.message}`;
  if (error instanceof DatabaseError || error instanceof NatsUnreachableError) return error.message;
  if (error instanceof NotIdleError) return error.message;
  if (error instanceof Error && isDiskFull(error))
    return `The disk of the database is full (${error.message}). Free some space and run the same command again: it goes on from here.`;
  if (error instanceof Error && isConnectionError(error))
    return `The database has gone away (${error.message}). Run the same command again: it goes on from here.`;
  return undefined;
}
