import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

/** How this process fares. */
export interface Vitals {
  /** Share of the time since it was last asked in which the event loop had something to do, 0 to 1. */
  readonly utilization: number;
  /** How much later than it should the event loop came to ask, in milliseconds: so long does everything wait. */
  readonly lagMs: number;
  /** Share of the memory that V8 may take for objects which is taken, 0 to 1. */
  readonly heapShare: number;
  readonly residentBytes: number;
}

/** Tells how the process has fared since the last call, which is meant to be made every `intervalMs`. */
export function createVitals(intervalMs: number): () => Vitals {
  let before: EventLoopUtilization = performance.eventLoopUtilization();
  let askedAt = performance.now();
  return () => {
    const utilization = performance.eventLoopUtilization();
    const now = performance.now();
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    const vitals = {
      utilization: performance.eventLoopUtilization(utilization, before).utilization,
      lagMs: Math.max(0, now - askedAt - intervalMs),
      heapShare: used / limit,
      residentBytes: process.memoryUsage.rss(),
    };
    before = utilization;
    askedAt = now;
    return vitals;
  };
}
