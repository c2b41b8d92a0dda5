const longestMs = 300_000;

/**
 * Returns the milliseconds before a retry: exponential back-off with jitter of 50%, up to 5 minutes before the jitter.
 */
export const backoffOf = (firstMs: number, attempts: number): number =>
  Math.min(firstMs * 2 ** (attempts - 1), longestMs) * (0.5 + Math.random());
