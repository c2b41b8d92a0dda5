/** How often and how patiently something is tried again. */
export interface RetryOptions {
  /** Tries after the first one. @default 4 */
  readonly retries?: number | undefined;
  /** Longest time to wait for a try, in milliseconds; a server that asks for more is not asked again. @default 30 000 */
  readonly maxWaitMs?: number | undefined;
}

export interface BackOff {
  readonly retries: number;
  /**
   * Waits before a try. Resolves to false if the server asks for more time than allowed. Rejects when the signal is aborted.
   */
  before(attempt: number, retryAfterMs: number | undefined, signal: AbortSignal | undefined): Promise<boolean>;
}

const firstWaitMs = 250;

export function createBackOff({ retries = 4, maxWaitMs = 30_000 }: RetryOptions = {}): BackOff {
  return {
    retries,
    async before(attempt, retryAfterMs, signal) {
      if (retryAfterMs !== undefined && retryAfterMs > maxWaitMs) return false;
      // Half of it at random, so that the clients of a server that restarts do not come back all at once.
      const wait = Math.min(firstWaitMs * 2 ** (attempt - 1), maxWaitMs) * (0.5 + Math.random() / 2);
      await pause(retryAfterMs ?? wait, signal);
      return true;
    },
  };
}

/** Waits. Rejects when the signal is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const aborted = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', aborted);
      resolve();
    }, ms);
    signal?.addEventListener('abort', aborted, { once: true });
  });
}

/** Reads the header Retry-After: seconds, or a date. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
