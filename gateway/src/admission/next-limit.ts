export interface LimitReading {
  readonly limit: number;
  /** At most in progress since the last reading. */
  readonly peak: number;
  /** Whether somebody found no room since the last reading. */
  readonly isCrowded: boolean;
  /** Share of the time in which the event loop was busy. */
  readonly utilization: number;
  /** How long everything waits for the event loop, in milliseconds. */
  readonly lagMs: number;
}

/** Above it the event loop has no time left that is worth mentioning. */
const busyFrom = 0.9;

/** How long everything may wait for a busy event loop, in milliseconds. */
const targetLagMs = 50;

/**
 * How many requests may be in progress from now on.
 *
 * What a gateway can run out of is the time of its one event loop, so the limit follows that, and not how long requests
 * take: that depends on the subgraphs and on what is asked for, and differs between operations by orders of magnitude. As
 * long as the loop has time left, requests do nothing but wait for subgraphs; so the limit grows by what would make the
 * loop busy, at most twofold at a time, however slow the subgraphs become. Only when the loop is busy and each of its
 * rounds is so full that everything waits for long does the limit fall, by as much as the wait is too long: fewer in
 * progress make rounds shorter without making the loop idle.
 */
export function nextLimit({ limit, peak, isCrowded, utilization, lagMs }: LimitReading): number {
  if (utilization < busyFrom) return isCrowded ? limit * Math.min(2, 1 / utilization) : limit;
  if (lagMs > targetLagMs) return Math.min(limit, peak) * Math.max(0.5, targetLagMs / lagMs);
  return isCrowded && lagMs < targetLagMs / 2 ? limit * 1.05 : limit;
}
