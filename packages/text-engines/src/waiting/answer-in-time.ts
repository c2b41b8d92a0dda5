import { undefinedIfAway } from './undefined-if-away.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Milliseconds that somebody who waits for a search also waits for an engine. */
export const longestWaitMs = 3_000;

/** An engine took longer than a person waits for it. So it failed, unlike one whose caller has left. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

/** Asks an engine. Returns undefined if it is away, answers wrongly, or takes too long. */
export async function answerInTime<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  caller?: AbortSignal,
  waitMs = longestWaitMs,
): Promise<T | undefined> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new TooSlowError(`It did not answer within ${waitMs} ms`)), waitMs);
  const signal = caller ? AbortSignal.any([caller, deadline.signal]) : deadline.signal;
  try {
    return await unlessAborted(ask(signal), signal);
  } catch (error) {
    if (deadline.signal.aborted && !caller?.aborted) return undefined;
    return undefinedIfAway(error);
  } finally {
    clearTimeout(timer);
  }
}
