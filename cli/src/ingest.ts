import { inspect } from 'node:util';
import { DatabaseError, isConnectionError, isDiskFull } from '@sophia/database';
import { NatsUnreachableError } from '@sophia/events';
import { type IngestSummary, UnusableInputError } from '@sophia/ingest';
import { withoutSecrets } from '@sophia/settings';
import { givenPath, readToolSettings } from './common/settings.ts';
import { type IngestArguments, ingestArguments } from './ingest/arguments.ts';
import { showProgress } from './ingest/progress.ts';
import type { LoadRest } from './ingest/run.ts';
import { summaryLines } from './ingest/summary-text.ts';
import { NotIdleError } from './sample/not-idle-error.ts';

/** Milliseconds that a stop waits for the current batch. A batch that is not committed by then is rolled back. */
const longestStopMs = 800;
const stopped = 'Stopped before the end. Run the same command again to continue.';

/** `pnpm ingest SOURCE PATH`: loads an export into the graph. */
process.exitCode = await ingest(ingestArguments(process.argv.slice(2)));

async function ingest(given: IngestArguments): Promise<number> {
  const settings = readToolSettings();
  const path = givenPath(given.path);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C exits at once; the current batch is rolled back.
      if (stop.signal.aborted) process.exit(130);
      console.info('\nStopping');
      stop.abort();
      setTimeout(stopAtOnce, longestStopMs).unref();
    });
  }
  const progress = showProgress(process.stdout);
  try {
    // Imported after the arguments are checked, because it loads the code of all subgraphs.
    const { ingestInto } = await import('./ingest/run.ts');
    const watch = { progress, note: (line: string) => console.info(line), signal: stop.signal, onLoaded: printSummary };
    const { mapping } = given.reading;
    const reading = { ...given.reading, ...(mapping !== undefined && { mapping: givenPath(mapping) }) };
    const rest = await ingestInto(settings, { ...given, path, reading }, watch);
    if (rest) return exitCodeOf(rest, stop.signal);
    return stop.signal.aborted ? 130 : 0;
  } catch (error) {
    progress.end();
    console.error(withoutSecrets(inOneLine(error, given.path) ?? inspect(error)));
    return 1;
  }
}

function stopAtOnce(): never {
  console.info(stopped);
  process.exit(130);
}

function printSummary(summary: IngestSummary, hadSample: boolean): void {
  if (hadSample) console.info('Removed the sample, because your own data was loaded.');
  console.info(summaryLines(summary).join('\n'));
  if (summary.state === 'INTERRUPTED') console.info(stopped);
}

function exitCodeOf(rest: LoadRest, signal: AbortSignal): number {
  if (rest.parked > 0) console.error(`${rest.parked} events failed and are parked: see \`pnpm events\`.`);
  if (rest.parkedJobs > 0) console.error(`${rest.parkedJobs} jobs failed and are parked: see \`pnpm jobs\`.`);
  if (rest.waitingTexts > 0) {
    console.info(
      `${rest.waitingTexts} texts wait for their vectors, as while the inference service is away. Search finds them by words meanwhile.`,
    );
  }
  if (rest.left === 0) return 0;
  console.info(`${rest.left} events and jobs are left, so the timeline and the analyses are not complete yet.`);
  if (signal.aborted) return 130;
  console.error('There was no progress for a while: see `pnpm events`, `pnpm jobs` and the logs of the programs.');
  return 1;
}

/** Returns a one-line message; undefined for an unexpected error, which is shown in full. */
function inOneLine(error: unknown, path: string): string | undefined {
  if (error instanceof UnusableInputError) return `${path}: ${error.message}`;
  if (error instanceof DatabaseError || error instanceof NatsUnreachableError) return error.message;
  if (error instanceof NotIdleError) return error.message;
  if (error instanceof Error && isDiskFull(error))
    return `The disk of the database is full (${error.message}). Free some space and run the same command again to continue.`;
  if (error instanceof Error && isConnectionError(error))
    return `The connection to the database was lost (${error.message}). Run the same command again to continue.`;
  return undefined;
}
