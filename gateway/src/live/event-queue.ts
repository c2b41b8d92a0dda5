/** What happens to a subscriber that takes events more slowly than they come. */
export type Overflow =
  /** The oldest event that waits gives way. */
  | 'drop-oldest'
  /** An event that waits gives way to the next of the same entity, in its place; when too many wait, the oldest. */
  | 'conflate'
  /** Its stream ends. */
  | 'end';

export interface EventQueueOptions<Event> {
  /** Events that may wait. */
  readonly max: number;
  readonly overflow: Overflow;
  /** Names the entity that an event is about; events for which it does not never give way to each other. */
  readonly entityOf?: (event: Event) => string | undefined;
  /** Told of each event that was dropped, or that ended the queue. */
  readonly onDropped?: () => void;
  /** Called once when nobody reads it any more. */
  readonly onLeft: () => void;
}

export interface QueuedEvent<Event> {
  readonly event: Event;
  /** How many events before it were dropped, or have given way to it. */
  readonly dropped: number;
  /** The first event that stood in its place, which is the event itself when none has given way to it. */
  readonly first: Event;
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

interface Place<Event> {
  event: Event;
  readonly first: Event;
  readonly entity: string | undefined;
  /** How many have given way here. */
  replaced: number;
}

export function createEventQueue<Event>(options: EventQueueOptions<Event>): EventQueue<Event> {
  const { max, overflow, onDropped, onLeft } = options;
  const conflates = overflow === 'conflate';
  const byEntity = new Map<string, Place<Event>>();
  let waiting: Place<Event>[] = [];
  let dropped = 0;
  let ending: Ending | undefined;
  let isLeft = false;
  let wake: (() => void) | undefined;

  function clear(): void {
    waiting = [];
    byEntity.clear();
  }

  /** The oldest that waits. */
  function take(): Place<Event> | undefined {
    const place = waiting.shift();
    if (place?.entity !== undefined) byEntity.delete(place.entity);
    return place;
  }

  function add(event: Event, entity: string | undefined): void {
    const place = { event, first: event, entity, replaced: 0 };
    waiting.push(place);
    if (entity !== undefined) byEntity.set(entity, place);
  }

  function leave(): void {
    if (isLeft) return;
    isLeft = true;
    clear();
    onLeft();
  }

  function close(how: Ending): void {
    ending ??= how;
    wake?.();
  }

  const over = { done: true, value: undefined } as const;

  return {
    get waiting() {
      return waiting.map(({ event }) => event);
    },
    push(event) {
      if (ending || isLeft) return;
      const entity = conflates ? options.entityOf?.(event) : undefined;
      const earlier = entity === undefined ? undefined : byEntity.get(entity);
      if (earlier) {
        onDropped?.();
        earlier.event = event;
        earlier.replaced += 1;
        return;
      }
      if (waiting.length >= max) {
        onDropped?.();
        if (overflow === 'end') {
          // What waits is too old to be of use to somebody who cannot keep up.
          clear();
          return close({ error: new SlowSubscriber() });
        }
        dropped += 1 + (take()?.replaced ?? 0);
      }
      add(event, entity);
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
      const place = take();
      if (place) {
        const { event, first, replaced } = place;
        const queued = { event, first, dropped: dropped + replaced };
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
