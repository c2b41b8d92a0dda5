const longestMs = 300_000;

/** Milliseconds until the next attempt: twice as long each time, give or take a half, so that jobs that failed together come back apart. */
export const backoffOf = (firstMs: number, attempts: number): number =>
  Math.min(firstMs * 2 ** (attempts - 1), longestMs) * (0.5 + Math.random());
