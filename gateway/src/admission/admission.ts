import type { ShedReason } from './shed-reason.ts';

/** Lets a number of requests be in progress at a time, and has a short queue for others. */
export interface Admission {
  /** Whether there is room at once. Who is let in must `leave`; who is not may `wait`. */
  enter(): boolean;
  /** Admits the waiter in its turn, after which it must `leave`, or sheds it; at once where there is no place. */
  wait(waiter: Waiter): void;
  /** The waiter has gone. */
  withdraw(waiter: Waiter): void;
  leave(): void;
  /** Sets how many may be in progress from now on. */
  setLimit(limit: number): void;
  /** As long as there is a reason, what is above the floor is shed at once, and so are those that wait. */
  setPressure(reason: ShedReason | undefined): void;
  /** Sheds who has waited too long. */
  expire(): void;
  /** What there was at most since the last call, and whether somebody found no room. */
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
  /** As many are let in whatever the limit or the pressure is, so that there is a way out of either. */
  readonly floor: number;
  readonly maxInProgress: number;
  readonly maxQueued: number;
  /** How long a request may wait, in milliseconds. */
  readonly maxWaitMs: number;
}

export interface AdmissionEvents {
  onShed?(reason: ShedReason): void;
  /** Somebody is let in who had to wait. */
  onWaited?(seconds: number): void;
}

/** `now` is a clock in milliseconds. */
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
  /** In order of arrival, each with the time of it. */
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
