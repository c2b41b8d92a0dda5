import { inBackground, TenantClosedError } from '@sophia/database';
import { type Loop, startLoop } from '@sophia/events/loop';
import { SourceError } from '../reading/errors.ts';
import { SourceApiError } from './api-error.ts';
import { pauseAfter } from './pauses.ts';

export interface FollowingOptions {
  /** True if the loop looks for work on its own; otherwise it works only in `drain`. */
  readonly isMoving: boolean;
  readonly onError: (error: unknown) => void;
  readonly afterCommit: () => void;
}

/** Milliseconds between two looks for what is due. */
const idleMs = 2_000;
/** Longest duration of a timer, for a loop that only runs in `drain`. */
const neverMs = 2 ** 31 - 1;
const longestPauseMs = 3_600_000;

/** Looks again and again for what is due in a source. `step` returns a number above 0 if there may be more. */
export function startFollowing(
  { isConnected, step }: { readonly isConnected: boolean; step(signal: AbortSignal): Promise<number> },
  { isMoving, onError }: FollowingOptions,
): Loop {
  const untilOpen = (signal: AbortSignal) =>
    inBackground(() => step(signal)).catch((error: unknown) => {
      // The tenant is suspended; the source waits until it is open again.
      if (error instanceof TenantClosedError) return 0;
      throw error;
    });
  return startLoop({
    step: untilOpen,
    onError,
    idleMs: isMoving && isConnected ? idleMs : neverMs,
    isAsleep: !isMoving || !isConnected,
  });
}

/** How long a source waits after runs that failed: a minute, then twice as long, up to an hour, or as long as it wishes. */
export class Pace {
  #failures = 0;
  #pausedUntil = 0;
  readonly #clock: { now(): Date };

  constructor(clock: { now(): Date }) {
    this.#clock = clock;
  }

  get isPaused(): boolean {
    return this.#clock.now().getTime() < this.#pausedUntil;
  }

  /** Makes a run, which records itself. Returns the number of its records, at least 1; 0 if it failed. */
  async run(
    pass: () => Promise<{ readonly records: number }>,
    signal: AbortSignal,
    { onError, afterCommit }: FollowingOptions,
  ): Promise<number> {
    try {
      const { records } = await pass();
      this.#failures = 0;
      return Math.max(1, records);
    } catch (error) {
      if (signal.aborted) return 0;
      const pauseMs = pauseAfter(this.#failures++, longestPauseMs);
      const until = error instanceof SourceApiError ? error.until?.getTime() : undefined;
      this.#pausedUntil = Math.max(until ?? 0, this.#clock.now().getTime() + pauseMs);
      // The run says why. Anything else is a mistake of ours.
      if (!(error instanceof SourceError)) throw error;
      onError(error);
      return 0;
    } finally {
      afterCommit();
    }
  }
}
