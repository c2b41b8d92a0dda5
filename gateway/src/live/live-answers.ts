import type { ExecutionResult } from 'graphql';
import type { Reads } from '../caching/reads.ts';
import { pause } from '../common/cancellation.ts';
import type { WrittenData } from '../execution/written-data.ts';
import { writtenResult } from '../execution/written-result.ts';
import { createPatch, type PatchResult } from './live-patch.ts';
import type { Staleness } from './staleness.ts';

/** One answer to a live query. */
export interface LiveAnswer {
  /** Number of the answer, from 1. */
  readonly revision: number;
  readonly whole: ExecutionResult;
  /** The changes since the previous answer; absent if they are not shorter than the whole. */
  readonly patch?: PatchResult;
}

export interface LiveQuery {
  /** Runs the query on the current data, and records the data that it reads. Rejects when the signal is aborted. */
  readonly run: (reads: Reads, signal: AbortSignal) => Promise<WrittenData>;
  readonly staleness: Staleness;
  readonly throttleMs: number;
  readonly patch: boolean;
  readonly signal: AbortSignal;
}

/** An answer with errors may soon be better, but no event reports that. So it is repeated after this time. */
const faultyMs = 5_000;

/**
 * Yields the answers to a live query: the first immediately, and the next whenever its data has changed and the answer
 * differs.
 */
export async function* liveAnswers(query: LiveQuery): AsyncGenerator<LiveAnswer, void> {
  const { run, staleness, throttleMs, signal } = query;
  let last: WrittenData | undefined;
  for (let revision = 1; !signal.aborted; ) {
    const reads: Reads = [];
    const startedAt = performance.now();
    const written = await run(reads, signal);
    if (last === undefined || !isSame(last, written)) {
      const patch = query.patch && last ? createPatch(last, written, revision) : undefined;
      yield { revision, whole: writtenResult(written), ...(patch && { patch }) };
      revision += 1;
      last = written;
    }
    await untilWorthwhile(reads, written);
    await rest(startedAt + throttleMs - performance.now(), signal);
  }

  async function untilWorthwhile(reads: Reads, { errors }: WrittenData): Promise<void> {
    const decided = new AbortController();
    const ended = AbortSignal.any([signal, decided.signal]);
    const stale = staleness.whenStale(reads, ended);
    await (errors.length > 0 ? Promise.race([stale, rest(faultyMs, ended)]) : stale);
    decided.abort();
  }
}

/** Waits at most this long. */
async function rest(ms: number, signal: AbortSignal): Promise<void> {
  // The signal shows that the client has left.
  if (ms > 0) await pause(ms, signal).catch(() => undefined);
}

function isSame(one: WrittenData, other: WrittenData): boolean {
  return one.bytes.equals(other.bytes) && JSON.stringify(one.errors) === JSON.stringify(other.errors);
}
