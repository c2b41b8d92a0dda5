/** What happens to a subscriber that takes events more slowly than they come. */
export type Overflow = 'drop-oldest' | 'end';

export interface EventQueueOptions {
  /** Events that may wait. */
  readonly max: number;
  readonly overflow: Overflow;
  /** Told of each event that was dropped, or that ended the queue. */
  readonly onDropped?: () => void;
  /** Called once when nobody reads it any more. */
  readonly onLeft: () => void;
}

export interface QueuedEvent<Event> {
  readonly event: Event;
  /** How many events before it were dropped. */
  readonly dropped: number;
}

/** Events on their way to one subscriber, who may be slower than the others. */
export interface EventQueue<Event> extends AsyncIterableIterator<QueuedEvent<Event>, undefined> {
  push(event: Event): void;
  /** What has not been read yet, the oldest first. */
  readonly waiting: readonly Event[];
  /** Ends it behind what waits. */
  end(): void;
  /** Ends it with an error behind what waits. */
  fail(error: unknown): void;
}

/** The queue was ended because its subscriber was too slow. */
export class SlowSubscriber extends Error {}

type Ending = { readonly error?: unknown };

export function createEventQueue<Event>({ max, overflow, onDropped, onLeft }: EventQueueOptions): EventQueue<Event> {
  let waiting: Event[] = [];
  let dropped = 0;
  let ending: Ending | undefined;
  let isLeft = false;
  let wake: (() => void) | undefined;

  function leave(): void {
    if (isLeft) return;
    isLeft = true;
    waiting = [];
    onLeft();
  }

  function close(how: Ending): void {
    ending ??= how;
    wake?.();
  }

  const over = { done: true, value: undefined } as const;

  return {
    get waiting() {
      return waiting;
    },
    push(event) {
      if (ending || isLeft) return;
      if (waiting.length >= max) {
        onDropped?.();
        if (overflow === 'end') {
          // What waits is too old to be of use to somebody who cannot keep up.
          waiting = [];
          return close({ error: new SlowSubscriber() });
        }
        waiting.shift();
        dropped += 1;
      }
      waiting.push(event);
      wake?.();
    },
    end: () => close({}),
    fail: (error) => close({ error }),
    async next() {
      while (waiting.length === 0 && !ending && !isLeft) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const [event] = waiting.splice(0, 1);
      if (event !== undefined) {
        const queued = { event, dropped };
        dropped = 0;
        return { done: false, value: queued };
      }
      leave();
      if (ending && 'error' in ending) {
        const { error } = ending;
        ending = {};
        throw error;
      }
      return over;
    },
    async return() {
      leave();
      close({});
      return over;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
