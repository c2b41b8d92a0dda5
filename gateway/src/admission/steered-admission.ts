import { type Admission, type AdmissionBounds, type AdmissionEvents, createAdmission } from './admission.ts';
import { nextLimit } from './next-limit.ts';
import type { ShedReason } from './shed-reason.ts';
import { createVitals, type Vitals } from './vitals.ts';

export interface AdmissionOptions extends Omit<AdmissionBounds, 'floor'> {
  /** Nearly everything is shed while the event loop comes to things so much later than it should, in milliseconds. */
  readonly maxLoopLagMs: number;
  /** Nearly everything is shed while so much of the memory that V8 has for objects is taken, 0 to 1. */
  readonly maxHeapShare: number;
  /** Nearly everything is shed while the process has more memory than this. */
  readonly maxResidentBytes: number;
  /** How the process fares; asked every 100 ms. */
  readonly vitals?: () => Vitals;
}

export const defaultAdmission: AdmissionOptions = {
  maxInProgress: 10_000,
  maxQueued: 1_000,
  maxWaitMs: 3_000,
  maxLoopLagMs: 1_000,
  maxHeapShare: 0.9,
  maxResidentBytes: Number.POSITIVE_INFINITY,
};

const intervalMs = 100;

/**
 * Enough to keep one core busy before quick subgraphs, so fewer than these would make the gateway slower. Under pressure
 * they go on, since some pressure does not pass by itself: memory, once taken, is seldom given back.
 */
const floor = 16;

/** An admission whose limit follows how the process fares, until it is disposed of. */
export function createSteeredAdmission(options: AdmissionOptions, events?: AdmissionEvents): Admission & Disposable {
  const admission = createAdmission({ ...options, floor }, events);
  const vitals = options.vitals ?? createVitals(intervalMs);
  let lags: readonly [before: number, now: number] = [0, 0];

  function steer(): void {
    const { utilization, lagMs, heapShare, residentBytes } = vitals();
    lags = [lags[1], lagMs];
    const isShortOfMemory = heapShare > options.maxHeapShare || residentBytes > options.maxResidentBytes;
    admission.setPressure(isShortOfMemory ? 'memory' : loopPressure(lags, options.maxLoopLagMs));
    // Before there is more room: who would be let in now may have given up long ago.
    admission.expire();
    const { limit } = admission.state();
    admission.setLimit(nextLimit({ limit, ...admission.takePeak(), utilization, lagMs: (lags[0] + lags[1]) / 2 }));
  }

  const timer = setInterval(steer, intervalMs).unref();
  return { ...admission, [Symbol.dispose]: () => clearInterval(timer) };
}

/** One long delay may be a single one, such as of a supergraph that is loaded; two in a row are too much work. */
function loopPressure(lags: readonly number[], maxLagMs: number): ShedReason | undefined {
  return lags.every((lagMs) => lagMs > maxLagMs) ? 'event-loop' : undefined;
}
