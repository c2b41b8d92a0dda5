import type { ShedReason } from './shed-reason.ts';

/** Limits the number of requests in progress, and queues a few others. */
export interface Admission {
  /** Returns true if the request is admitted at once; it must then `leave`. Otherwise it may `wait`. */
  enter(): boolean;
  /**
   * Queues the waiter until it is admitted, after which it must `leave`, or shed. Sheds it at once if the queue is
   * full.
   */
  wait(waiter: Waiter): void;
  /** Removes a waiter that has gone. */
  withdraw(waiter: Waiter): void;
  leave(): void;
  /** Sets the maximum number of requests in progress from now on. */
  setLimit(limit: number): void;
  /** While there is a reason, sheds waiting requests and all requests above the floor. */
  setPressure(reason: ShedReason | undefined): void;
  /** Sheds requests that have waited too long. */
  expire(): void;
  /** Returns the highest number in progress since the last call, and whether a request found no room. */
  takePeak(): { readonly peak: number; readonly isCrowded: boolean };
  state(): AdmissionState;
}

export interface AdmissionState {
  readonly limit: number;
  readonly inProgress: number;
  readonly queued: number;
}

interface Waiter {
  admit(): void;
  shed(reason: ShedReason): void;
}

export interface AdmissionBounds {
  /** Number of requests that are always admitted, whatever the limit or the pressure, so that both can recover. */
  readonly floor: number;
  readonly maxInProgress: number;
  readonly maxQueued: number;
  /** Maximum wait of a request, in milliseconds. */
  readonly maxWaitMs: number;
}

export interface AdmissionEvents {
  onShed?(reason: ShedReason): void;
  /** Called when a queued request is admitted. */
  onWaited?(seconds: number): void;
}

/** `now` returns the time in milliseconds. */
export function createAdmission(
  { floor, maxInProgress, maxQueued, maxWaitMs }: AdmissionBounds,
  { onShed, onWaited }: AdmissionEvents = {},
  now: () => number = () => performance.now(),
): Admission {
  let limit = maxInProgress;
  let pressure: ShedReason | undefined;
  let inProgress = 0;
  let peak = 0;
  let isCrowded = false;
  /** Waiting requests in order of arrival, with their arrival times. */
  const queue = new Map<Waiter, number>();

  const hasRoom = () => inProgress < (pressure ? Math.min(floor, limit) : limit);

  function begin(): void {
    inProgress += 1;
    if (inProgress > peak) peak = inProgress;
  }

  function shed(waiter: Waiter, reason: ShedReason): void {
    queue.delete(waiter);
    onShed?.(reason);
    waiter.shed(reason);
  }

  function admitWaiting(): void {
    for (const [waiter, since] of queue) {
      if (!hasRoom()) return;
      queue.delete(waiter);
      begin();
      onWaited?.((now() - since) / 1_000);
      waiter.admit();
    }
  }

  return {
    enter() {
      if (hasRoom() && queue.size === 0) {
        begin();
        return true;
      }
      isCrowded = true;
      return false;
    },
    wait(waiter) {
      if (pressure) shed(waiter, pressure);
      else if (queue.size >= maxQueued) shed(waiter, 'queue-full');
      else queue.set(waiter, now());
    },
    withdraw: (waiter) => void queue.delete(waiter),
    leave() {
      inProgress -= 1;
      if (queue.size > 0) admitWaiting();
    },
    setLimit(next) {
      limit = Math.floor(Math.min(maxInProgress, Math.max(floor, next)));
      admitWaiting();
    },
    setPressure(reason) {
      pressure = reason;
      if (reason) for (const waiter of queue.keys()) shed(waiter, reason);
    },
    expire() {
      const latest = now() - maxWaitMs;
      for (const [waiter, since] of queue) {
        if (since > latest) return;
        shed(waiter, 'waited-too-long');
      }
    },
    takePeak() {
      const taken = { peak, isCrowded };
      peak = inProgress;
      isCrowded = queue.size > 0;
      return taken;
    },
    state: () => ({ limit, inProgress, queued: queue.size }),
  };
}
