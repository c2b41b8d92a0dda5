import { type Admission, type AdmissionBounds, type AdmissionEvents, createAdmission } from './admission.ts';
import { nextLimit } from './next-limit.ts';
import type { ShedReason } from './shed-reason.ts';
import { createVitals, type Vitals } from './vitals.ts';

export interface AdmissionOptions extends Omit<AdmissionBounds, 'floor'> {
  /** Event loop delay from which nearly all requests are shed, in milliseconds. */
  readonly maxLoopLagMs: number;
  /** Used share of V8's heap from which nearly all requests are shed, 0 to 1. */
  readonly maxHeapShare: number;
  /** Memory of the process above which nearly all requests are shed, in bytes. */
  readonly maxResidentBytes: number;
  /** Returns the state of the process; called every 100 ms. */
  readonly vitals?: () => Vitals;
}

export const defaultAdmission: AdmissionOptions = {
  maxInProgress: 10_000,
  // The time bounds the queue, and MAX_MEMORY does: a waiting request holds its connection, its headers and up to 64 KiB
  // of its body.
  maxQueued: 10_000,
  maxWaitMs: 10_000,
  maxLoopLagMs: 1_000,
  maxHeapShare: 0.9,
  maxResidentBytes: Number.POSITIVE_INFINITY,
};

const intervalMs = 100;

/**
 * Number of requests that are always admitted: enough to keep one core busy with fast subgraphs. They continue under
 * pressure, because some pressure does not pass by itself: memory, once taken, is seldom returned.
 */
const floor = 16;

/** Creates an admission whose limit follows the state of the process, until it is disposed. */
export function createSteeredAdmission(options: AdmissionOptions, events?: AdmissionEvents): Admission & Disposable {
  const admission = createAdmission({ ...options, floor }, events);
  const vitals = options.vitals ?? createVitals(intervalMs);
  let lags: readonly [before: number, now: number] = [0, 0];

  function steer(): void {
    const { utilization, lagMs, heapShare, residentBytes } = vitals();
    lags = [lags[1], lagMs];
    const isShortOfMemory = heapShare > options.maxHeapShare || residentBytes > options.maxResidentBytes;
    admission.setPressure(isShortOfMemory ? 'memory' : loopPressure(lags, options.maxLoopLagMs));
    // Before room is made: a request that would be admitted now may have been abandoned long ago.
    admission.expire();
    const { limit } = admission.state();
    admission.setLimit(nextLimit({ limit, ...admission.takePeak(), utilization, lagMs: (lags[0] + lags[1]) / 2 }));
  }

  const timer = setInterval(steer, intervalMs).unref();
  return { ...admission, [Symbol.dispose]: () => clearInterval(timer) };
}

/** Ignores a single long delay, such as a loading supergraph; two in a row mean too much work. */
function loopPressure(lags: readonly number[], maxLagMs: number): ShedReason | undefined {
  return lags.every((lagMs) => lagMs > maxLagMs) ? 'event-loop' : undefined;
}
