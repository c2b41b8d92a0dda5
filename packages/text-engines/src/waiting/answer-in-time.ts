import { undefinedIfAway } from './undefined-if-away.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Milliseconds that somebody who waits for a search also waits for an engine. */
export const longestWaitMs = 3_000;

/** Asks an engine. Returns undefined if it is away, answers wrongly, or takes too long. */
export async function answerInTime<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  caller?: AbortSignal,
  waitMs = longestWaitMs,
): Promise<T | undefined> {
  const deadline = AbortSignal.timeout(waitMs);
  const signal = caller ? AbortSignal.any([caller, deadline]) : deadline;
  try {
    return await unlessAborted(ask(signal), signal);
  } catch (error) {
    if (deadline.aborted && !caller?.aborted) return undefined;
    return undefinedIfAway(error);
  }
}
