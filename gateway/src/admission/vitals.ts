import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

/** The state of this process. */
export interface Vitals {
  /** Share of the time since the last call in which the event loop was busy, 0 to 1. */
  readonly utilization: number;
  /** Delay of the event loop, in milliseconds: every task waits that long. */
  readonly lagMs: number;
  /** Used share of V8's heap limit, 0 to 1. */
  readonly heapShare: number;
  readonly residentBytes: number;
}

/** Returns the state of the process since the last call. Call it every `intervalMs`. */
export function createVitals(intervalMs: number): () => Vitals {
  let before: EventLoopUtilization = performance.eventLoopUtilization();
  let readAt = performance.now();
  return () => {
    const utilization = performance.eventLoopUtilization();
    const now = performance.now();
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    const vitals = {
      utilization: performance.eventLoopUtilization(utilization, before).utilization,
      lagMs: Math.max(0, now - readAt - intervalMs),
      heapShare: used / limit,
      residentBytes: process.memoryUsage.rss(),
    };
    before = utilization;
    readAt = now;
    return vitals;
  };
}
