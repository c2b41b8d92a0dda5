import type { Database } from '@sophia/database';
import { SourceError } from '../reading/errors.ts';
import { runLoad } from '../run/run-load.ts';
import type { IngestRun, IngestSource } from '../run/source.ts';
import type { IngestSummary } from '../run/summary.ts';
import { SourceApiError } from './api-error.ts';
import { type Part, type Parts, partsOf, type Read } from './parts.ts';
import { refuseSample } from './refuse-sample.ts';

/** A system that the graph follows. */
export interface LiveSource {
  readonly source: IngestSource['source'];
  /** Its name, as people see it. */
  readonly title: string;
  /** Tenant whose graph it fills, and the setting that names it. Undefined: it is not connected, and nothing is read. */
  readonly tenant: string | undefined;
  readonly tenantSetting: string;
  /**
   * Reads a part into the tables, and says when to read it again. What cannot be used is refused and the rest goes on. Throws
   * SourceApiError if the part could not be read to its end.
   */
  read(part: Part, reading: LiveReading): Promise<Read>;
  /** True for an answer, as it came, that may be kept where it cannot be read. @default all may */
  mayKeep?(body: string): boolean;
}

export interface LiveReading {
  readonly run: IngestRun;
  /** Aborts when the run must stop. */
  readonly signal: AbortSignal;
}

/** Where a live source is read. */
export interface LiveContext {
  readonly database: Database;
  readonly clock: { now(): Date };
}

/** Parts that are read at once, so that the source's limit, and not the time of its answers, decides how long it takes. */
const lanes = 4;
/** After so many parts in a row that could not be read, the run ends: the source is away. */
const mostFailuresInARow = 3;
const renewMs = 30_000;
/** Most of an answer that is kept, where it is nonsense. */
const longestBody = 20_000;

/**
 * Reads the parts that are due, of which other processes may read some, and records the run. Throws SourceError if some
 * could not be read; the others were.
 */
export function runPass(
  live: LiveSource,
  { database, clock }: LiveContext,
  tenant: string,
  signal: AbortSignal,
): Promise<IngestSummary> {
  const parts = partsOf(database, tenant);
  return runLoad(
    {
      source: live.source,
      name: `${live.title}: live`,
      isLive: true,
      async load(run) {
        await refuseSample(database, tenant, live.tenantSetting);
        const failing = new AbortController();
        const ending = AbortSignal.any([signal, failing.signal]);
        const held = new Set<Part>();
        let renewed: Promise<void> = Promise.resolve();
        const renewing = setInterval(() => {
          // A part that is lost meanwhile is read twice, and the same way.
          renewed = parts.renew([...held], clock.now()).catch(failing.abort.bind(failing));
        }, renewMs).unref();
        const failures = new Failures(live.title);

        async function work(): Promise<void> {
          while (!ending.aborted && !failures.areTooMany) {
            const part = await parts.claim(clock.now());
            if (!part) return;
            held.add(part);
            await readOne(part).finally(() => held.delete(part));
          }
        }

        async function readOne(part: Part): Promise<void> {
          try {
            const read = await live.read(part, { run, signal: ending });
            await parts.finish(part, read, clock.now());
            failures.ended();
          } catch (error) {
            if (ending.aborted || !(error instanceof SourceApiError) || error.concernsAll) {
              await parts.release(part);
              throw error;
            }
            await park(live, run, parts, part, error, clock.now());
            failures.add(error);
          }
        }

        try {
          // The first lane that throws stops the others.
          const working = Array.from({ length: lanes }, () =>
            work().catch((error: unknown) => {
              failing.abort(error);
              throw error;
            }),
          );
          const outcomes = await Promise.allSettled(working);
          const rejected = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
          if (rejected.length > 0) throw failing.signal.reason;
          failures.throwIfAny();
        } finally {
          clearInterval(renewing);
          await renewed;
        }
      },
    },
    { database, tenant, signal },
  );
}

async function park(
  { mayKeep }: LiveSource,
  run: IngestRun,
  parts: Parts,
  part: Part,
  error: SourceApiError,
  now: Date,
): Promise<void> {
  if (error.failure === 'nonsense') {
    const { body } = error;
    const isKept = body !== undefined && (mayKeep?.(body) ?? true);
    await run.refuse(`${part.name}: answer`, error.message, isKept ? body.slice(0, longestBody) : undefined);
  }
  await parts.fail(part, error.message, now);
}

/** Counts parts that could not be read. */
class Failures {
  readonly #title: string;
  #inARow = 0;
  #total = 0;
  #last: SourceApiError | undefined;

  constructor(title: string) {
    this.#title = title;
  }

  get areTooMany(): boolean {
    return this.#inARow >= mostFailuresInARow;
  }

  ended(): void {
    this.#inARow = 0;
  }

  add(error: SourceApiError): void {
    this.#inARow += 1;
    this.#total += 1;
    this.#last = error;
  }

  throwIfAny(): void {
    if (this.#last === undefined) return;
    const what = this.#total === 1 ? 'a part' : `${this.#total} parts`;
    throw new SourceError(
      `${what} of ${this.#title} could not be read, and will be tried again: ${this.#last.message}`,
      { cause: this.#last },
    );
  }
}
