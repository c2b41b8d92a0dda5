export interface LimitReading {
  readonly limit: number;
  /** Highest number in progress since the last reading. */
  readonly peak: number;
  /** True if a request found no room since the last reading. */
  readonly isCrowded: boolean;
  /** Share of the time in which the event loop was busy. */
  readonly utilization: number;
  /** Delay of the event loop, in milliseconds. */
  readonly lagMs: number;
}

/** Utilization from which the event loop counts as busy. */
const busyFrom = 0.9;

/** Acceptable delay of a busy event loop, in milliseconds. */
const targetLagMs = 50;

/**
 * Computes the number of requests that may be in progress from now on.
 *
 * The scarce resource of a gateway is the time of its event loop, so the limit follows the loop. It does not follow the
 * duration of requests, which depends on subgraphs and differs between operations by orders of magnitude.
 *
 * While the loop has time left, requests only wait for subgraphs. The limit then grows by the amount that would make
 * the loop busy, at most twofold at a time, however slow the subgraphs are. It falls only if the loop is busy and its
 * delay is too long, in proportion to the excess: fewer requests shorten each round without leaving the loop idle.
 */
export function nextLimit({ limit, peak, isCrowded, utilization, lagMs }: LimitReading): number {
  if (utilization < busyFrom) return isCrowded ? limit * Math.min(2, 1 / utilization) : limit;
  if (lagMs > targetLagMs) return Math.min(limit, peak) * Math.max(0.5, targetLagMs / lagMs);
  return isCrowded && lagMs < targetLagMs / 2 ? limit * 1.05 : limit;
}
