import { type IngestSummary, runLoad, SourceError } from '@sophia/ingest';
import { GongApiError } from '../api/api-error.ts';
import { createGongApi } from '../api/gong-api.ts';
import type { GongContext } from '../connection/services.ts';
import { type Part, type Parts, partsOf } from './parts.ts';
import { type Reading, readPart } from './read-part.ts';
import { refuseSample } from './refuse-sample.ts';

/** Parts that are read at once, so that Gong's limit, and not the time of its answers, decides how long it takes. */
const lanes = 4;
/** After so many parts in a row that could not be read, the run ends: Gong is away. */
const mostFailuresInARow = 3;
const renewMs = 30_000;
/** Most of an answer that is kept, where it is nonsense. */
const longestBody = 20_000;

/** Name of the runs, as people see it. */
const runName = 'Gong: live';

/**
 * Reads the parts that are due, of which other processes may read some, and records the run. Throws SourceError if some
 * could not be read; the others were.
 */
export function runPass(context: GongContext, tenant: string, signal: AbortSignal): Promise<IngestSummary> {
  const { database, services } = context;
  const { settings } = services.source;
  const parts = partsOf(database, tenant);
  return runLoad(
    {
      source: 'gong',
      name: runName,
      isLive: true,
      async load(run) {
        await refuseSample(database, tenant);
        const failing = new AbortController();
        const ending = AbortSignal.any([signal, failing.signal]);
        const reading = { run, api: createGongApi(context, tenant, ending), keepsPrivate: settings.GONG_PRIVATE_CALLS };
        const held = new Set<Part>();
        let renewed: Promise<void> = Promise.resolve();
        const renewing = setInterval(() => {
          // A part that is lost meanwhile is read twice, and the same way.
          renewed = parts.renew([...held], context.clock.now()).catch(failing.abort.bind(failing));
        }, renewMs).unref();
        const failures = new Failures();

        async function work(): Promise<void> {
          while (!ending.aborted && !failures.areTooMany) {
            const part = await parts.claim(context.clock.now());
            if (!part) return;
            held.add(part);
            await readOne(part).finally(() => held.delete(part));
          }
        }

        async function readOne(part: Part): Promise<void> {
          try {
            await readPart(reading, part);
            await parts.finish(part, settings, context.clock.now());
            failures.ended();
          } catch (error) {
            if (ending.aborted || !(error instanceof GongApiError) || concernsAll(error)) {
              await parts.release(part);
              throw error;
            }
            await park(reading, parts, part, error, context.clock.now());
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

/** True if all requests fail alike, so that it is no use to go on with the others. */
const concernsAll = ({ failure, status }: GongApiError): boolean =>
  failure === 'spent' || status === 401 || status === 403;

async function park({ run }: Reading, parts: Parts, part: Part, error: GongApiError, now: Date): Promise<void> {
  if (error.failure === 'nonsense') {
    // What is private is kept nowhere.
    const isOpen = error.body !== undefined && !/"isPrivate"\s*:\s*"?true/i.test(error.body);
    await run.refuse(`${part.name}: answer`, error.message, isOpen ? error.body?.slice(0, longestBody) : undefined);
  }
  await parts.fail(part, error.message, now);
}

/** Counts parts that could not be read. */
class Failures {
  #inARow = 0;
  #total = 0;
  #last: GongApiError | undefined;

  get areTooMany(): boolean {
    return this.#inARow >= mostFailuresInARow;
  }

  ended(): void {
    this.#inARow = 0;
  }

  add(error: GongApiError): void {
    this.#inARow += 1;
    this.#total += 1;
    this.#last = error;
  }

  throwIfAny(): void {
    if (this.#last === undefined) return;
    const what = this.#total === 1 ? 'a part' : `${this.#total} parts`;
    throw new SourceError(`${what} of Gong could not be read, and will be tried again: ${this.#last.message}`, {
      cause: this.#last,
    });
  }
}
