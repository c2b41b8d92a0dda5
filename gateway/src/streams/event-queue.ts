import type { Pipeable, Sink } from '@sophia/serving';
import { Backlog, type BacklogOptions, type QueuedEvent } from './backlog.ts';

export interface EventQueueOptions<Event> extends BacklogOptions<Event> {
  /** Called once when the subscriber has left. */
  readonly onLeft: () => void;
}

/** Queue of events for one subscriber, who may be slower than the others. */
export interface EventQueue<Event> extends Pipeable<QueuedEvent<Event>> {
  push(event: Event): void;
  /** Unread events, the oldest first. */
  readonly waiting: readonly Event[];
  /** Resolves once the queue is empty or the subscriber has left. */
  taken(): Promise<void>;
  /** Ends the queue after the waiting events. */
  end(): void;
  /** Ends the queue with an error after the waiting events. */
  fail(error: unknown): void;
}

/** Error of a queue that was ended because its subscriber was too slow. */
export class SlowSubscriber extends Error {}

interface Ending {
  readonly failure?: { readonly error: unknown };
}

const over = { done: true, value: undefined } as const;

export function createEventQueue<Event>(options: EventQueueOptions<Event>): EventQueue<Event> {
  return new Queue(options);
}

/** A class, since there may be tens of thousands of queues and closures would cost memory for every method of each. */
class Queue<Event> implements EventQueue<Event> {
  readonly #backlog: Backlog<Event>;
  readonly #onLeft: () => void;
  #ending: Ending | undefined;
  #isLeft = false;
  /** Wakes the pending `next` of an iterator. */
  #wake: (() => void) | undefined;
  /** Receives the events if the queue is piped. */
  #sink: Sink<QueuedEvent<Event>> | undefined;
  #isFull = false;
  #whenTaken: (() => void) | undefined;

  constructor({ onLeft, ...options }: EventQueueOptions<Event>) {
    this.#backlog = new Backlog(options);
    this.#onLeft = onLeft;
  }

  get waiting(): readonly Event[] {
    return this.#backlog.events;
  }

  async taken(): Promise<void> {
    while (!this.#backlog.isEmpty && !this.#isLeft) {
      await new Promise<void>((resolve) => {
        this.#whenTaken = resolve;
      });
    }
  }

  push(event: Event): void {
    if (this.#ending || this.#isLeft) return;
    if (this.#sink && !this.#isFull) {
      this.#isFull = !this.#sink.take({ event, first: event, dropped: 0 });
      return;
    }
    if (this.#backlog.add(event)) {
      this.#wake?.();
      return;
    }
    // The waiting events are too old to be useful to a subscriber that cannot keep up.
    this.#backlog.clear();
    this.fail(new SlowSubscriber());
  }

  end(): void {
    this.#close({});
  }

  fail(error: unknown): void {
    this.#close({ failure: { error } });
  }

  #close(ending: Ending): void {
    this.#ending ??= ending;
    this.#wake?.();
    if (this.#backlog.isEmpty) this.#endSink();
  }

  #leave(): void {
    if (this.#isLeft) return;
    this.#isLeft = true;
    this.#backlog.clear();
    this.#whenTaken?.();
    this.#onLeft();
  }

  async next(): Promise<IteratorResult<QueuedEvent<Event>, undefined>> {
    while (this.#backlog.isEmpty && !this.#ending && !this.#isLeft) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const queued = this.#backlog.take();
    this.#whenTaken?.();
    if (queued) return { done: false, value: queued };
    this.#leave();
    const failure = this.#ending?.failure;
    this.#ending = {};
    if (failure) throw failure.error;
    return over;
  }

  pipe(sink: Sink<QueuedEvent<Event>>): () => void {
    this.#sink = sink;
    const resume = () => this.#resume();
    resume();
    return resume;
  }

  /** Gives the sink the waiting events until it is full. */
  #resume(): void {
    this.#isFull = false;
    while (this.#sink && !this.#isFull) {
      const queued = this.#backlog.take();
      if (!queued) break;
      this.#isFull = !this.#sink.take(queued);
    }
    this.#whenTaken?.();
    if (this.#ending && this.#backlog.isEmpty) this.#endSink();
  }

  /** Ends the sink, at most once. */
  #endSink(): void {
    const sink = this.#sink;
    this.#sink = undefined;
    if (!sink) return;
    this.#leave();
    sink.ended(this.#ending?.failure);
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.#leave();
    this.#close({});
    return over;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
