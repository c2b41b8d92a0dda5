import type { BusEvent } from '../event-bus/event-source.ts';

/** A subscriber that receives events as they arrive, with those that it has not read yet. */
export interface Follower {
  waiting: BusEvent[];
  /** True if too many events arrived: the missing ones must be read from the bus. */
  isBehind: boolean;
  wake: () => void;
}

/** Maximum number of events that wait for a follower. One that falls further behind reads them from the bus again. */
const maxWaiting = 1_000;

export function createFollower(): Follower {
  return { waiting: [], isBehind: false, wake: () => undefined };
}

export function enqueue(follower: Follower, event: BusEvent): void {
  if (follower.isBehind) return;
  if (follower.waiting.length >= maxWaiting) follower.isBehind = true;
  else follower.waiting.push(event);
  follower.wake();
}

/** Returns the next event; undefined if the next ones must be read from the bus, or the follower has left. */
export async function nextEvent(follower: Follower, signal: AbortSignal): Promise<BusEvent | undefined> {
  for (;;) {
    const event = follower.waiting.shift();
    if (event || follower.isBehind || signal.aborted) return event;
    await new Promise<void>((resolve) => {
      follower.wake = resolve;
    });
  }
}
