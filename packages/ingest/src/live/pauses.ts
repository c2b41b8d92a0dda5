/** Milliseconds until others may take over what a process has claimed that gives no sign of life. */
export const claimMs = 120_000;

const firstPauseMs = 60_000;

/** Longest pause before something that fails is read again. The source itself is tried again sooner. */
export const longestPartPauseMs = 6 * 3_600_000;

/** Milliseconds to wait after failures in a row: a minute, then twice as long each time, up to the longest. */
export const pauseAfter = (failuresBefore: number, longestMs: number): number =>
  Math.min(firstPauseMs * 2 ** failuresBefore, longestMs);
